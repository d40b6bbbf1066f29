"""The sixteen event types and how each reads its participants: ontology.toml, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

_FILE = Path(__file__).with_name("ontology.toml")


class EventType(Struct, frozen=True):
    """One PLOVER type; the comments of ontology.toml say what each field means."""

    says: str
    mutual: bool = False
    modes: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    of: str = "actor"
    place: bool = True
    speech: bool = False
    content: str = "real"
    clause: bool = False
    undone: str = ""
    rank: int = 0


class Units(Struct, frozen=True):
    """Which units of units.txt measure, which multiply, which tell a time."""

    measures: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text("utf-8"))


@cache
def event_types() -> dict[str, EventType]:
    """The types by name, such as "CONSULT"."""
    raw = {name: table for name, table in _read().items() if name.isupper()}
    return msgspec.convert(raw, dict[str, EventType])


@cache
def units() -> Units:
    """The kinds of units."""
    return msgspec.convert(_read()["units"], Units)
