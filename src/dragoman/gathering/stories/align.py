"""Sentence alignment: which sentences of two articles say the same, in any two languages.

Monotone dynamic programming over signals that survive translation: names, numbers, borrowed
words, the order and the length of sentences.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from dragoman.knowledge.letters import sound
from dragoman.model import Reading, Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*")
_NAME, _DIGITS, _COGNATE = 2.0, 2.0, 0.7
_SKIP = 0.24  # what a pair must reach to be worth aligning
_ADDED = 0.02  # what a second sentence must add to the likeness of a pair
_JOIN = 0.2  # two sentences told as one gain a little more than one, never as much as two


class Sentences(Struct, frozen=True):
    """The sentences of an article as weighted keys."""

    article: str
    spans: tuple[Span, ...]
    keys: tuple[dict[str, float], ...]
    lengths: tuple[int, ...]


class Match(Struct, frozen=True):
    """Sentences first[a0:a1] and second[b0:b1] say the same; `score` 0-1."""

    a: tuple[int, int]
    b: tuple[int, int]
    score: float


def sentences(reading: Reading) -> Sentences:
    """What alignment needs of a reading; sentences without a word are left out."""
    text, tag = reading.article.text, reading.article.language.tag.split("-")[0]
    spans = tuple(s for s in reading.sentences if _WORD.search(text[s.start : s.end]))
    names: list[dict[str, float]] = [{} for _ in spans]
    at = 0
    for mention in sorted(reading.mentions, key=lambda m: m.start):
        while at < len(spans) and spans[at].end <= mention.start:
            at += 1
        if at < len(spans) and spans[at].start <= mention.start and mention.kind != "agency":
            names[at]["=" + mention.entity] = _NAME
    keys = [found | _words(text[s.start : s.end], tag) for s, found in zip(spans, names, strict=True)]
    return Sentences(reading.article.id, spans, tuple(keys), tuple(s.end - s.start for s in spans))


def _words(text: str, tag: str) -> dict[str, float]:
    keys = {"#" + re.sub(r"\D", "", found): _DIGITS for found in _NUMBER.findall(text)}
    for word in _WORD.findall(text):
        heard = sound(word, tag)
        if len(heard) > 3:
            keys[heard[:5]] = _COGNATE
    return keys


def align(first: Sentences, second: Sentences) -> tuple[Match, ...]:
    """The sentences of two articles that say the same, in their order."""
    if not first.spans or not second.spans:
        return ()
    weights = _rarity(first, second)
    one, two = _weighed(first, weights), _weighed(second, weights)
    likeness = _Likeness(first, second, one, two)
    return _best_path(len(one), len(two), likeness)


def _rarity(first: Sentences, second: Sentences) -> dict[str, float]:
    counts = Counter(key for keys in first.keys + second.keys for key in keys)
    total = len(first.keys) + len(second.keys)
    return {key: math.log((total + 2) / (count + 0.5)) for key, count in counts.items()}


def _weighed(side: Sentences, rarity: dict[str, float]) -> list[dict[str, float]]:
    return [{key: value * rarity[key] for key, value in keys.items()} for keys in side.keys]


class _Likeness:
    """The likeness of runs of sentences of two articles, remembered."""

    def __init__(
        self,
        first: Sentences,
        second: Sentences,
        one: Sequence[dict[str, float]],
        two: Sequence[dict[str, float]],
    ) -> None:
        self._first, self._second, self._one, self._two = first, second, one, two
        both = {key for keys in one for key in keys} & {key for keys in two for key in keys}
        self._shared = both
        ratio = sum(second.lengths) / max(1, sum(first.lengths))
        self._ratio = min(1.6, max(0.6, ratio))  # a cut copy is not a denser language
        self._rows: dict[tuple[int, int], tuple[dict[str, float], float]] = {}

    def __call__(self, a0: int, a1: int, b0: int, b1: int) -> float:
        mine, own = self._run(0, a0, a1)
        theirs, other = self._run(1, b0, b1)
        if len(mine) > len(theirs):
            mine, theirs = theirs, mine
        hit = sum(value for key, value in mine.items() if key in theirs)
        if not hit:
            return 0.0
        fit = hit / math.sqrt(own * other)
        return min(1.0, fit) * self._length(a0, a1, b0, b1)

    def _run(self, side: int, start: int, end: int) -> tuple[dict[str, float], float]:
        code = (side * 100_000 + start, end)
        if code not in self._rows:
            merged: dict[str, float] = {}
            for keys in (self._two if side else self._one)[start:end]:
                merged.update(keys)
            kept = {key: value for key, value in merged.items() if key in self._shared}
            rest = [value for key, value in merged.items() if key not in self._shared]
            # Words without a cousin in the other language say little: they count a quarter.
            self._rows[code] = kept, sum(kept.values()) + 0.25 * sum(rest) + 0.5
        return self._rows[code]

    def _length(self, a0: int, a1: int, b0: int, b1: int) -> float:
        mine = sum(self._first.lengths[a0:a1]) * self._ratio
        theirs = sum(self._second.lengths[b0:b1])
        return math.exp(-0.35 * abs(math.log(mine / theirs)))


_MOVES = ((1, 1), (1, 2), (2, 1))


def _best_path(rows: int, columns: int, likeness: _Likeness) -> tuple[Match, ...]:
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    came: dict[tuple[int, int], tuple[int, int, float]] = {}
    for i in range(rows + 1):
        for j in range(columns + 1):
            if i or j:
                best[i][j], came[i, j] = _step(best, i, j, likeness)
    found: list[Match] = []
    i, j = rows, columns
    while i or j:
        di, dj, score = came[i, j]
        if di and dj:
            found.append(Match((i - di, i), (j - dj, j), round(score, 3)))
        i, j = i - di, j - dj
    return tuple(reversed(found))


def _step(best: list[list[float]], i: int, j: int, likeness: _Likeness) -> tuple[float, tuple[int, int, float]]:
    top, move = (best[i - 1][j], (1, 0, 0.0)) if i else (best[i][j - 1], (0, 1, 0.0))
    if i and j and best[i][j - 1] > top:
        top, move = best[i][j - 1], (0, 1, 0.0)
    for di, dj in _MOVES:
        if di > i or dj > j:
            continue
        score = likeness(i - di, i, j - dj, j)
        gain = (score - _SKIP) * (1 + _JOIN * (di + dj - 2))
        if score <= _SKIP or best[i - di][j - dj] + gain <= top:
            continue
        if di + dj == 2 or score >= _ADDED + _singles(i, j, di, dj, likeness):
            top, move = best[i - di][j - dj] + gain, (di, dj, score)
    return top, move


def _singles(i: int, j: int, di: int, dj: int, likeness: _Likeness) -> float:
    """The best that one sentence of a joined pair reaches alone."""
    if di == 2:
        return max(likeness(i - 2, i - 1, j - 1, j), likeness(i - 1, i, j - 1, j))
    return max(likeness(i - 1, i, j - 2, j - 1), likeness(i - 1, i, j - 1, j))
