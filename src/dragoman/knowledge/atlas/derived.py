"""What is derived from the atlas and kept in the cache until the data changes."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from dragoman.knowledge.languages import cache_folder, keep

Kept = TypeVar("Kept")


def derived(name: str, form: type[Kept], make: Callable[[], Kept]) -> Kept:
    """The cached value of a name, else the made one, which is cached. The name carries the edition."""
    path = cache_folder() / "atlas" / f"{name}.msgpack"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=form)
    except (OSError, msgspec.DecodeError):
        made = make()
        keep(path, msgspec.msgpack.encode(made))
        return made
