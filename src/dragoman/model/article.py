"""Captures and articles: the bytes as received, and the clean text made of them."""

from msgspec import Struct, field


class Capture(Struct, frozen=True):
    """Bytes as received, with where from and when. Never edited; `id` is their SHA-256 in hex."""

    id: str
    content: bytes
    file: str | None = None
    url: str | None = None
    media_type: str | None = None  # what the sender said, such as "text/html; charset=windows-1251"
    fetched: str | None = None  # ISO 8601, UTC


class LanguageTag(Struct, frozen=True):
    """The language of an article's own text: a BCP 47 tag, a score and reasons. "und" is unknown."""

    tag: str
    score: float
    reasons: tuple[str, ...] = ()


class Published(Struct, frozen=True):
    """The day an article was published.

    `date` is ISO 8601; `time` is HH:MM or None; `precision` is "minute", "day" or "window"
    (then `date` is the first and `end` the last possible day); `found_in` names where it stood
    (header, metadata, markup, text, story); `inferred` says that other articles gave it.
    """

    date: str
    precision: str
    score: float
    found_in: str = field(name="from")
    time: str | None = None
    end: str | None = None
    inferred: bool = False
    reasons: tuple[str, ...] = ()


class LeftOut(Struct, frozen=True):
    """A line of the page that is not the article, kept with its kind.

    Kinds: metadata caption credit teaser advert subscription share navigation related other.
    """

    text: str
    kind: str


class Article(Struct, frozen=True):
    """One clean text. `text` never changes, so spans hold for ever; paragraphs are parted by a blank line."""

    id: str
    language: LanguageTag
    text: str
    title: str | None = None
    file: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: Published | None = None
    left_out: tuple[LeftOut, ...] = ()


class DateClue(Struct, frozen=True):
    """A piece of the page that may tell the day of publication, and where it stood.

    `found_in`: markup (machine-readable), header (a line of the file), metadata (a line of the page).
    """

    text: str
    found_in: str


class Cleaned(Struct, frozen=True):
    """What the articles stage gives: the article without its date, the clues to it, and remarks."""

    article: Article
    clues: tuple[DateClue, ...] = ()
    remarks: tuple[str, ...] = ()
