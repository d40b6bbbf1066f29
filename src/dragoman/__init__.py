"""Dragoman reads news in any language and keeps a record of what happened, who says so, and who they got it from.

import dragoman

reading = dragoman.read("article.txt")           # or a text of your own
stories = dragoman.group([reading, other])
desk = dragoman.open_desk("desk.sqlite")
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.door import group, open_desk, read

__all__ = ["group", "open_desk", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # The stages are imported when first asked for: `dragoman --help` needs none of them.
    if name in __all__:
        from dragoman import door

        return getattr(door, name)
    raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
