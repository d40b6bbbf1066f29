"""What the README shows is really run: its Python, its commands, and what it says they print."""

import contextlib
import importlib
import io
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.desk import open_desk
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(kind, content) for kind, content in _BLOCK.findall(README)]
# main.py of the commands; the door of its room hides the module behind the function of the same name.
PROGRAM = importlib.import_module("dragoman.cli.main")


def _programs() -> Iterator[tuple[str, str | None]]:
    """Each Python block with the output that the README shows right behind it."""
    for (kind, content), (next_kind, shown) in zip(BLOCKS, [*BLOCKS[1:], ("", "")], strict=True):
        if kind == "python":
            yield content, shown if next_kind == "text" else None


def _commands() -> list[str]:
    lines = (line for kind, content in BLOCKS if kind == "console" for line in content.splitlines())
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


@pytest.mark.parametrize(("program", "shown"), list(_programs()))
def test_the_python_runs_and_prints_what_is_shown(
    program: str, shown: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "README.md", "exec"), {})
    assert printed.getvalue(), "it prints nothing"
    if shown is not None:
        assert printed.getvalue() == shown


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the examples, as the README's `dragoman add` makes it."""
    path = tmp_path_factory.mktemp("readme") / "desk.sqlite"
    with open_desk(path) as opened:
        added = opened.add([str(ROOT / "examples")])
    assert added.new and not added.rejected
    return path


@pytest.mark.parametrize("typed", _commands())
def test_the_command_runs(
    typed: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(ROOT)
    program, *words = shlex.split(typed)
    assert program == "dragoman"
    if "ID" in words:
        with open_desk(desk) as opened:
            words[words.index("ID")] = opened.stories()[0].id
    status = PROGRAM.cli(["--desk", str(desk), *words], standalone_mode=False)
    # A folder that is being written has gaps, and the doctor tells them.
    assert not status or (words == ["doctor"] and status == 1)
    assert capsysbinary.readouterr().out.strip(), "it prints nothing"


def test_every_command_is_shown() -> None:
    shown = {shlex.split(typed)[1] for typed in _commands()}
    assert shown == set(PROGRAM.COMMANDS)


def test_the_picture_asks_nothing_of_the_network() -> None:
    for picture in (ROOT / "docs" / "pictures").glob("*.svg"):
        drawing = picture.read_text("utf-8")
        assert "@font-face" not in drawing and "url(http" not in drawing, picture.name
