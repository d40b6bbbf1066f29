"""Candidates: which pairs of articles are worth comparing, without comparing all pairs."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.gathering.stories.compare import REACH
from dragoman.gathering.stories.rarity import Vectors

_CROWD = 200  # a key that more articles of one window share does not make candidates
_KEEP = 200  # candidates of one article at most
_KEYS = 24  # keys of one space that an article is looked up by
_PAIRED = 5  # the entities of an article that make pair keys
_BAND = 6

Pair = tuple[int, int]


def candidates(vectors: Sequence[Vectors]) -> tuple[set[Pair], set[int]]:
    """Pairs of positions (lower first) that share rare keys within reach of days.

    Also gives the positions whose list was cut: for them a pair that is missing says nothing.
    """
    index = _Index(vectors)
    pairs: set[Pair] = set()
    cut: set[int] = set()
    for position in range(len(vectors)):
        near = index.near(position)
        if len(near) > _KEEP:
            cut.add(position)
        best = sorted(near.items(), key=lambda item: (-item[1], vectors[item[0]].id))[:_KEEP]
        pairs.update((min(position, other), max(position, other)) for other, _ in best)
    return pairs, cut


class _Index:
    """Who has which key, by day."""

    def __init__(self, vectors: Sequence[Vectors]) -> None:
        self._keys = [dict(_keys(one)) for one in vectors]
        self._days = [one.day for one in vectors]
        dated: dict[str, list[Pair]] = defaultdict(list)
        self._undated: dict[str, list[int]] = defaultdict(list)
        for position, keys in enumerate(self._keys):
            day = self._days[position]
            for key in keys:
                if day is None:
                    self._undated[key].append(position)
                else:
                    dated[key].append((day, position))
        self._dated = {key: sorted(found) for key, found in dated.items()}

    def near(self, position: int) -> dict[int, float]:
        """Articles that share rare keys with this one, with the weight of what they share."""
        found: dict[int, float] = defaultdict(float)
        for key, weight in self._keys[position].items():
            others = self._holders(key, self._days[position])
            if len(others) <= _CROWD:
                for other in others:
                    found[other] += weight
        found.pop(position, None)
        return found

    def _holders(self, key: str, day: int | None) -> list[int]:
        dated = self._dated.get(key, [])
        if day is not None:
            first = bisect_left(dated, (day - REACH, -1))
            last = bisect_right(dated, (day + REACH, len(self._days)))
            dated = dated[first:last]
        return [position for _, position in dated] + self._undated.get(key, [])


def _keys(one: Vectors) -> Iterator[tuple[str, float]]:
    for space in ("terms", "entities", "sounds", "numbers", "deeds"):
        tongue = one.language if space == "terms" else ""
        for key, weight in _top(one.spaces[space], _KEYS):
            yield f"{space} {tongue} {key}", weight
    names = sorted(key for key, _ in _top(one.spaces["entities"], _PAIRED))
    for a, b in combinations(names, 2):
        yield f"pair {a} {b}", 0.3
    for start in range(0, len(one.signature), _BAND):
        yield f"band {start} {one.signature[start : start + _BAND]}", 1.0


def _top(weights: dict[str, float], count: int) -> list[tuple[str, float]]:
    return sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:count]
