"""Compiled forms: what a lexicon looks for, cut and folded once when the data is compiled."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dragoman.knowledge.languages.parse import Entry, Line
from dragoman.knowledge.languages.words import elided, pieces
from dragoman.knowledge.letters import fold

GAP = "{x}"
NUMBER = "{n}"
_ARTICLE = 3  # letters of the longest article


class Form(Struct, frozen=True, array_like=True):
    """One form of an entry: folded words ("x*" matches any ending) and the shape of its capitals.

    `shape` is "caps" (an abbreviation), "title" (begins with a capital), "both" (an article and a word,
    both with capitals: "El País" is no "El país") or "any".
    """

    words: tuple[str, ...]
    shape: str
    entry: int


class Forms(Struct, frozen=True, array_like=True):
    """The compiled forms of a list; `Form.entry` is an index into `entries`."""

    entries: tuple[Entry, ...] = ()
    forms: tuple[Form, ...] = ()


def compile_forms(lines: Iterable[Line], elisions: frozenset[str] = frozenset()) -> Forms:
    """Cut and fold the forms of lines as the tokeniser cuts text. A form that opens with a gap is dropped."""
    entries: list[Entry] = []
    forms: list[Form] = []
    for line in lines:
        for written in line.forms:
            words = tuple(_words(written, elisions))
            if words and words[0] != GAP:
                forms.append(Form(words, _shape(written), len(entries)))
        entries.append(line.entry)
    return Forms(tuple(entries), tuple(forms))


def _words(form: str, elisions: frozenset[str]) -> Iterator[str]:
    for raw in form.split():
        if raw in (GAP, NUMBER):
            yield raw
        elif raw[-1] in "'’" and fold(raw[:-1]) in elisions:
            yield fold(raw)  # "d'" stands before any word
        elif raw.endswith("*") and len(raw) > 1:
            found = [fold(piece) for piece, _, _ in pieces(raw[:-1])]
            yield from found[:-1]
            if found:
                yield found[-1] + "*"
        else:
            for piece, _, _ in pieces(raw):
                at = elided(piece, elisions)
                yield from (fold(part) for part in (piece[:at], piece[at:]) if part)


def _shape(form: str) -> str:
    first, *others = form.split()
    letters = [c for c in first if c.isalpha()]
    if len(others) == 1 and 0 < len(letters) <= _ARTICLE and letters[0].isupper() and others[0][0].isupper():
        return "both" if not first.isupper() or len(letters) == 1 else "caps"
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return "caps"
    return "title" if letters and letters[0].isupper() else "any"
