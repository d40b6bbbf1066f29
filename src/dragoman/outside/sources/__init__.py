"""Sources: where captures come from. Files, folders and standard input."""

from dragoman.outside.sources.files import captures, sources

__all__ = ["captures", "sources"]
