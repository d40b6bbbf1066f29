"""Finding a person by the sound of a name, whatever its script, spelling or case form."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from dragoman.knowledge.atlas.rows import Row
from dragoman.knowledge.letters import likeness, script_of, skeleton

_PARTS = re.compile(r"[^\W\d_]+")
_ALIKE = 0.84
# A surname alone says less than a full name: it has to sound the same.
_ALIKE_ALONE = 0.93
# Scripts that the tables of sounds cover.
_SPOKEN_SCRIPTS = frozenset({"Latn", "Cyrl"})


class Alike(NamedTuple):
    """A person whose name sounds like the one asked for."""

    row: Row
    score: float
    name: str


class Spoken(Struct, frozen=True):
    """The names of people under the skeleton of each part: (id, name, table of its sounds)."""

    by_part: dict[str, tuple[tuple[str, str, str], ...]]


def spoken(rows: Iterable[Row]) -> Spoken:
    """Every name of every person under the skeleton of each of its parts."""
    found: dict[str, dict[tuple[str, str, str], None]] = defaultdict(dict)
    for row in rows:
        for name, table in _names(row):
            for part in _PARTS.findall(name):
                found[skeleton(part, table)][row.id, name, table] = None
    return Spoken({key: tuple(names) for key, names in found.items()})


class PeopleIndex:
    """People under the consonants of each part of their names."""

    def __init__(self, rows: dict[str, Row], written: Spoken) -> None:
        self._rows = rows
        self._by_part = written.by_part
        self._family_first = frozenset(r.country for r in rows.values() if r.family_first)

    def find(self, spellings: Iterable[str], table: str) -> list[Alike]:
        """People that one of the spellings (case endings taken off in several ways) may name.

        Best first; a single word counts only as a surname and has to sound the same.
        """
        best: dict[str, Alike] = {}
        for spelling in spellings:
            parts = _PARTS.findall(spelling)
            if not parts:
                continue
            for row_id, name, other in self._by_part.get(skeleton(parts[-1], table), ()):
                row = self._rows[row_id]
                score = self._score(parts, spelling, name, table, other, row)
                if score and (row.id not in best or best[row.id].score < score):
                    best[row.id] = Alike(row, score, name)
        return sorted(best.values(), key=lambda a: (-a.score, a.row.id))

    def _score(self, parts: list[str], spelling: str, name: str, table: str, other: str, row: Row) -> float:
        if len(parts) == 1:
            score = likeness(parts[0], self._surname(name, row), table, other)
            return score if score >= _ALIKE_ALONE else 0.0
        if len(_PARTS.findall(name)) == 1:
            return 0.0
        score = likeness(spelling, name, table, other)
        return score if score >= _ALIKE else 0.0

    def _surname(self, name: str, row: Row) -> str:
        parts = name.split()
        return parts[0] if row.country in self._family_first and len(parts) > 1 else parts[-1]


def _names(row: Row) -> Iterable[tuple[str, str]]:
    yield row.name, "default"
    for name in row.also:
        yield name, "default"
    for tag, names in row.names.items():
        for name in names:
            script = script_of(name) or ""
            if script in _SPOKEN_SCRIPTS:
                yield name, tag
