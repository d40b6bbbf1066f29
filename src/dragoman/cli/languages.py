"""dragoman languages"""

import click

from dragoman.cli.options import json_option, print_json


@click.command("languages")
@json_option
def command(as_json: bool) -> None:
    """The languages that have a folder, and what each list holds."""
    from dragoman.desk import language_rows

    rows = language_rows()
    if as_json:
        print_json(rows)
        return
    from dragoman.cli.show import console, table

    grid = table("list", *((row.name, "right") for row in rows))
    for name in rows[0].entries if rows else ():
        grid.add_row(name, *(str(row.entries[name] or "missing") for row in rows))
    grid.add_section()
    grid.add_row("forms in all", *(f"{row.forms:,}" for row in rows))
    console().print(grid)
    click.echo(
        "Every other language gets its language, dates and countries from CLDR, and the names of the atlas."
    )
