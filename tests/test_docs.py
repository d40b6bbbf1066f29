"""The documentation cannot rot: what is generated is as generated now, and nothing goes without a page."""

import importlib
import re
from pathlib import Path

import click
import pytest

from dragoman.knowledge.languages import available
from tests.conftest import ROOT
from tools import make_docs

DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "dragoman"
# main.py tells it: the door of its room hides the module behind the function of the same name.
PROGRAM = importlib.import_module("dragoman.cli.main")
_LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#]+)(?:#[^)]*)?\)")
_WORDS = (
    "capture article span finding mention entity quote voice chain event relation quantity reading story "
    "wire fact origin desk dossier concept"
)


def _rooms() -> list[str]:
    """Every room with a door of its own: folders of the wings, and those beside them."""
    wings = ("knowledge", "reading", "gathering", "outside")
    rooms = [p.parent.name for wing in wings for p in SOURCE.glob(f"{wing}/*/__init__.py")]
    return sorted([*rooms, "model", "desk", "cli"])


@pytest.mark.parametrize("name", make_docs.PAGES)
def test_a_generated_page_is_up_to_date(name: str) -> None:
    path = make_docs.REFERENCE / name
    assert path.is_file() and path.read_text("utf-8") == make_docs.PAGES[name](), (
        f"docs/reference/{name} is not what the program says now: run `make docs`"
    )


@pytest.mark.parametrize("name", PROGRAM.COMMANDS)
def test_a_command_and_its_options_say_what_they_do(name: str) -> None:
    command: click.Command = PROGRAM.cli.get_command(click.Context(PROGRAM.cli), name)
    assert command.help, f"dragoman {name} has no help"
    silent = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert not silent, f"options without help: {silent}"
    assert f"dragoman {name}" in (ROOT / "README.md").read_text("utf-8"), f"README.md does not tell of {name}"


@pytest.mark.parametrize("room", _rooms())
def test_a_room_has_a_page(room: str) -> None:
    path = DOCS / "rooms" / f"{room}.md"
    assert path.is_file(), f"write docs/rooms/{room}.md"
    text = path.read_text("utf-8")
    for heading in ("## Door", "## How it decides", "## Limits"):
        assert heading in text, f"docs/rooms/{room}.md has no section {heading}"


def test_no_page_tells_of_a_room_that_is_not_there() -> None:
    pages = {p.stem for p in (DOCS / "rooms").glob("*.md")} - {"README"}
    assert pages == set(_rooms())


@pytest.mark.parametrize("room", _rooms())
def test_the_page_of_a_room_names_all_that_its_door_gives(room: str) -> None:
    (door,) = [p for p in SOURCE.rglob("__init__.py") if p.parent.name == room and len(p.relative_to(SOURCE).parts) < 4]
    module = importlib.import_module("dragoman." + ".".join(door.parent.relative_to(SOURCE).parts))
    text = (DOCS / "rooms" / f"{room}.md").read_text("utf-8")
    missing = [name for name in module.__all__ if f"`{name}" not in text]
    assert not missing, f"docs/rooms/{room}.md does not name {', '.join(missing)}"


@pytest.mark.parametrize("tag", available())
def test_a_language_is_in_the_table(tag: str) -> None:
    assert f"({tag})" in (make_docs.REFERENCE / "languages.md").read_text("utf-8")


def test_every_list_of_a_language_folder_is_explained() -> None:
    text = (DOCS / "language-folders.md").read_text("utf-8")
    lists = {
        p.relative_to(folder).as_posix()
        for folder in (SOURCE / "knowledge" / "languages" / "data").iterdir()
        for p in folder.rglob("*.txt")
        if "examples" not in p.parts
    }
    assert not [name for name in sorted(lists) if f"`{name}`" not in text]


def test_every_event_type_is_explained() -> None:
    kinds = re.findall(r"^\[([A-Z]+)\]$", make_docs.ONTOLOGY.read_text("utf-8"), re.MULTILINE)
    pages = [make_docs.REFERENCE / "ontology.md", DOCS / "language-folders.md"]
    assert kinds
    for page in pages:
        text = page.read_text("utf-8")
        assert not [kind for kind in kinds if kind not in text], page.name


@pytest.mark.parametrize("word", _WORDS.split())
def test_every_word_of_the_house_is_in_the_glossary(word: str) -> None:
    assert f"**{word}**" in (DOCS / "glossary.md").read_text("utf-8")


def _pages() -> list[Path]:
    return [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "changelog.d").glob("*.md")]


@pytest.mark.parametrize("path", _pages(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    broken = [link for link in _LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()]
    assert not broken
