"""Opening a store by its address; the door imports no back end before it is asked for."""

from pathlib import Path

from dragoman.errors import DeskError
from dragoman.outside.stores.store import Store


def open_store(address: str) -> Store:
    """The store at an address: a path, or sqlite:///path. Made when it is not there.

    Raises DeskError when the address is of no known kind or cannot be opened.
    """
    scheme, mark, rest = address.partition("://")
    if not mark:
        path = Path(address)
    elif scheme == "sqlite":
        # As SQLAlchemy writes it: sqlite:///relative and sqlite:////absolute.
        path = Path(rest.removeprefix("/"))
    else:
        raise DeskError(f"{address}: no store of the kind {scheme!r}; a path or sqlite:///path would work")
    from dragoman.outside.stores.sqlite import SqliteStore

    return SqliteStore(path)
