"""A draft: the lines of a page, before it is known which of them are the article."""

from msgspec import Struct

from dragoman.model import DateClue


class Draft(Struct, frozen=True):
    """Lines of a page and what its head or markup says; a hint is believed unless the text denies it."""

    lines: tuple[str, ...]
    title: str | None = None
    url: str | None = None
    language_hint: str | None = None
    outlet: str | None = None
    clues: tuple[DateClue, ...] = ()
    head: tuple[str, ...] = ()  # header lines that are no part of the page
