"""Tokens with their base forms."""

import re

from dragoman.knowledge.languages import Language, pieces
from dragoman.knowledge.letters import fold
from dragoman.model import Token

# A capitalised stem with a small ending behind an apostrophe or hyphen: Trump's, O'Leary'ego, NATO-ul.
_ENDING = re.compile(r"^(?P<stem>[^\W\d_].*[^\W_])['’ʼ`´\-‐‑][a-zà-žа-яёіїєґșț]{1,4}$")


def tokenise(text: str, language: Language, offset: int = 0) -> tuple[Token, ...]:
    """The words, numbers and marks of a text; `offset` is added to every position."""
    return tuple(_token(piece, start, kind, language) for piece, start, kind in pieces(text, offset))


def _token(piece: str, start: int, kind: str, language: Language) -> Token:
    key = fold(piece)
    base = key
    if kind == "word" and not (len(piece) > 1 and piece.isupper()):  # DNA is no form of "doamnă"
        ending = _ENDING.match(piece) if piece[0].isupper() else None
        base = language.base(ending["stem"] if ending else piece)
    return Token(start, start + len(piece), piece, key, base, kind)
