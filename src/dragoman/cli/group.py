"""dragoman group"""

import click

from dragoman import pipeline
from dragoman.cli.batch import read_all
from dragoman.cli.options import finish, json_option, print_json, tell_rejected
from dragoman.model import Rejected


@click.command("group")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
def command(files: tuple[str, ...], as_json: bool) -> None:
    """Group articles, in any languages, into stories; nothing is stored.

    FILE is a text or HTML file, a folder, or - for standard input.
    """
    rejected: list[Rejected] = []
    readings = list(read_all(files, rejected))
    stories = pipeline.group(readings)
    if as_json:
        print_json({"stories": stories})
    else:
        from dragoman.cli.show_story import show_stories

        show_stories(stories)
    tell_rejected(rejected)
    finish(rejected, bool(readings))
