"""Checking a language folder: whether every line has the form and the words that the stages know."""

import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dragoman.errors import BadKnowledge
from dragoman.knowledge.languages.language import Settings
from dragoman.knowledge.languages.parse import Line, parse_list
from dragoman.knowledge.languages.vocabulary import LISTS, MARKS, VALUES
from dragoman.knowledge.letters import fold


class Remark(msgspec.Struct, frozen=True):
    """What is wrong or missing in a folder: the file, the line (0: the whole file), and what would be right.

    `grave` remarks keep a stage from working; the others are worth a look.
    """

    file: str
    line: int
    text: str
    grave: bool = False


def check_folder(folder: Path) -> tuple[Remark, ...]:
    """All remarks on a folder, in the order of its files; empty when nothing is to be said.

    Raises BadKnowledge when there is no folder to look at.
    """
    if not folder.is_dir():
        raise BadKnowledge(f"{folder}: there is no such folder; `dragoman languages new TAG` makes one")
    remarks = list(_settings(folder))
    files = {p.relative_to(folder).with_suffix("").as_posix(): p for p in sorted(folder.rglob("*.txt"))}
    for name, path in files.items():
        if not name.startswith("examples/"):
            remarks.extend(_list(name, path))
    for name in LISTS:
        if name not in files:
            remarks.append(Remark(f"{name}.txt", 0, "the list is missing: its stage finds nothing"))
    if not any(name.startswith("examples/") for name in files):
        remarks.append(Remark("examples/", 0, "there are no golden examples: nothing proves the lists"))
    return tuple(remarks)


def _settings(folder: Path) -> Iterator[Remark]:
    path = folder / "language.toml"
    try:
        settings = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Settings)
    except OSError:
        yield Remark("language.toml", 0, "the file is missing; it names the language", grave=True)
        return
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        yield Remark("language.toml", 0, str(error), grave=True)
        return
    if settings.tag != folder.name:
        yield Remark("language.toml", 0, f'tag = "{settings.tag}", but the folder is called {folder.name}', grave=True)


def _list(name: str, path: Path) -> Iterator[Remark]:
    file = f"{name}.txt"
    if name not in LISTS:
        near = ", ".join(sorted(LISTS)[:8])
        yield Remark(file, 0, f"no stage reads a list of this name; the lists are {near}, ...")
        return
    text = path.read_text("utf-8")
    if not unicodedata.is_normalized("NFC", text):
        yield Remark(file, 0, "letters and accents are not composed (save it as Unicode NFC)", grave=True)
    seen: dict[tuple[str, str, str], int] = {}
    for number, raw in enumerate(text.splitlines(), 1):
        if "\t" in raw:
            yield Remark(file, number, "a tab; blanks part the words of a line")
    try:
        lines = parse_list(text, name, file)
    except BadKnowledge as error:
        yield Remark(file, 0, str(error), grave=True)
        return
    if not lines:
        yield Remark(file, 0, "the list is empty")
    for line in lines:
        yield from _line(name, file, line, seen)


def _line(name: str, file: str, line: Line, seen: dict[tuple[str, str, str], int]) -> Iterator[Remark]:
    entry, sections = line.entry, LISTS[name]
    if sections and entry.section not in sections:
        shown = ", ".join(sorted(sections)[:12])
        yield Remark(file, 0, f"[{entry.section}] ({entry.head}) is no section of this list; its sections are {shown}")
    for mark, value in entry.marks.items():
        if mark not in MARKS.get(name, frozenset()):
            yield Remark(file, 0, f"{entry.head}: no stage reads the mark {mark!r} in this list")
        elif mark in VALUES and value not in VALUES[mark]:
            yield Remark(file, 0, f"{entry.head}: {mark}={value}; one of {', '.join(sorted(VALUES[mark]))} would work")
    key = (entry.section, fold(entry.head), str(sorted(entry.marks.items())))
    if key in seen:
        yield Remark(file, 0, f"[{entry.section}] {entry.head} stands twice")
    seen[key] = 1
    for form in line.forms:
        if form.split()[0] == "{x}" or form.split()[-1] == "{x}":
            yield Remark(file, 0, f"{form!r}: a gap stands between words, not at an end", grave=True)
