"""Draws docs/pictures/*.svg: what real commands print on the desk of `make demo`, as a terminal shows it.

    python tools/picture.py        after `make demo`; each picture is the beginning of a command's output

The drawing is rich's; its web fonts are taken out, so that a picture asks nothing of the network.
"""

import html
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from dragoman.desk import open_desk

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
DESK = Path("build/demo.sqlite")
COLUMNS = 104
_CELL = 12.2  # width of a character in rich's drawing
_TEXT = re.compile(r'(<text [^>]*?)x="([\d.]+)"([^>]*?)textLength="[\d.]+"([^>]*>)((?:&#160;)+)([^<]+)</text>')
_FONT_FACE = re.compile(r"\s*@font-face\s*\{[^}]*\}")
_FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def main() -> int:
    """Draw the pictures; exit status 1 when there is no desk to draw from."""
    os.chdir(ROOT)
    if not DESK.is_file():
        sys.stderr.write("no desk to draw from: run `make demo` first\n")
        return 1
    with open_desk(DESK) as desk:
        stories = desk.stories()
    best = max(stories, key=lambda s: (len(s.disagreements) > 0, len(s.languages), len(s.articles), s.id))
    PICTURES.mkdir(parents=True, exist_ok=True)
    draw("stories", ["stories"], 60)
    draw("story", ["story", best.id[:10]], 54)
    return 0


def draw(name: str, words: list[str], most_lines: int) -> None:
    """Run a command and draw the first lines of what it prints."""
    typed = ["dragoman", *words, "--desk", DESK.as_posix()]
    lines = ["\x1b[2m$\x1b[0m " + " ".join(typed), *_printed(words)]
    if len(lines) > most_lines:
        lines = [*lines[:most_lines], "\x1b[2m…\x1b[0m"]
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(lines)), soft_wrap=True)
    svg = console.export_svg(title=f"dragoman {words[0]}", unique_id=f"dragoman-{name}")
    svg = _FONT_FACE.sub("", svg).replace("font-family: Fira Code, monospace", f"font-family: {_FONTS}")
    svg = _TEXT.sub(_without_lead, svg)
    path = PICTURES / f"{name}.svg"
    path.write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", "utf-8")
    sys.stdout.write(f"drawn: {path.relative_to(ROOT)} ({len(lines)} lines)\n")


def _without_lead(match: re.Match[str]) -> str:
    """A text moved to where its first letter stands: some viewers drop the blanks that lead a text."""
    before, at, between, after, blanks, words = match.groups()
    lead = blanks.count("&#160;")
    width = _CELL * len(html.unescape(words))
    return f'{before}x="{float(at) + _CELL * lead:.1f}"{between}textLength="{width:.1f}"{after}{words}</text>'


def _printed(words: list[str]) -> list[str]:
    """The lines of a command's output with their colours."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS - 2), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    run = [sys.executable, "-m", "dragoman", *words, "--desk", str(DESK)]
    done = subprocess.run(run, capture_output=True, text=True, env=environment, check=True)
    return [line.rstrip() for line in done.stdout.rstrip().splitlines()]


if __name__ == "__main__":
    sys.exit(main())
