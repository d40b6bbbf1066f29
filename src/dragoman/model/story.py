"""Stories, wires, facts with origins: what many readings say together.

Articles are named by their id; `file` stands beside it where people have to recognise one.
"""

from msgspec import Struct

from dragoman.model.finding import Span


class StoryArticle(Struct, frozen=True):
    """An article of a story, as much as a list shows. `published` is an ISO day or None."""

    id: str
    file: str | None
    url: str | None
    outlet: str | None
    language: str
    published: str | None
    title: str | None = None
    inferred: tuple[str, str] | None = None  # the window that the story gives an undated article


class Wire(Struct, frozen=True):
    """Articles of a story that carry one text, copied or translated; `origin` is the head's first source."""

    origin: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...] = ()


class Aligned(Struct, frozen=True):
    """Two sentences of two articles that say the same (`a`, `b` are their texts)."""

    a: str
    b: str
    article_a: str
    article_b: str
    score: float
    span_a: Span | None = None
    span_b: Span | None = None


class Omission(Struct, frozen=True):
    """A sentence that `article` tells and the articles `missing_in` do not."""

    text: str
    article: str
    missing_in: tuple[str, ...]


class Step(Struct, frozen=True):
    """One step of a fact's status: which article told it, on which day."""

    status: str
    date: str | None
    article: str


class Evidence(Struct, frozen=True):
    """A sentence that tells a fact: article id, span, its text, and voices (entity ids, innermost first)."""

    article: str
    start: int
    end: int
    text: str
    voices: tuple[str, ...] = ()


class Origin(Struct, frozen=True):
    """Where evidence comes from in the end; evidence that shares a wire or a first voice has one."""

    origin: str
    first_voices: tuple[str, ...]
    wires: tuple[str, ...]
    articles: tuple[str, ...]
    reasons: tuple[str, ...]


class Fact(Struct, frozen=True):
    """One event, relation or quantity with the evidence of every article that tells it.

    `kind` is "event", "relation" or "quantity"; the slots that do not apply are None or empty.
    """

    id: str
    kind: str
    event: str | None = None  # the PLOVER type, or the type of the relation
    mode: str | None = None
    status: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    start: str | None = None
    end: str | None = None
    value: float | None = None
    unit: str | None = None
    of: str | None = None
    approx: str | None = None
    history: tuple[Step, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    articles: int = 0
    outlets: int = 0
    languages: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    independent: int = 0
    reasons: tuple[str, ...] = ()


class SlotValue(Struct, frozen=True):
    """One of the values that disagree, with the articles (by file, else id) and sentences that give it."""

    value: str
    articles: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Disagreement(Struct, frozen=True):
    """Values of one slot of a fact that cannot all be true. `slot`: date number place who status."""

    fact: str
    slot: str
    values: tuple[SlotValue, ...]


class Related(Struct, frozen=True):
    """Another story that this one looks back on, or that continues it."""

    story: str
    reason: str


class Story(Struct, frozen=True):
    """The articles, in any language, that report one happening, and what they say together."""

    id: str
    title: str
    start: str | None
    end: str | None
    languages: tuple[str, ...]
    articles: tuple[StoryArticle, ...]
    wires: tuple[Wire, ...] = ()
    alignment: tuple[Aligned, ...] = ()
    omissions: tuple[Omission, ...] = ()
    facts: tuple[Fact, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    related: tuple[Related, ...] = ()
    origins: tuple[Origin, ...] = ()  # of the story's articles as a whole
    independent: int = 0
    reasons: tuple[str, ...] = ()  # why these articles are one story
    names: dict[str, str] = {}  # of every entity that the story speaks of, by id
