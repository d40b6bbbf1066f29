"""Tokens with their base forms."""

import re
from collections.abc import Iterator

from dragoman.knowledge.languages import Language, elided, pieces
from dragoman.knowledge.letters import fold
from dragoman.model import Token

# A capitalised stem with a small ending behind an apostrophe or hyphen: Trump's, O'Leary'ego, NATO-ul.
_ENDING = re.compile(r"^(?P<stem>[^\W\d_].*[^\W_])['’ʼ`´\-‐‑][a-zà-žа-яёіїєґșț]{1,4}$")


def tokenise(text: str, language: Language, offset: int = 0) -> tuple[Token, ...]:
    """The words, numbers and marks of a text; `offset` is added to every position."""
    return tuple(_token(piece, start, kind, language) for piece, start, kind in _cut(text, language, offset))


def _cut(text: str, language: Language, offset: int) -> Iterator[tuple[str, int, str]]:
    """The pieces of a text, with elided small words apart: l' accord."""
    for piece, start, kind in pieces(text, offset):
        at = elided(piece, language.elisions) if language.elisions and kind == "word" else 0
        if at:
            yield piece[:at], start, kind
        yield piece[at:], start + at, kind


def _token(piece: str, start: int, kind: str, language: Language) -> Token:
    key = fold(piece)
    base = key
    if kind == "word" and not (len(piece) > 1 and piece.isupper()):  # DNA is no form of "doamnă"
        ending = _ENDING.match(piece) if piece[0].isupper() else None
        base = language.base(ending["stem"] if ending else piece)
    return Token(start, start + len(piece), piece, key, base, kind)
