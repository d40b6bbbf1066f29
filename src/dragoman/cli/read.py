"""dragoman read"""

import click
import msgspec

from dragoman.cli.batch import read_all
from dragoman.cli.options import finish, json_option, print_line, tell_rejected
from dragoman.model import Rejected


@click.command("read")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
def command(files: tuple[str, ...], as_json: bool) -> None:
    """Read articles and print what each says: names, quotes, events, with their sources.

    FILE is a text or HTML file, a folder, or - for standard input. With --json one reading a line.
    """
    rejected: list[Rejected] = []
    read = 0
    for reading in read_all(files, rejected):
        read += 1
        if as_json:
            print_line(msgspec.json.encode(reading))
        else:
            from dragoman.cli.show_reading import show_reading

            show_reading(reading)
    tell_rejected(rejected)
    finish(rejected, read > 0)
