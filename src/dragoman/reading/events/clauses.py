"""Clauses: a sentence cut at commas, dashes, brackets, quotations and words that open a clause."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.reading.events.groups import Group
from dragoman.reading.events.view import Said, View

_CUTS = frozenset(",;:–—()[]…/|")
_DASH = "-"
_ASIDE = 10


class Clause(NamedTuple):
    """tokens[first:last]; `opener` is start, mark, clause, relative or quote; `verbs`: it has one."""

    first: int
    last: int
    opener: str
    verbs: bool


def clauses_of(view: View, groups: Sequence[Group]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, without gaps."""
    inside = {i for g in groups for i in range(g.first, g.last)}  # commas inside a list of names do not cut
    inside |= _asides(view)
    # "the day before, X met Y": what ends a date at a mark opens no clause
    inside |= {i for d in view.dates if marked_off(view, d) for i in range(d.first, d.last)}
    cuts: list[tuple[int, str]] = [(0, "start")]
    length = len(view.tokens)
    for index in range(length):
        if index in inside:
            continue
        opener = _opener(view, index, cuts[-1][0])
        if opener is None:
            continue
        at = index + 1 if view.is_mark(index) and view.tokens[index].text in _CUTS else index
        if at > cuts[-1][0]:
            cuts.append((at, opener))
        elif opener in ("clause", "relative") and cuts[-1][0] == at:
            cuts[-1] = (at, opener)
    bounds = [*(c[0] for c in cuts), length]
    return tuple(
        Clause(first, bounds[n + 1], opener, _has_verb(view, first, bounds[n + 1]))
        for n, (first, opener) in enumerate(cuts)
        if first < bounds[n + 1]
    )


def marked_off(view: View, said: Said) -> bool:
    """Whether a mark follows a date."""
    return said.last < len(view.tokens) and view.is_mark(said.last)


def _asides(view: View) -> set[int]:
    """Brackets around a few words without a verb: they interrupt a clause, they do not end it."""
    found: set[int] = set()
    opened: int | None = None
    for index, token in enumerate(view.tokens):
        if token.text in "([":
            opened = index
        elif token.text in ")]" and opened is not None:
            if index - opened <= _ASIDE and not _has_verb(view, opened, index):
                found.update(range(opened, index + 1))
            opened = None
    return found


def clause_at(clauses: Sequence[Clause], index: int) -> int:
    """The number of the clause that holds a token."""
    return max(0, bisect_right([c.first for c in clauses], index) - 1)


def _opener(view: View, index: int, since: int) -> str | None:
    if view.is_mark(index):
        text = view.tokens[index].text
        if text in _CUTS or (text == _DASH and _spaced(view, index)):
            return "mark"
        if index - 1 not in view.quoted and index + 1 in view.quoted:
            return "quote"
        if index - 1 in view.quoted and index not in view.quoted:
            return "mark"
        return None
    if index not in view.clause_at:
        return None
    if index in view.ands and not _two_verbs(view, since, index):
        return None
    if index in view.relatives or index + 1 in view.relatives:
        return "relative"
    return "clause"


def _spaced(view: View, index: int) -> bool:
    tokens = view.tokens
    before = index == 0 or tokens[index - 1].end < tokens[index].start
    return before and (index + 1 == len(tokens) or tokens[index].end < tokens[index + 1].start)


def _two_verbs(view: View, since: int, index: int) -> bool:
    """Whether an "and" joins clauses: a verb on either side."""
    ahead = [v for v in view.verbs if index < v <= index + 8]
    return bool(ahead) and _has_verb(view, since, index)


def _has_verb(view: View, first: int, last: int) -> bool:
    at = bisect_right(view.verbs, first - 1)
    return at < len(view.verbs) and view.verbs[at] < last
