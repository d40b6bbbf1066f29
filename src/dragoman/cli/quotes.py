"""dragoman quotes"""

import click

from dragoman.cli.options import desk_option, json_option, print_json, the_desk
from dragoman.errors import UsageError


@click.command("quotes")
@click.option("--by", metavar="NAME", help="Said by this person or body, in any spelling.")
@click.option("--about", metavar="NAME", help="Whose words name this person, body or place.")
@click.option("--since", metavar="DATE", help="In articles published since this day (2025-11-30).")
@click.option("--limit", default=50, show_default=True, help="At most so many.")
@desk_option
@json_option
def command(by: str | None, about: str | None, since: str | None, limit: int, desk: str | None, as_json: bool) -> None:
    """Who said what, through which hands; latest first."""
    import datetime as dt
    from itertools import islice

    if since:
        try:
            dt.date.fromisoformat(since)
        except ValueError:
            raise UsageError(f"--since takes a day such as 2025-11-30, not {since!r}") from None
    with the_desk(desk) as opened:
        quotes = list(islice(opened.quotes(by, about, since), limit))
    if as_json:
        print_json(quotes)
        return
    from dragoman.cli.show_dossier import show_quotes

    show_quotes(quotes)
