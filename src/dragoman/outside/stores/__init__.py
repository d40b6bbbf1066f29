"""Stores: where a desk keeps captures, readings and stories, behind one interface."""

from dragoman.outside.stores.open import open_store
from dragoman.outside.stores.store import Store

__all__ = ["Store", "open_store"]
