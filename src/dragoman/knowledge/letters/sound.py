"""The sounds of names: one phonetic spelling for all scripts and spelling traditions.

A name is romanised by the table of its language (data/sounds.toml) into a small phonetic
alphabet; names are then compared by the weakest of their aligned parts, so that a shared given
name cannot hide two surnames. The method is ours; the observation that the weakest part decides
was measured in docs/decisions/0003-names.md.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from dragoman.knowledge.letters.fold import fold

_PARTS = re.compile(r"[^\W\d_]+", re.UNICODE)
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = "aeiou"
_NOT_SOUND = re.compile(r"[^a-z]+")


@cache
def _tables() -> dict[str, tuple[dict[str, str], re.Pattern[str]]]:
    raw = tomllib.loads(resources.files(__package__).joinpath("data/sounds.toml").read_text("utf-8"))
    tables = {}
    for name in raw:
        mapping: dict[str, str] = {}
        for part in [*raw[name].get("with", []), name]:
            mapping |= {fold(k): v for k, v in raw[part].items() if isinstance(v, str)}
        ordered = sorted(mapping, key=len, reverse=True)
        tables[name] = (mapping, re.compile("|".join(map(re.escape, ordered))))
    return tables


@lru_cache(maxsize=100_000)
def sound(part: str, table: str = "default") -> str:
    """The phonetic spelling of one part of a name: "Tokajew" by the Polish table is "tokaev".

    `table` names a table of data/sounds.toml (a language tag); an unknown one is "default".
    """
    tables = _tables()
    mapping, pattern = tables.get(table) or tables["default"]
    spoken = pattern.sub(lambda m: mapping[m.group()], fold(part))
    spoken = _NOT_SOUND.sub("", anyascii(spoken).lower())
    spoken = spoken.replace("y", "i").replace("w", "v").replace("q", "k").replace("x", "ks")
    spoken = re.sub(r"(?<=[aeou])i(?=[aeou])|(?<=[aeou])i$", "", spoken)
    return _DOUBLE.sub(r"\1", spoken)


def skeleton(part: str, table: str = "default") -> str:
    """The consonants of the sound, behind its first letter: a key under which spellings of one name meet."""
    spoken = sound(part, table)
    return spoken[:1].translate(str.maketrans("eiou", "aaaa")) + "".join(
        c for c in spoken[1:] if c not in _VOWELS and c != "h"
    )


def _part_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    a, b = sorted((a, b))
    longest = max(len(a), len(b))
    if not longest:
        return 0.0
    cost = 0.0
    for operation in Levenshtein.editops(a, b):
        i, j = operation.src_pos, operation.dest_pos
        touched = {"insert": (b[j : j + 1],), "delete": (a[i : i + 1],)}.get(
            operation.tag, (a[i : i + 1], b[j : j + 1])
        )
        cost += 0.45 if all(c in _VOWELS or c == "h" for c in touched) else 1.0
    return max(0.0, 1 - cost / longest)


def likeness(a: str, b: str, table_a: str = "default", table_b: str = "default") -> float:
    """How alike two names sound, 0-1: the weakest of the best-aligned parts.

    A missing part (a surname alone beside a full name) is not counted against the pair; parts may
    come in any order. Different first parts or different last parts pull the whole down.
    """
    first = [sound(p, table_a) for p in _PARTS.findall(a)]
    second = [sound(p, table_b) for p in _PARTS.findall(b)]
    if not first or not second:
        return 0.0
    if (len(first), first) > (len(second), second):
        first, second = second, first
    if "".join(first) == "".join(second):
        return 1.0
    left = list(second)
    weakest = 1.0
    for part in sorted(first, key=len, reverse=True):
        best = max(left, key=lambda other: _part_likeness(part, other))
        weakest = min(weakest, _part_likeness(part, best))
        left.remove(best)
    return weakest
