"""Numbers of one thing that differ: two reports of one day disagree, a later higher count moves it on.

In one language two numbers are of one thing when the same is counted and their clauses share most of
their words. Across languages words do not meet: there the unit, what is counted where it has one name
in both, and what the sentences are about must be the same, and each article must give that number first.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.gathering.facts.figures import Figure, same_value
from dragoman.gathering.facts.telling import told_on
from dragoman.gathering.facts.wording import listed, short_name
from dragoman.knowledge.letters import fold
from dragoman.model import Disagreement, SlotValue

_WORDS, _SHARE, _OF_BOTH = 3, 0.6, 0.65  # words two clauses share: their number, share of the shorter, of all
_FAR, _NEAR = 10.0, 2.5  # how many times one number of a thing may be the other; across languages
_NOT_COUNTED = {"ordinal", "year", "day", "month", "hour", "minute", "second", "week"}
_PLAIN = {"count", "percent"}  # units of so many things that what is counted must be the same too
_CROWD = 150  # figures of one thing in one story: beyond that the thing says too little
_FIGURE = re.compile(r"\d[\d.,\u00a0\u202f ]*")
_NOT_DIGIT = re.compile(r"\D")


class Rivals(Struct, frozen=True):
    """Two groups of figures (positions) that number one thing differently; `moved`: the second is later news."""

    first: int
    second: int
    moved: bool


def rivalry(groups: Sequence[Sequence[Figure]]) -> list[Rivals]:
    """The pairs of groups that number one thing differently, each once."""
    home = {id(figure): n for n, group in enumerate(groups) for figure in group}
    found: dict[tuple[int, int], set[bool]] = defaultdict(set)
    for a, b in (*_in_one_language(groups), *_across(groups)):
        if home[id(a)] == home[id(b)] or not _apart(a, b):
            continue
        early, late = sorted((a, b), key=lambda f: (told_on(f.article) or 0, f.quantity.value))
        moved = _moved(early, late)
        if moved or _same_day(early, late):
            found[home[id(early)], home[id(late)]].add(moved)
    return [Rivals(i, j, all(moved)) for (i, j), moved in sorted(found.items()) if all(moved) or (j, i) not in found]


def over_numbers(
    ids: Sequence[str], groups: Sequence[Sequence[Figure]], rivals: Iterable[Rivals]
) -> list[Disagreement]:
    """Disagreements over numbers; `ids` name the facts of the groups."""
    against: dict[int, set[int]] = defaultdict(set)
    for one in rivals:
        if not one.moved:
            against[one.first].add(one.second)
            against[one.second].add(one.first)
    found, told = [], set[int]()
    for n in sorted(against, key=lambda n: (-len(against[n]), -len(groups[n]), n)):
        others = against[n] - told
        if n in told or not others:
            continue
        told |= {n, *others}
        values = sorted((n, *others), key=lambda m: (groups[m][0].quantity.value, m))
        found.append(Disagreement(ids[n], "number", tuple(_slot(groups[m]) for m in values)))
    return found


def updates(groups: Sequence[Sequence[Figure]], rivals: Iterable[Rivals]) -> list[tuple[str, ...]]:
    """For each group why a later, higher number is no disagreement, in words."""
    words: list[list[str]] = [[] for _ in groups]
    for one in rivals:
        if one.moved:
            early, late = _told(groups[one.first]), _told(groups[one.second])
            for n in (one.first, one.second):
                words[n].append(f"{early}, then {late}: a later report counts more")
    return [tuple(sorted(set(told))) for told in words]


def _in_one_language(groups: Sequence[Sequence[Figure]]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs in one language that count one thing in clauses of the same words."""
    things: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in _figures(groups):
        thing = figure.quantity
        things[figure.language, thing.unit, fold(thing.of or "")].append(figure)
    for figures in things.values():
        several = _in_parts(figures)
        witnesses = [f for f in figures if f.article.id not in several]
        for a, b in combinations(witnesses[:_CROWD], 2):
            if a.article.id != b.article.id and _one_clause(a, b):
                yield a, b


