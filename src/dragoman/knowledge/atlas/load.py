"""Loading the atlas: its files compiled once into one cached file."""

from functools import cache
from pathlib import Path

import msgspec

from dragoman.knowledge.atlas.atlas import Atlas
from dragoman.knowledge.atlas.rows import Row, read_rows
from dragoman.knowledge.languages import cache_folder, fingerprint, keep

DATA = Path(__file__).parent / "data"


@cache
def open_atlas() -> Atlas:
    """The atlas that comes with Dragoman. Raises BadKnowledge when a file is not well formed."""
    path = cache_folder() / "atlas" / f"rows-{fingerprint(DATA)}.msgpack"
    try:
        rows = msgspec.msgpack.decode(path.read_bytes(), type=dict[str, Row])
    except (OSError, msgspec.DecodeError):
        rows = read_rows(DATA)
        keep(path, msgspec.msgpack.encode(rows))
    return Atlas(rows)
