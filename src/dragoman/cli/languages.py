"""dragoman languages"""

from pathlib import Path

import click

from dragoman.cli.options import json_option, print_json


@click.group("languages", invoke_without_command=True)
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """The languages that have a folder, and what each list holds."""
    if ctx.invoked_subcommand is not None:
        return
    from dragoman.desk import language_rows

    rows = language_rows()
    if as_json:
        print_json(rows)
        return
    from dragoman.cli.show import console, table

    grid = table("tag", "language", ("lists", "right"), ("entries", "right"), ("forms", "right"), "missing lists")
    for row in rows:
        missing = [name for name, entries in row.entries.items() if not entries]
        counts = (len(row.entries) - len(missing), sum(row.entries.values()), row.forms)
        grid.add_row(row.tag, f"{row.name}, {row.endonym}", *(f"{n:,}" for n in counts), ", ".join(missing))
    console().print(grid)
    click.echo("Every other language gets its language, dates and countries from CLDR, and the names of the atlas.")


@command.command("check")
@click.argument("folder", type=click.Path(path_type=Path))
@json_option
def check(folder: Path, as_json: bool) -> None:
    """Look at every line of a language folder, and tell what no stage will read.

    Exit status 1 when something keeps a stage from working.
    """
    from dragoman.knowledge.languages import check_folder

    remarks = check_folder(folder)
    if as_json:
        print_json(remarks)
    else:
        for remark in remarks:
            place = f"{remark.file}:{remark.line}" if remark.line else remark.file
            click.echo(f"{'ERROR ' if remark.grave else ''}{place}: {remark.text}")
        click.echo(f"{len(remarks)} remarks" if remarks else "nothing to remark")
    if any(remark.grave for remark in remarks):
        raise click.exceptions.Exit(1)


@command.command("new")
@click.argument("tag")
@click.option("--into", type=click.Path(path_type=Path), help="The folder to make it in; else where the others lie.")
def new(tag: str, into: Path | None) -> None:
    """Make the folder of a language: what CLDR knows is filled in, the rest has headings."""
    from dragoman.knowledge import languages

    parent = into or Path(languages.__file__).parent / "data"
    folder = languages.new_folder(tag, parent)
    click.echo(f"{folder} is made; docs/language-folders.md says what each list takes")
