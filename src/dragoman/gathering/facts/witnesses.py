"""Witnesses: which tellings may contradict each other, so that a misread sentence raises no disagreement.

A disagreement is told by two sentences about the same names, by articles that each know one value only,
and by more than a stray article against many.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import combinations

from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import Telling
from dragoman.knowledge.letters import fold

_ABOUT, _NAMES = 0.5, 2  # share of the names of the longer sentence, and their number, that both must hold
_STRAY = 5  # articles that tell one value against each one that tells another
_DAYS = 2  # days beyond the first that a window of a named day may have
_FIGURE = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD = re.compile(r"\w+")
_COPY, _SHORT = 0.8, 8  # share of the words of two sentences, or of the shorter, that makes them copies

Values = dict[str, list[Telling]]  # the tellings of each value of one slot


def contradicting(
    values: Mapping[str, Sequence[Telling]], standing: Standing, meets: Callable[[Telling, Telling], bool]
) -> Values:
    """The values that sentences about the same contradict each other on; empty for fewer than two.

    `meets` says whether two tellings of different values are told so that they can contradict.
    """
    torn = {a.article.id for one, two in combinations(values.values(), 2) for a in one for b in two if _one(a, b)}
    told = {value: [t for t in given if t.article.id not in torn] for value, given in values.items()}
    partners = {
        value: any(
            meets(a, b) and about_the_same(a, b, standing)
            for other in told
            if other != value
            for a in given
            for b in told[other]
        )
        for value, given in told.items()
    }
    # One sentence that meets another is enough: then all that tell the value stand behind it.
    return not_stray({value: told[value] for value, met in partners.items() if met})


def dated_alike(a: Telling, b: Telling) -> bool:
    """Whether the days of two tellings can contradict: one status, named days, and no slip of our own.

    "On Wednesday" is as good as the publication day that it is counted from: it contradicts only
    what was published in the same days, unless both sentences write the day of the month.
    """
    if a.event.status != b.event.status or _width(a) > _DAYS or _width(b) > _DAYS:
        return False
    published = a.day is not None and b.day is not None and abs(a.day - b.day) <= 1
    return published or (_written(a) and _written(b))


def of_one_day(a: Telling, b: Telling) -> bool:
    """Whether two tellings were told on one day; what is told later may have come about since."""
    return a.day is None or b.day is None or a.day == b.day


def _width(telling: Telling) -> int:
    return telling.window[1] - telling.window[0] if telling.window else 0


def _written(telling: Telling) -> bool:
    """Whether the sentence writes a day of the month of its window in figures."""
    days = range(telling.window[0], telling.window[1] + 1) if telling.window else ()
    written = {int(found) for found in _FIGURE.findall(telling.evidence.text)}
    return any(date.fromordinal(day).day in written for day in days)


def not_stray(values: Mapping[str, Sequence[Telling]]) -> Values:
    """The values but for those that stray articles tell against many; empty for fewer than two."""
    counts = {value: len({t.article.id for t in told}) for value, told in values.items()}
    most = max(counts.values(), default=0)
    kept = {value: list(told) for value, told in values.items() if told and counts[value] * _STRAY > most}
    articles = {t.article.id for told in kept.values() for t in told}
    return kept if len(kept) > 1 and len(articles) > 1 and not read_twice(kept) else {}


def about_the_same(a: Telling, b: Telling, standing: Standing) -> bool:
    """Whether two sentences name the same, but for who tells them."""
    first, second = _names(a, standing), _names(b, standing)
    both = len(first & second)
    return first == second or (both >= _NAMES and both >= _ABOUT * max(len(first), len(second)))


def read_twice(values: Mapping[str, Sequence[Telling]]) -> bool:
    """Whether one sentence, copied, gives two of the values: that is our doubt, not theirs."""
    return any(
        _one_sentence(a.evidence.text, b.evidence.text)
        for first, second in combinations(values.values(), 2)
        for a in first
        for b in second
    )


def _one(a: Telling, b: Telling) -> bool:
    return a.article.id == b.article.id


def _names(telling: Telling, standing: Standing) -> set[str]:
    return {standing.state(name) for name in {*telling.near, *telling.who} - set(telling.evidence.voices)}


def _one_sentence(a: str, b: str) -> bool:
    """Whether two sentences are copies of one, or one holds the other."""
    first, second = set(_WORD.findall(fold(a))), set(_WORD.findall(fold(b)))
    both, shorter = len(first & second), min(len(first), len(second))
    return both >= _COPY * len(first | second) or both >= _COPY * max(shorter, _SHORT)
