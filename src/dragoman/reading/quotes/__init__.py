"""Quotes: whose words stand where, and the chain of voices through which an article had them.

`attribute` takes a marked text (sentences with tokens, mentions, entities) and its language, and
gives direct and indirect quotes with their speakers, the chains of telling, and for every sentence
that is somebody's word its voices. All words that it looks for come from the language folder.
"""

from dragoman.reading.quotes.attribute import attribute

__all__ = ["attribute"]
