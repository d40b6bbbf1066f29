"""A reading: all that one article says."""

from msgspec import Struct

from dragoman.model.article import Article
from dragoman.model.claim import Attribution, Event, Quantity, Quote, Relation
from dragoman.model.entity import Entity, Mention
from dragoman.model.finding import Span


class StageNote(Struct, frozen=True):
    """A stage that found nothing, and why (a language without a folder, a missing list)."""

    stage: str
    note: str


class Reading(Struct, frozen=True):
    """All that one article says; `sentences` are spans of article.text."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    chains: tuple[tuple[str, ...], ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sentences: tuple[Span, ...] = ()
    terms: tuple[str, ...] = ()  # folded base forms of content words, in order: what grouping compares
    notes: tuple[StageNote, ...] = ()
