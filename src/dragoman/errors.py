"""The one tree of exceptions: a caller's mistakes, each saying what would have worked.

    DragomanError
    ├── BadInput          one source could not become an article; the rest of a batch goes on
    ├── BadKnowledge      a language folder or an atlas file is not well formed
    ├── DeskError         the desk could not be opened, or holds no such thing
    └── UsageError        an argument has the wrong form

What a text does not say is never an exception: it is None or empty.
"""


class DragomanError(Exception):
    """The base of everything that Dragoman raises on purpose."""


class BadInput(DragomanError):
    """One source could not become an article. `reason` is a sentence for people."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class BadKnowledge(DragomanError):
    """A language folder or an atlas file is not well formed: file, line and what was expected."""


class DeskError(DragomanError):
    """The desk could not be opened, or does not hold what was asked for."""


class UsageError(DragomanError):
    """An argument has the wrong form; the message says which form works."""
