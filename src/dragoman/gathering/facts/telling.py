"""Tellings: one article's report of one event, with all that merging looks at."""

from datetime import date

from msgspec import Struct

from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.voices import Credits, voices_of
from dragoman.model import Event, Evidence, Reading, Story, StoryArticle

_OPENING = 150  # characters; a shorter first sentence is a headline or a dateline
Window = tuple[int, int]  # first and last possible day, as day numbers


class Telling(Struct, frozen=True):
    """An event as one article tells it.

    `place` is the event's, else the one city among who took part; `day` is when the article told
    it (a day number; for an undated article the last day that the story allows; None unknown);
    `near` the entities named in the sentence; `told` the class of sentences that say the same
    (-1: none); `lead` whether the article opens with it.
    """

    article: StoryArticle
    event: Event
    place: str | None
    evidence: Evidence
    window: Window | None
    day: int | None
    near: frozenset[str]
    told: int
    lead: bool

    @property
    def who(self) -> tuple[str, ...]:
        """All participants; the place is none, unless it is all there is."""
        everyone = tuple(dict.fromkeys(self.event.actors + self.event.recipients))
        return tuple(name for name in everyone if name != self.place) or everyone

    @property
    def label(self) -> str:
        """The article as people recognise it: its file, else its id."""
        return self.article.file or self.article.id

    @property
    def order(self) -> tuple[int, str, int, str]:
        """A stable order: by day, article and place in it."""
        return (
            self.day if self.day is not None else 10**9,
            self.article.id,
            self.event.evidence[0],
            self.event.id,
        )


def tellings(story: Story, readings: dict[str, Reading], credits: Credits, standing: Standing) -> list[Telling]:
    """Every event of a story's articles."""
    classes = _sentence_classes(story)
    found = []
    for article in story.articles:
        reading = readings[article.id]
        for event in reading.events:
            found.append(_telling(reading, article, event, credits, classes, standing))
    return sorted(found, key=lambda telling: telling.order)


def told_on(article: StoryArticle) -> int | None:
    """The day an article told what it tells: published, else the last day its story allows."""
    return day_number(article.published or (article.inferred[1] if article.inferred else None))


def day_number(day: str | None) -> int | None:
    """A day number of an ISO day; None where there is none."""
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


def window_of(start: str | None, end: str | None) -> Window | None:
    """The first and last possible day as day numbers; one of them alone stands for both."""
    first, last = day_number(start or end), day_number(end or start)
    return (min(first, last), max(first, last)) if first is not None and last is not None else None


def evidence_of(reading: Reading, span: tuple[int, int], voices: tuple[str, ...]) -> Evidence:
    """An evidence line of a stretch of an article."""
    start, end = max(0, span[0]), min(len(reading.article.text), span[1])
    return Evidence(reading.article.id, start, end, reading.article.text[start:end], voices)


def _telling(
    reading: Reading,
    article: StoryArticle,
    event: Event,
    credits: Credits,
    classes: dict[str, list[tuple[int, int, int]]],
    standing: Standing,
) -> Telling:
    span = event.evidence
    voices = voices_of(reading, event.trigger or span, event.voices, credits.whole.get(article.id, ()), standing)
    return Telling(
        article=article,
        event=event,
        place=event.place or _city(reading, event),
        evidence=evidence_of(reading, span, voices),
        window=window_of(event.start, event.end),
        day=told_on(article),
        near=frozenset(m.entity for m in reading.mentions if span[0] <= m.start < span[1]),
        told=_class_of(classes.get(article.id, []), span),
        lead=span[0] < _opening(reading),
    )


def _city(reading: Reading, event: Event) -> str | None:
    """A city that is named as taking part is where it was: "he visited Oslo"."""
    kinds = {entity.id: entity.kind for entity in reading.entities}
    cities = {name for name in (*event.actors, *event.recipients) if kinds.get(name) == "place"}
    return min(cities) if len(cities) == 1 and event.type == "CONSULT" else None


def _opening(reading: Reading) -> int:
    """Where the opening of an article ends: what stands there is what the article is about."""
    return next((s.end for s in reading.sentences if s.end >= _OPENING), _OPENING)


def _sentence_classes(story: Story) -> dict[str, list[tuple[int, int, int]]]:
    """For each article its aligned stretches with a number that all stretches saying the same share."""
    numbers: dict[tuple[str, int], int] = {}
    found: dict[str, list[tuple[int, int, int]]] = {}
    for at, pair in enumerate(story.alignment):
        if pair.span_a is None or pair.span_b is None:
            continue
        a, b = (pair.article_a, pair.span_a.start), (pair.article_b, pair.span_b.start)
        number = numbers.get(a, numbers.get(b, at))
        numbers[a] = numbers[b] = number
        found.setdefault(pair.article_a, []).append((pair.span_a.start, pair.span_a.end, number))
        found.setdefault(pair.article_b, []).append((pair.span_b.start, pair.span_b.end, number))
    return found


def _class_of(stretches: list[tuple[int, int, int]], span: tuple[int, int]) -> int:
    for start, end, number in stretches:
        if start <= span[0] < end or span[0] <= start < span[1]:
            return number
    return -1