def _across(groups: Sequence[Sequence[Figure]]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs in two languages whose sentences are about the same; of each article its first such figure."""
    things: dict[tuple[str, str, tuple[str, ...]], dict[str, Figure]] = defaultdict(dict)
    for figure in sorted(_figures(groups), key=lambda f: (f.article.id, f.quantity.start, f.evidence.start)):
        thing = figure.quantity
        if figure.subject and (thing.of or thing.unit not in _PLAIN):
            counted = fold(thing.of or "") if thing.unit in _PLAIN else ""
            key = (thing.unit, counted, tuple(sorted(figure.subject)))
            things[key].setdefault(figure.article.id, figure)
    for figures in things.values():
        for a, b in combinations(list(figures.values())[:_CROWD], 2):
            if a.language != b.language and _times(a, b) <= _NEAR * (1 + (a.quantity.unit in _PLAIN)):
                yield a, b


def _figures(groups: Sequence[Sequence[Figure]]) -> Iterator[Figure]:
    return (f for group in groups for f in group if f.quantity.unit not in _NOT_COUNTED and f.quantity.value > 0)


def _in_parts(figures: Sequence[Figure]) -> set[str]:
    """Articles that give several numbers of a thing: they count parts of it, so they are no witnesses."""
    values: dict[str, set[float]] = defaultdict(set)
    for figure in figures:
        values[figure.article.id].add(figure.quantity.value)
    return {article for article, told in values.items() if len(told) > 1}


def _one_clause(a: Figure, b: Figure) -> bool:
    both = len(a.clause & b.clause)
    shorter = min(len(a.clause), len(b.clause))
    return both >= _WORDS and both >= _SHARE * shorter and both >= _OF_BOTH * len(a.clause | b.clause)


def _apart(a: Figure, b: Figure) -> bool:
    if _times(a, b) >= _FAR or same_value(a.quantity, b.quantity):
        return False
    return not (_gives(a, b) or _gives(b, a))


def _gives(figure: Figure, other: Figure) -> bool:
    """Whether the sentence of a figure gives the other number too, "400 of 2,400": then it counts both."""
    digits = {_NOT_DIGIT.sub("", found) for found in _FIGURE.findall(figure.evidence.text)}
    return f"{other.quantity.value:.0f}" in digits


def _times(a: Figure, b: Figure) -> float:
    low, high = sorted((a.quantity.value, b.quantity.value))
    return high / low


def _moved(early: Figure, late: Figure) -> bool:
    """Whether the later report counts more: news of the same thing, not another opinion."""
    first, second = told_on(early.article), told_on(late.article)
    if early.quantity.unit != "count" or first is None or second is None:
        return False
    return second > first and late.quantity.value > early.quantity.value


def _same_day(a: Figure, b: Figure) -> bool:
    """Whether two reports may be of one day; what another day tells may be of another day."""
    return told_on(a.article) == told_on(b.article) or not (a.article.published and b.article.published)


def _slot(figures: Sequence[Figure]) -> SlotValue:
    labels = tuple(sorted({figure.label for figure in figures}))
    return SlotValue(_value(figures), labels, tuple(figure.evidence for figure in figures))


def _value(figures: Sequence[Figure]) -> str:
    quantity = figures[0].quantity
    plain = f"{quantity.value:.2f}".rstrip("0").rstrip(".")
    return plain + (f" ({quantity.approx})" if quantity.approx else "")


def _told(figures: Sequence[Figure]) -> str:
    articles = {figure.article.id: figure.article for figure in figures}
    days = sorted({article.published for article in articles.values() if article.published})
    names = listed([short_name(article) for article in articles.values()])
    return f"{_value(figures)} on {days[0]} ({names})" if days else f"{_value(figures)} ({names})"
