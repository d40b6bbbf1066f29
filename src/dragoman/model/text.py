"""Sentences and tokens, and the marked text that the later stages read."""

from msgspec import Struct

from dragoman.model.entity import Entity, Mention


class Token(Struct, frozen=True):
    """A word, number or mark: where it stands, as written, folded (`key`) and its folded base form (`base`).

    `kind` is "word", "number" or "mark".
    """

    start: int
    end: int
    text: str
    key: str
    base: str
    kind: str


class Sentence(Struct, frozen=True):
    """A sentence of the article's text with its tokens; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]


class DateSaid(Struct, frozen=True):
    """A date said in the text: its span, first and last possible day (ISO 8601), precision and reasons.

    `precision` is "day", "days" (a span of days), "week", "month" or "year".
    """

    start: int
    end: int
    text: str
    first: str
    last: str
    precision: str
    reasons: tuple[str, ...] = ()


class MarkedText(Struct, frozen=True):
    """An article's text with everything found before quotes and events: what those stages read."""

    text: str
    language: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]  # in the order of the text
    dates: tuple[DateSaid, ...]  # in the order of the text
    published: str | None = None  # ISO 8601 day
    outlet: str | None = None
