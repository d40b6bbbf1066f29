"""The rows of the atlas as its files hold them."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from dragoman.errors import BadKnowledge


class Term(Struct, frozen=True, rename={"since": "from", "until": "to"}):
    """An office held: a role (a section of titles.txt), of a country or a body, from and to (ISO 8601)."""

    role: str
    country: str | None = None
    body: str | None = None
    since: str | None = None
    until: str | None = None

    def holds(self, day: str | None) -> bool:
        """Whether the office was held on a day; a day of None asks about the present."""
        if day is None:
            return self.until is None
        return (self.since or "") <= day and (self.until is None or day <= self.until + "~")


class Row(Struct, frozen=True):
    """One thing that is known before reading."""

    id: str
    kind: str
    name: str
    country: str | None = None
    wikidata: str | None = None
    names: dict[str, tuple[str, ...]] = {}
    also: tuple[str, ...] = ()
    roles: tuple[Term, ...] = ()
    gender: str | None = None
    domains: tuple[str, ...] = ()
    speaks_for: str | None = None
    capital: bool = False
    family_first: bool = False  # of a country: the family name stands first in English news too
    lat: float | None = None
    lon: float | None = None


_KIND_OF_FILE = {
    "people": "person",
    "agencies": "agency",
    "outlets": "outlet",
    "bodies": "organisation",
    "companies": "company",
    "places": "place",
    "regions": "region",
}


def read_rows(folder: Path) -> dict[str, Row]:
    """All rows of the atlas by id, countries included. Raises BadKnowledge with the file and row."""
    rows: dict[str, Row] = {row.id: row for row in _countries(folder / "countries.toml")}
    for stem, kind in _KIND_OF_FILE.items():
        path = folder / f"{stem}.toml"
        for row_id, fields in _toml(path).items():
            try:
                row = msgspec.convert({"kind": kind, **fields, "id": row_id}, Row)
            except msgspec.ValidationError as error:
                raise BadKnowledge(f"{path}: [{row_id}]: {error}") from error
            # Singapore and Guam are listed among cities and regions, too: the country stands.
            rows.setdefault(row_id, row)
    return rows


def _countries(path: Path) -> list[Row]:
    from dragoman.knowledge.atlas.countries import english_countries

    overrides = _toml(path)
    names = {code: fields["name"] for code, fields in overrides.items() if "name" in fields}
    return [
        Row(row_id, "country", name, code, family_first="family_first" in overrides.get(code, ()))
        for code, row_id, name in english_countries(names)
    ]


def _toml(path: Path) -> dict[str, dict[str, Any]]:
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadKnowledge(f"{path}: {error}") from error
