"""Sentences: where each begins and ends, and its tokens with their base forms."""

from dragoman.reading.sentences.split import split
from dragoman.reading.sentences.tokens import tokenise

__all__ = ["split", "tokenise"]
