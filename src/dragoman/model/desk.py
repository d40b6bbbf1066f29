"""What a desk gives: rejected sources, dossiers, quotes once with all their translations, sources."""

from msgspec import Struct

from dragoman.model.entity import Entity
from dragoman.model.story import Disagreement, Fact


class Rejected(Struct, frozen=True):
    """A source that could not become an article, and why, in a sentence for people."""

    source: str
    reason: str


class Added(Struct, frozen=True):
    """What an `add` did: how many articles were new or known, and what was rejected."""

    new: int
    known: int
    rejected: tuple[Rejected, ...]


class DatedFact(Struct, frozen=True):
    """A fact with the story that it stands in."""

    story: str
    story_title: str
    fact: Fact


class SaidQuote(Struct, frozen=True):
    """A quote as a list shows it: the words, who said them, through which hands, and where they stand."""

    article: str
    file: str | None
    outlet: str | None
    language: str
    published: str | None
    text: str
    direct: bool
    speaker: str | None
    speaker_name: str | None
    chain: tuple[str, ...]
    start: int
    end: int


class SourceRow(Struct, frozen=True):
    """An outlet or agency of the desk: articles of its own, how many of them carry a wire, and how often
    others name it as their source."""

    id: str
    name: str
    kind: str
    articles: int
    carrying_wires: int
    named_by: int
    languages: tuple[str, ...]


class Found(Struct, frozen=True):
    """An article that a search found, with a piece of its text around the words."""

    article: str
    file: str | None
    title: str | None
    language: str
    published: str | None
    story: str | None
    snippet: str


class Companion(Struct, frozen=True):
    """An entity that shares facts with the subject, and how many."""

    id: str
    name: str
    facts: int


class Dossier(Struct, frozen=True):
    """The facts about one subject, or a pair, in time, with their origins."""

    subjects: tuple[Entity, ...]
    facts: tuple[DatedFact, ...]
    quotes: tuple[SaidQuote, ...]
    disagreements: tuple[Disagreement, ...]
    companions: tuple[Companion, ...]
    articles: int
    languages: tuple[str, ...]
    independent: int
