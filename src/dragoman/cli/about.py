"""dragoman about"""

import click

from dragoman.cli.options import desk_option, json_option, print_json, the_desk


def names_of(words: tuple[str, ...]) -> list[str]:
    """The names in "Putin AND Tokayev", or "Vladimir Putin AND Kazakhstan": AND parts them."""
    names: list[list[str]] = [[]]
    for word in words:
        if word in ("AND", "and", "+", "&"):
            names.append([])
        else:
            names[-1].append(word)
    return [" ".join(name) for name in names if name]


@click.command("about")
@click.argument("name", nargs=-1, required=True, metavar="NAME [AND NAME]")
@desk_option
@json_option
def command(name: tuple[str, ...], desk: str | None, as_json: bool) -> None:
    """The dossier of a person, body, country or place, or of several together, in any spelling."""
    with the_desk(desk) as opened:
        dossier = opened.about(names_of(name))
    if as_json:
        print_json(dossier)
        return
    from dragoman.cli.show_dossier import show_dossier

    show_dossier(dossier)
