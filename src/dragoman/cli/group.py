"""dragoman group"""

import click

from dragoman.cli.options import finish, json_option, print_json, progress, tell_rejected
from dragoman.desk import read_files
from dragoman.door import group
from dragoman.model import Rejected


@click.command("group")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
def command(files: tuple[str, ...], as_json: bool) -> None:
    """Group articles, in any languages, into stories; nothing is stored.

    FILE is a text or HTML file, a folder, or - for standard input.
    """
    with progress("reading") as advance:
        found = list(read_files(files, advance))
    readings = [one for one in found if not isinstance(one, Rejected)]
    rejected = [one for one in found if isinstance(one, Rejected)]
    stories = group(readings)
    if as_json:
        print_json({"stories": stories})
    else:
        from dragoman.cli.show_story import show_stories

        show_stories(stories)
    tell_rejected(rejected)
    finish(rejected, bool(readings))
