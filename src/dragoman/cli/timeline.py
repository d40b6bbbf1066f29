"""dragoman timeline"""

import click

from dragoman.cli.about import names_of
from dragoman.cli.options import desk_option, json_option, print_json, the_desk


@click.command("timeline")
@click.argument("name", nargs=-1, metavar="[NAME [AND NAME]]")
@desk_option
@json_option
def command(name: tuple[str, ...], desk: str | None, as_json: bool) -> None:
    """Facts in the order of their days: of the whole desk, or of the subjects named."""
    with the_desk(desk) as opened:
        facts = opened.timeline(names_of(name))
        names = {k: v for story in opened.stories() for k, v in story.names.items()}
    if as_json:
        print_json(facts)
        return
    from dragoman.cli.show_dossier import show_timeline

    show_timeline(facts, names)
