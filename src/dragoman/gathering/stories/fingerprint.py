"""The fingerprint of a reading: all that grouping looks at, a few kilobytes."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from dragoman.gathering.stories.shingles import shingles, sketch, words
from dragoman.knowledge.letters import skeleton, sound
from dragoman.model import Event, Mention, Reading

_LEAD_SENTENCES = 2
_LEAD_CHARACTERS = 220
_FIRST_DAY = "1985-01-01"  # older publication days are defaults of broken pages
_TITLE, _LEAD, _BODY = 4.0, 2.0, 1.0
_TERM_LEAD = 1.5  # added to the weight of a term that stands in the headline or the lead
_FIGURE = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+")
_NOT_DIGIT = re.compile(r"\D+")
_CREDITS = {"agency", "outlet"}
_HOW = {"adjective": 0.6, "role": 0.8, "metonym": 0.8}
_KIND = {"country": 0.6, "region": 0.5, "place": 0.8}


class Fingerprint(Struct, frozen=True):
    """What one article is about, as weighted keys.

    `lead` holds the terms of headline and first sentences, `terms` all of them (both in the
    article's language). Across languages compare: `heads` (the entities of headline and lead) and
    `entities` (all), `calls` (sounds of the lead) and `sounds` (name skeletons and romanised
    starts of long words), `figures` (of headline and lead), `numbers` (quantities of all of it)
    and `deeds` (event types with who took part). `day` is a day number (datetime.date.toordinal)
    or None; `size` counts characters.
    """

    id: str
    language: str
    day: int | None
    size: int
    terms: dict[str, float]
    lead: dict[str, float]
    heads: dict[str, float]
    entities: dict[str, float]
    calls: dict[str, float]
    sounds: dict[str, float]
    figures: dict[str, float]
    numbers: dict[str, float]
    deeds: dict[str, float]
    signature: tuple[int, ...]


def fingerprint(reading: Reading) -> Fingerprint:
    """The fingerprint of one reading. Pure: the same reading gives the same fingerprint."""
    article = reading.article
    lead_end = lead_of(reading)
    lead_terms = _lead_terms(reading, lead_end)
    return Fingerprint(
        id=article.id,
        language=article.language.tag.split("-")[0],
        day=day_of(reading),
        size=len(article.text),
        terms=_terms(reading.terms, lead_terms),
        lead=_logs(Counter(lead_terms)),
        heads=_entities(reading, lead_end, of_lead=True),
        entities=_entities(reading, lead_end),
        calls=_sounds(reading, lead_terms, lead_end),
        sounds=_sounds(reading, reading.terms, len(article.text)),
        figures=_figures(reading, lead_end),
        numbers=_numbers(reading),
        deeds=_deeds(reading, lead_end),
        signature=sketch(shingles(article.text)),
    )


def day_of(reading: Reading) -> int | None:
    """The day an article was published as a day number; None where unknown, a window or absurd."""
    published = reading.article.published
    if published is None or published.inferred or published.precision == "window":
        return None
    if published.date < _FIRST_DAY:
        return None
    try:
        return date.fromisoformat(published.date[:10]).toordinal()
    except ValueError:
        return None


def lead_of(reading: Reading) -> int:
    """Where the lead ends in the article's text: two sentences, and at least 220 characters."""
    for number, sentence in enumerate(reading.sentences, 1):
        if number >= _LEAD_SENTENCES and sentence.end >= _LEAD_CHARACTERS:
            return sentence.end
    return min(len(reading.article.text), 2 * _LEAD_CHARACTERS)


def _lead_terms(reading: Reading, lead_end: int) -> list[str]:
    share = lead_end / max(1, len(reading.article.text))
    lead = list(reading.terms[: math.ceil(share * len(reading.terms))])
    title = reading.article.title
    if title and not reading.article.text.startswith(title):
        lead += _title_terms(title, reading.terms)
    return lead


def _title_terms(title: str, terms: tuple[str, ...]) -> list[str]:
    """Words of a headline as the base forms that the text uses; words it does not use stay as they are."""
    known = set(terms)
    starts: dict[str, str] = {}
    for term in sorted(known):
        starts.setdefault(term[:4], term)
    found = [word if word in known else starts.get(word[:4], word) for word in words(title)]
    return [word for word in found if len(word) > 2]


def _logs(counts: Mapping[str, float]) -> dict[str, float]:
    return {key: 1 + math.log(count) for key, count in sorted(counts.items())}


def _terms(terms: Iterable[str], lead: list[str]) -> dict[str, float]:
    weights = _logs(Counter(terms))
    for term in sorted(set(lead)):
        weights[term] = weights.get(term, 0.0) + _TERM_LEAD
    return weights


def _entities(reading: Reading, lead_end: int, *, of_lead: bool = False) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    title = reading.article.title or ""
    title_end = len(title) if title and reading.article.text.startswith(title) else 0
    for mention in reading.mentions:
        if mention.kind in _CREDITS:
            continue
        place = _TITLE if mention.start < title_end else _LEAD if mention.start < lead_end else _BODY
        if not title_end and mention.text in title:
            place = max(place, 3.0)
        if of_lead and place == _BODY:
            continue
        weights[mention.entity] += place * _HOW.get(mention.how, 1.0)
    kinds = {mention.entity: mention.kind for mention in reading.mentions}
    return {key: math.log1p(weights[key]) * _KIND.get(kinds[key], 1.0) for key in sorted(weights)}


def _sounds(reading: Reading, terms: Iterable[str], end: int) -> dict[str, float]:
    """Keys under which names and borrowed words of different scripts and languages meet."""
    tag = reading.article.language.tag.split("-")[0]
    counts: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.start < end:
            counts.update(_name_sounds(mention, tag))
    for term in terms:
        heard = sound(term, tag) if len(term) > 4 else ""
        if len(heard) > 4:
            counts[heard[:6]] += 1
    return _logs(counts)


def _name_sounds(mention: Mention, tag: str) -> list[str]:
    if mention.kind in _CREDITS or mention.how in {"adjective", "role"}:
        return []
    bones = [skeleton(part, tag) for part in words(mention.text) if len(part) > 3]
    return ["~" + bone for bone in bones if len(bone) > 2]


def _numbers(reading: Reading) -> dict[str, float]:
    """Numbers by value; round and small ones say little."""
    found: dict[str, float] = {}
    for quantity in reading.quantities:
        digits = len(f"{abs(quantity.value):.6g}".replace(".", "").strip("0"))
        size = len(str(int(abs(quantity.value))))
        weight = min(1.0, 0.2 * digits + 0.15 * size)
        found[f"{quantity.value:.6g}"] = weight
    return dict(sorted(found.items()))


def _figures(reading: Reading, lead_end: int) -> dict[str, float]:
    """The figures of headline and lead, days of the month among them, and the days of its events."""
    lead = f"{reading.article.title or ''} {reading.article.text[:lead_end]}"
    found = {_NOT_DIGIT.sub("", figure): 1.0 for figure in _FIGURE.findall(lead)}
    for event in reading.events:
        if event.start and event.start == event.end and event.evidence[0] < lead_end:
            found["on " + event.start] = 1.0
    return dict(sorted(found.items()))


def _deeds(reading: Reading, lead_end: int) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for event in reading.events:
        weight = 2.0 if event.evidence[0] < lead_end else 1.0
        for key in _deed_keys(event):
            found[key] = max(found[key], weight)
    return {key: found[key] for key in sorted(found)}


def _deed_keys(event: Event) -> list[str]:
    who = [*event.actors, *event.recipients]
    keys = [f"{event.type} {name}" for name in who]
    if event.place:
        keys.append(f"{event.type} @{event.place}")
    if event.start and event.start == event.end:
        keys.append(f"{event.type} on {event.start}")
    return keys
