"""Articles: from bytes to one clean text, with what was left out kept beside it."""

from dragoman.reading.articles.clean import clean

__all__ = ["clean"]
