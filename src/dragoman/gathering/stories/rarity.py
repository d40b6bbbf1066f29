"""Rarity: how much a shared key tells, counted over the batch; and vectors weighted by it."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from dragoman.gathering.stories.fingerprint import Fingerprint

SPACES = ("terms", "lead", "heads", "entities", "calls", "sounds", "figures", "numbers", "deeds")
_OWN_LANGUAGE = {"terms", "lead"}
_PRIOR = 30  # a small batch tells little about what is rare: it counts as if thirty more articles stood beside it


class Vectors(Struct, frozen=True):
    """One article's keys, weighted by rarity and of length 1 in each space."""

    id: str
    language: str
    day: int | None
    spaces: dict[str, dict[str, float]]
    signature: tuple[int, ...]
    size: int


class Rarity:
    """Document frequencies of a batch; terms are counted within their language."""

    def __init__(self, prints: Iterable[Fingerprint]) -> None:
        self._counts: dict[tuple[str, str], Counter[str]] = {}
        self._articles: Counter[str] = Counter()
        for one in prints:
            self._articles.update([one.language, ""])
            for space in SPACES:
                key = (space, one.language if space in _OWN_LANGUAGE else "")
                self._counts.setdefault(key, Counter()).update(getattr(one, space).keys())

    def of(self, space: str, key: str, language: str) -> float:
        """The rarity of a key: how few articles have it, damped.

        Without the damping (a square root of the usual logarithm) articles of one long saga look
        alike by their chance words only, because all that they are about is common in the batch.
        """
        tongue = language if space in _OWN_LANGUAGE else ""
        having = self._counts.get((space, tongue), Counter())[key]
        return math.sqrt(math.log((self._articles[tongue] + _PRIOR) / (having + 1)))

    def vectors(self, one: Fingerprint) -> Vectors:
        """The fingerprint's keys as vectors of length 1."""
        spaces = {space: self._weigh(space, getattr(one, space), one.language) for space in SPACES}
        return Vectors(one.id, one.language, one.day, spaces, one.signature, one.size)

    def _weigh(self, space: str, keys: Mapping[str, float], language: str) -> dict[str, float]:
        weighted = {key: value * self.of(space, key, language) for key, value in keys.items()}
        length = math.sqrt(sum(value * value for value in weighted.values()))
        return {key: value / length for key, value in weighted.items()} if length else {}


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two vectors of length 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(value * b[key] for key, value in a.items() if key in b)


def shared(a: Mapping[str, float], b: Mapping[str, float], count: int = 3) -> Sequence[str]:
    """The keys that carry most of the likeness of two vectors."""
    both = sorted(((a[key] * b[key], key) for key in a.keys() & b.keys()), key=lambda x: (-x[0], x[1]))
    return [key for _, key in both[:count]]
