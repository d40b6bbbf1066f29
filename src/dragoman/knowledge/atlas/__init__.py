"""The atlas: countries, cities, leaders, bodies, agencies and outlets known before reading."""

from dragoman.knowledge.atlas.atlas import Atlas
from dragoman.knowledge.atlas.load import open_atlas
from dragoman.knowledge.atlas.people import Alike
from dragoman.knowledge.atlas.rows import Row, Term

__all__ = ["Alike", "Atlas", "Row", "Term", "open_atlas"]
