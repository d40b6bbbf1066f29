"""Cutting text into words, numbers and marks; the same for lists and for articles."""

import re
from collections.abc import Iterator

# Numbers keep their separators (7.500, 2,5, 13:32, 26.11.2025, 80%); words keep inner apostrophes,
# hyphens and full stops of abbreviations (U.S., D'Anieri, Kassym-Jomart, т.н.).
_PIECE = re.compile(
    r"""
    (?P<number>\d+(?:[.,:\u00a0\u202f'’]\d+)*(?:st|nd|rd|th|er|re|ère|e|ème|º|ª)?\b|\d+)
  | (?P<word>(?:[^\W\d_]\.){2,}
    | [^\W\d_]+[\u0300-\u036f]*(?:(?:['’ʼ`´\-‐‑+&]|[\u0300-\u036f]+)[^\W_]+)*(?:\d+\b)?)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)


_JOINED = re.compile(r"([^\W\d_a-zà-öø-ÿа-яёіїєґ]{2,5})[-‐‑](?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ][a-zà-öø-ÿа-яёіїєґ])")
_APOSTROPHES = "'’ʼ"


def elided(piece: str, elisions: frozenset[str]) -> int:
    """Where a word splits behind an elided small word: 2 in "l'accord"; 0 where there is none.

    `elisions` are folded words without their apostrophe ("l", "qu", "dell").
    """
    for at, character in enumerate(piece[:8]):
        if character in _APOSTROPHES:
            return at + 1 if piece[:at].casefold() in elisions and at + 1 < len(piece) else 0
    return 0


def pieces(text: str, offset: int = 0) -> Iterator[tuple[str, int, str]]:
    """The pieces of a text: (as written, where it starts, "word" | "number" | "mark")."""
    for match in _PIECE.finditer(text):
        piece, start, kind = match.group(), match.start() + offset, match.lastgroup or "mark"
        if kind == "word" and (joined := _JOINED.match(piece)):
            # "US-Präsident", "UE-Londyn": an abbreviation joined to a name or office is a word of its own.
            at = joined.end(1)
            yield piece[:at], start, kind
            yield piece[at], start + at, "mark"
            yield piece[at + 1 :], start + at + 1, kind
        else:
            yield piece, start, kind
