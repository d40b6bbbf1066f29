"""The doctor: whether this Dragoman can work here, and what to do where it cannot."""

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from msgspec import Struct

from dragoman.desk.desk import default_address, open_desk
from dragoman.errors import BadKnowledge, DeskError
from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import LISTS, available, cache_folder, load


class Check(Struct, frozen=True):
    """One thing looked at: whether it is well, what was seen, and what to do when it is not."""

    name: str
    well: bool
    seen: str
    remedy: str = ""


def doctor(address: str | None = None) -> tuple[Check, ...]:
    """Look at Python, SQLite, the cache, the language folders, the atlas and the desk."""
    return (_python(), _search(), _cache(), *_languages(), _atlas(), _desk(address or default_address()))


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check("Python", sys.version_info >= (3, 11), version, "install Python 3.11 or newer")


def _search() -> Check:
    try:
        with sqlite3.connect(":memory:") as connection:
            connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    except sqlite3.OperationalError as error:
        return Check("SQLite search", False, str(error), "use a Python whose SQLite has FTS5")
    return Check("SQLite search", True, f"SQLite {sqlite3.sqlite_version} with FTS5")


def _cache() -> Check:
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Check(
            "cache",
            False,
            f"{folder}: {error.strerror}",
            "set DRAGOMAN_CACHE to a folder that can be written",
        )
    size = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    return Check("cache", True, f"{folder} ({size / 1e6:.0f} MB)")


def _languages() -> list[Check]:
    checks = []
    for tag in available():
        try:
            language = load(tag)
        except BadKnowledge as error:
            checks.append(Check(f"language {tag}", False, str(error), "mend the line that it names"))
            continue
        missing = [name for name in LISTS if not language.lines(name)]
        seen = f"{language.settings.name}, " + (f"without {', '.join(missing)}" if missing else "all lists")
        checks.append(Check(f"language {tag}", True, seen))  # a missing list is allowed: its stage finds nothing
    return checks


def _atlas() -> Check:
    try:
        rows = open_atlas().rows
    except BadKnowledge as error:
        return Check("atlas", False, str(error), "mend the row that it names")
    return Check("atlas", bool(rows), f"{len(rows):,} rows")


def _desk(address: str) -> Check:
    path = Path(address.removeprefix("sqlite:///"))
    if "://" not in address and not path.exists():
        parent = next(p for p in path.absolute().parents if p.exists())
        well = os.access(parent, os.W_OK)
        return Check("desk", well, f"{path} (made by the first `dragoman add`)", f"make {parent} writable")
    try:
        with open_desk(address) as desk:
            counts = desk.store.counts()
    except DeskError as error:
        return Check("desk", False, str(error), "name another desk with --desk")
    return Check("desk", True, f"{address}: {counts['articles']} articles, {counts['stories']} stories")
