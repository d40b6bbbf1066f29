"""dragoman stories"""

import click

from dragoman.cli.options import desk_option, json_option, print_json, the_desk


@click.command("stories")
@click.option("--limit", default=50, show_default=True, help="At most so many.")
@desk_option
@json_option
def command(limit: int, desk: str | None, as_json: bool) -> None:
    """List the stories of the desk, latest first, with their independent origins."""
    with the_desk(desk) as opened:
        stories = opened.stories()[:limit]
    if as_json:
        print_json({"stories": stories})
        return
    from dragoman.cli.show_story import show_stories

    show_stories(stories)
