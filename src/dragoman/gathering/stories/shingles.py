"""Shingles: five words in a row, hashed; a small sketch of them tells near-copies (MinHash)."""

import re
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from dragoman.knowledge.letters import fold

WIDTH = 5
SLOTS = 48
_PRIME = np.uint64((1 << 31) - 1)
# Scripts written without spaces: every character stands for itself.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")


def words(text: str) -> list[str]:
    """The folded words of `text` in order; scripts without spaces give single characters."""
    return _WORD.findall(fold(text))


def shingles(text: str) -> frozenset[int]:
    """Hashes (31 bits) of every run of five words; a shorter text is one shingle."""
    found = words(text)
    if not found:
        return frozenset()
    runs = [found[i : i + WIDTH] for i in range(max(1, len(found) - WIDTH + 1))]
    return frozenset(_hash(" ".join(run)) for run in runs)


def sketch(hashes: frozenset[int]) -> tuple[int, ...]:
    """The MinHash signature of a set of shingles: SLOTS numbers, empty for an empty set."""
    if not hashes:
        return ()
    values = np.fromiter(hashes, dtype=np.uint64, count=len(hashes))
    a, b = _factors()
    table = (values[None, :] * a[:, None] + b[:, None]) % _PRIME
    return tuple(int(x) for x in table.min(axis=1))


def likeness(a: Sequence[int], b: Sequence[int]) -> float:
    """The estimated Jaccard likeness of the sets behind two signatures, 0-1."""
    if not a or not b:
        return 0.0
    return sum(x == y for x, y in zip(a, b, strict=True)) / len(a)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """How much of the smaller set the other holds, 0-1."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big") & 0x7FFFFFFF


@cache
def _factors() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    # Fixed multipliers: signatures must be the same on every run and machine.
    numbers = [_hash(f"slot {i}") for i in range(2 * SLOTS)]
    return np.array(numbers[:SLOTS], dtype=np.uint64) | np.uint64(1), np.array(numbers[SLOTS:], dtype=np.uint64)
