"""Loading the atlas: its files compiled once into one cached file."""

from functools import cache
from pathlib import Path

from dragoman.knowledge.atlas.atlas import Atlas
from dragoman.knowledge.atlas.derived import derived
from dragoman.knowledge.atlas.rows import Row, read_rows
from dragoman.knowledge.languages import fingerprint

DATA = Path(__file__).parent / "data"


@cache
def open_atlas() -> Atlas:
    """The atlas that comes with Dragoman. Raises BadKnowledge when a file is not well formed."""
    edition = fingerprint(DATA)
    return Atlas(derived(f"rows-{edition}", dict[str, Row], lambda: read_rows(DATA)), edition)
