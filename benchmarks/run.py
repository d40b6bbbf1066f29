"""A real run of the program over files, in the JSON form that users get."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from dragoman import pipeline
from dragoman.model import Reading

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"


def read_files(files: Iterable[Path]) -> list[Reading]:
    """The readings of files, in their order."""
    return [pipeline.read(pipeline.capture_file(path)) for path in files]


def as_json(value: Any) -> Any:
    """What a program that reads our JSON sees."""
    return msgspec.json.decode(msgspec.json.encode(value))
