"""Mentions and entities: a name in a text, and who or what it means."""

from msgspec import Struct, field


class Entity(Struct, frozen=True):
    """A person, organisation, company, agency, outlet, country, region or place.

    `id` is a readable slug, stable across runs; `country` an ISO 3166 code; `names` maps a
    language tag to the names seen or known in it; `known` says that the atlas holds it.
    """

    id: str
    kind: str
    name: str
    country: str | None = None
    wikidata: str | None = None
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    roles: tuple[str, ...] = ()  # of a person: head-of-state, foreign-minister, spokesperson, ...
    known: bool = False


class Mention(Struct, frozen=True):
    """A place in the text that means an entity.

    `how`: "name" (a full or known name), "part" (surname, short form), "role" ("the Kazakh
    president"), "adjective" (a country's adjective or demonym: "Russian", "Kazakhs"),
    "metonym" (a capital or seat that stands for a government).
    `role` is the title or office beside the name, such as "spokesperson", when the text gives one.
    """

    start: int
    end: int
    text: str
    entity: str
    score: float
    kind: str = "organisation"
    how: str = "name"
    role: str | None = None
    reasons: tuple[str, ...] = ()


class Name(Struct, frozen=True):
    """Where a name, a role or a country's adjective stands, before it is known whom it means.

    `kind` is a guess, None when nothing tells; `candidates` are ids of the atlas whose name is written
    exactly so; `quoted` says that quotation marks enclose it; `full` that it has the parts of a
    full personal name; `expands` is the index of the name that this abbreviation in brackets repeats.
    """

    start: int
    end: int
    text: str
    sentence: int
    how: str = "name"
    kind: str | None = None
    candidates: tuple[str, ...] = ()
    role: str | None = None
    country: str | None = None
    quoted: bool = False
    sure: float = 0.5
    expands: int | None = None
    reasons: tuple[str, ...] = ()
