"""dragoman read"""

import click
import msgspec

from dragoman.cli.options import finish, json_option, print_line, progress, tell_rejected
from dragoman.desk import read_files
from dragoman.model import Rejected


@click.command("read")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
def command(files: tuple[str, ...], as_json: bool) -> None:
    """Read articles and print what each says: names, quotes, events, with their sources.

    FILE is a text or HTML file, a folder, or - for standard input. With --json one reading a line.
    """
    rejected: list[Rejected] = []
    any_read = False
    with progress("reading") as advance:
        for found in read_files(files, advance):
            if isinstance(found, Rejected):
                rejected.append(found)
                continue
            any_read = True
            if as_json:
                print_line(msgspec.json.encode(found))
            else:
                from dragoman.cli.show_reading import show_reading

                show_reading(found)
    tell_rejected(rejected)
    finish(rejected, any_read)
