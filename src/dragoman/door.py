"""The public door: read a text or a file, group readings, open a desk."""

from collections.abc import Iterable
from pathlib import Path

from dragoman import pipeline
from dragoman.desk import Desk, open_desk
from dragoman.errors import UsageError
from dragoman.model import Reading, Story

__all__ = ["Desk", "group", "open_desk", "read"]
# No file name is longer, and none holds a line end.
_LONGEST_NAME = 1024


def read(text_or_path: str | Path) -> Reading:
    """Read one article: a path, or the text itself.

    A string that names a file is that file; any other string is taken as the text. Raises BadInput
    when it holds no article, UsageError for anything but a string or a path.
    """
    if isinstance(text_or_path, Path):
        return pipeline.read(pipeline.capture_file(text_or_path))
    if not isinstance(text_or_path, str):
        raise UsageError(f"read() takes a path or a text, not {type(text_or_path).__name__}")
    if len(text_or_path) < _LONGEST_NAME and "\n" not in text_or_path and Path(text_or_path).is_file():
        return pipeline.read(pipeline.capture_file(Path(text_or_path)))
    return pipeline.read(pipeline.capture_bytes(text_or_path.encode("utf-8", "replace")))


def group(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """The stories of readings in any languages, with wires, facts, origins and disagreements."""
    return pipeline.group(readings)
