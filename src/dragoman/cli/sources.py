"""dragoman sources"""

import click

from dragoman.cli.options import desk_option, json_option, print_json, the_desk


@click.command("sources")
@desk_option
@json_option
def command(desk: str | None, as_json: bool) -> None:
    """Outlets and agencies: their articles, how many carry a wire, how many articles rely on them."""
    with the_desk(desk) as opened:
        rows = opened.sources()
    if as_json:
        print_json(rows)
        return
    from dragoman.cli.show import console, table

    grid = table(
        "source",
        "kind",
        ("articles", "right"),
        ("carry a wire", "right"),
        ("relied on by", "right"),
        "languages",
    )
    for row in rows:
        counts = (str(n) if n else "·" for n in (row.articles, row.carrying_wires, row.named_by))
        grid.add_row(row.name, row.kind, *counts, " ".join(row.languages))
    console().print(grid)
