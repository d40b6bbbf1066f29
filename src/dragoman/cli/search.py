"""dragoman search"""

import click

from dragoman.cli.options import desk_option, json_option, print_json, the_desk


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("--limit", default=20, show_default=True, help="At most so many.")
@desk_option
@json_option
def command(words: tuple[str, ...], limit: int, desk: str | None, as_json: bool) -> None:
    """Articles that hold all the words; base forms and other spellings of names find them too."""
    with the_desk(desk) as opened:
        found = opened.search(" ".join(words), limit)
    if as_json:
        print_json(found)
        return
    from rich.markup import escape

    from dragoman.cli.show import console

    out = console()
    if not found:
        out.print("No article holds all of these words.")
    for one in found:
        title = escape(one.title or one.snippet[:70])
        out.print(f"[bold]{title}[/] [dim]{one.published or 'undated'} · {one.language} · story {one.story or '-'}[/]")
        out.print(f"  {escape(one.snippet)}\n")
