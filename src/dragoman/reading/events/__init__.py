"""Events: who did what to whom, where, when; relations and quantities."""

from dragoman.reading.events.coding import code

__all__ = ["code"]
