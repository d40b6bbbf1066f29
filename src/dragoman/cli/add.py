"""dragoman add"""

import click

from dragoman.cli.options import (
    desk_option,
    finish,
    json_option,
    print_json,
    progress,
    tell_rejected,
    the_desk,
)


@click.command("add")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@desk_option
@json_option
def command(files: tuple[str, ...], desk: str | None, as_json: bool) -> None:
    """Add files and folders to the desk, and group its articles anew.

    Nothing is added twice. What is no article is told and does not stop the rest.
    """
    with the_desk(desk) as opened, progress("reading") as advance:
        added = opened.add(files, advance)
        counts = opened.store.counts()
    if as_json:
        print_json(added)
    else:
        click.echo(f"{added.new} new, {added.known} known, {len(added.rejected)} rejected; ", nl=False)
        click.echo(f"the desk holds {counts['articles']} articles in {counts['stories']} stories")
    tell_rejected(added.rejected)
    finish(added.rejected, added.new + added.known > 0)
