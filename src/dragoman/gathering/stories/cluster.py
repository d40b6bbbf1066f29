"""Clustering by average link: a story grows only while all of it fits, so it does not chain."""

import heapq
from collections.abc import Mapping, Sequence

_STRANGERS = -3.0  # the log-odds of a pair that shares nothing rare
_SPAN = 6  # days from the first to the last article of a story at most
_CLOSE = 1e-9

Pair = tuple[int, int]


def cluster(
    days: Sequence[int | None],
    odds: Mapping[Pair, float],
    cut: frozenset[int] | set[int] = frozenset(),
    bound: Sequence[Pair] = (),
) -> list[list[int]]:
    """Group positions so that the average log-odds between merged groups was above 0.

    `days` gives each position's day; `odds` the compared pairs (lower position first), all
    others are strangers, unless one of them is in `cut`: then the pair is unknown. Pairs in
    `bound` are merged before all others. The result does not depend on the order of `odds`;
    positions must be in a stable order.
    """
    work = _Work(days, odds, cut)
    for i, j in sorted(bound):
        work.bind(i, j)
    while (pair := work.best()) is not None:
        work.merge(*pair)
    return work.groups()


class _Work:
    def __init__(self, days: Sequence[int | None], odds: Mapping[Pair, float], cut: frozenset[int] | set[int]) -> None:
        count = len(days)
        self._members: list[list[int] | None] = [[i] for i in range(count)]
        self._spans: list[tuple[int, int] | None] = [None if d is None else (d, d) for d in days]
        self._uncut = [0 if i in cut else 1 for i in range(count)]
        self._parent = list(range(count))
        self._sums: list[dict[int, float]] = [{} for _ in range(count)]
        self._known: list[dict[int, int]] = [{} for _ in range(count)]
        for (i, j), value in odds.items():
            self._sums[i][j] = self._sums[j][i] = value
            self._known[i][j] = self._known[j][i] = 1
        self._heap = [(-value, i, j) for (i, j), value in odds.items() if value > 0]
        heapq.heapify(self._heap)

    def best(self) -> Pair | None:
        """The pair of groups to merge next, or None when no average is above 0."""
        while self._heap:
            value, i, j = heapq.heappop(self._heap)
            if self._members[i] is None or self._members[j] is None:
                continue
            if abs(self._average(i, j) + value) < _CLOSE and self._fits(i, j):
                return i, j
        return None

    def bind(self, i: int, j: int) -> None:
        """Merge the groups of two positions if their days allow it."""
        i, j = sorted((self._home(i), self._home(j)))
        if i != j and self._fits(i, j):
            self._sums[i].setdefault(j, 0.0)
            self._sums[j].setdefault(i, 0.0)
            self._known[i].setdefault(j, 0)
            self._known[j].setdefault(i, 0)
            self.merge(i, j)

    def merge(self, i: int, j: int) -> None:
        """Take group j into group i and queue what i may merge with now."""
        first, second = self._members[i], self._members[j]
        assert first is not None and second is not None
        self._members[i], self._members[j] = first + second, None
        self._parent[j] = i
        self._uncut[i] += self._uncut[j]
        self._spans[i] = self._joined(i, j)
        for k in self._sums[j]:
            self._move(i, j, k)
        del self._sums[i][j], self._known[i][j]
        self._sums[j], self._known[j] = {}, {}
        for k in self._sums[i]:
            average = self._average(i, k)
            if average > 0:
                heapq.heappush(self._heap, (-average, min(i, k), max(i, k)))

    def groups(self) -> list[list[int]]:
        """The groups, each sorted, in the order of their first positions."""
        return sorted(sorted(members) for members in self._members if members is not None)

    def _home(self, i: int) -> int:
        while self._parent[i] != i:
            i = self._parent[i]
        return i

    def _move(self, i: int, j: int, k: int) -> None:
        if k != i:
            self._sums[i][k] = self._sums[k][i] = self._sums[i].get(k, 0.0) + self._sums[j][k]
            self._known[i][k] = self._known[k][i] = self._known[i].get(k, 0) + self._known[j][k]
            del self._sums[k][j], self._known[k][j]

    def _average(self, i: int, j: int) -> float:
        known = self._known[i][j]
        strangers = max(0, self._uncut[i] * self._uncut[j] - known)
        return (self._sums[i][j] + _STRANGERS * strangers) / (known + strangers)

    def _joined(self, i: int, j: int) -> tuple[int, int] | None:
        spans = [span for span in (self._spans[i], self._spans[j]) if span is not None]
        return (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None

    def _fits(self, i: int, j: int) -> bool:
        span = self._joined(i, j)
        return span is None or span[1] - span[0] <= _SPAN
