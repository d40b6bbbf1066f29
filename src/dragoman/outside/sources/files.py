"""Files and folders as captures; what cannot be read is told and does not stop the rest."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.model import Capture, Rejected

# What a folder is searched for; a file that is named outright is read whatever its suffix.
SUFFIXES = frozenset({".txt", ".html", ".htm", ".xhtml", ".text"})
# Far above any article, so that a wrong file is told before it is in memory.
LARGEST = 64_000_000


def sources(names: Iterable[str]) -> tuple[tuple[str, ...], tuple[Rejected, ...]]:
    """The files that the names stand for (folders are searched through), and names that stand for none.

    "-" is standard input. The order is that of the names, files of a folder sorted; none twice.
    """
    files: dict[str, None] = {}
    rejected: list[Rejected] = []
    for name in names:
        path = Path(name)
        if name == "-" or path.is_file():
            files[name] = None
        elif path.is_dir():
            found = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
            if not found:
                kinds = ", ".join(sorted(SUFFIXES))
                rejected.append(Rejected(name, f"the folder holds no article (files ending in {kinds})"))
            files.update({str(p): None for p in found})
        else:
            rejected.append(Rejected(name, "there is no such file or folder"))
    return tuple(files), tuple(rejected)


def captures(files: Iterable[str]) -> Iterator[Capture | Rejected]:
    """The capture of each file, or why there is none."""
    for name in files:
        yield _capture(name)


def _capture(name: str) -> Capture | Rejected:
    try:
        if name == "-":
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(LARGEST + 1)
    except OSError as error:
        return Rejected(name, f"it cannot be read: {error.strerror or error}")
    if len(content) > LARGEST:
        return Rejected(name, f"it is larger than {LARGEST // 1_000_000} MB, which no article is")
    return Capture(hashlib.sha256(content).hexdigest(), content, file=None if name == "-" else name)
