"""Claims of one article: voices and quotes, events, relations, quantities."""

from msgspec import Struct


class Voice(Struct, frozen=True):
    """One holder in a chain of telling: who (an entity id, or None), as written, and the verb or cue.

    `stance`: says claims denies promises warns asks admits praises criticises reports cites.
    """

    entity: str | None
    text: str
    verb: str | None = None
    stance: str = "says"


class Quote(Struct, frozen=True):
    """Words said, direct (in quotation marks or after a dialogue dash) or indirect.

    `voices[0]` said it, the last one told the article. `text` is article.text[start:end],
    without the marks around it.
    """

    start: int
    end: int
    text: str
    direct: bool
    voices: tuple[Voice, ...] = ()
    score: float = 1.0
    reasons: tuple[str, ...] = ()


class Attribution(Struct, frozen=True):
    """That a stretch of text is somebody's word: its span and the voices, innermost first."""

    start: int
    end: int
    voices: tuple[Voice, ...]


class Attributed(Struct, frozen=True):
    """What the quotes stage gives: quotes, chains (entity ids, innermost first), attributions."""

    quotes: tuple[Quote, ...]
    chains: tuple[tuple[str, ...], ...]
    attributions: tuple[Attribution, ...]


class Event(Struct, frozen=True):
    """Who did what to whom, where, when, with a status.

    `type` and `mode` are PLOVER's; `status` is planned, ongoing, happened, cancelled, denied or
    hypothetical; `start` and `end` are the first and last possible day (None: not said);
    `evidence` is the span of its sentence; `voices` entity ids, innermost first.
    """

    id: str
    type: str
    status: str
    evidence: tuple[int, int]
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    start: str | None = None
    end: str | None = None
    precision: str | None = None
    trigger: tuple[int, int] | None = None
    voices: tuple[str, ...] = ()
    score: float = 0.5
    reasons: tuple[str, ...] = ()


class Relation(Struct, frozen=True):
    """A lasting fact between two entities: stake ally borders member supports military-base office."""

    type: str
    subject: str
    object: str
    evidence: tuple[int, int]
    of: str | None = None
    score: float = 0.5
    reasons: tuple[str, ...] = ()


class Quantity(Struct, frozen=True):
    """A number with its unit and what it counts; `approx` is "about", "over", "under" or None."""

    value: float
    unit: str
    evidence: tuple[int, int]
    of: str | None = None
    approx: str | None = None
    about: tuple[str, ...] = ()
    start: int = 0  # span of the number with its unit
    end: int = 0


class Coded(Struct, frozen=True):
    """What the events stage gives."""

    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    quantities: tuple[Quantity, ...]
