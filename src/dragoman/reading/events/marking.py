"""Marking: the one place where a sentence's words are looked up in the language's lists."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from dragoman.knowledge.languages import Hit, Language
from dragoman.model import DateSaid, MarkedText, Mention, Quote, Sentence, Token
from dragoman.reading.events.homographs import HELPERS, SENSES, Known, settled
from dragoman.reading.events.view import Said, View
from dragoman.reading.events.words import (
    clause_openers,
    kinds_of,
    noun_types_of,
    nouns_of,
    prepositions,
    pronouns_of,
    verbs_of,
)

_TOLD = "told"  # headwords such as "told-1" in dates.txt: a day before the one told last
T = TypeVar("T", Mention, DateSaid)


class TextMarks(Struct, frozen=True):
    """What is looked up once for a whole text: where quoted stretches, mentions and dates begin."""

    marked: MarkedText
    language: Language
    mention_starts: tuple[int, ...]
    date_starts: tuple[int, ...]
    quotes: tuple[Quote, ...]


def text_marks(marked: MarkedText, quotes: Iterable[Quote], language: Language) -> TextMarks:
    """Index a text with its quotes (only direct ones count)."""
    mentions = tuple(m.start for m in marked.mentions)
    dates = tuple(d.start for d in marked.dates)
    direct = sorted((q for q in quotes if q.direct), key=lambda q: q.start)
    return TextMarks(marked, language, mentions, dates, tuple(direct))


def view_of(number: int, marks: TextMarks, event_hits: Sequence[Hit], told: DateSaid | None = None) -> View:
    """Mark one sentence. `event_hits` are the event words found in it (they tell verbs from nouns).

    `told` is the day of the event told last: "the day before" counts from it.
    """
    sentence = marks.marked.sentences[number]
    tokens = sentence.tokens
    starts = [t.start for t in tokens]
    mentions = _inside(marks.marked.mentions, marks.mention_starts, sentence)
    bounds = tuple(_token_range(m.start, m.end, starts) for m in mentions)
    mention_at = _mention_at(bounds, len(tokens))
    dates = tuple(
        Said(*_token_range(d.start, d.end, starts), d) for d in _inside(marks.marked.dates, marks.date_starts, sentence)
    )
    if told is not None:
        dates = _with_told(dates, sentence, marks, told)
    quoted, speakers = _quoted(marks.quotes, starts, sentence)
    return View(
        sentence=sentence,
        number=number,
        mentions=tuple(mentions),
        bounds=bounds,
        mention_at=mention_at,
        dates=dates,
        quoted=quoted,
        speakers=speakers,
        **_words(tokens, marks.language, mention_at, event_hits, dates),
    )


def _with_told(dates: tuple[Said, ...], sentence: Sentence, marks: TextMarks, told: DateSaid) -> tuple[Said, ...]:
    """The dates, with days counted from another event ("the day before", "a day later") in their place."""
    hits = marks.language.lexicon("dates").find(sentence.tokens)
    steps = [h for h in hits if h.entry.section == "other" and h.entry.head.startswith(_TOLD)]
    if not steps:
        return dates
    covered = {i for h in steps for i in range(h.first, h.last)}
    kept = [d for d in dates if covered.isdisjoint(range(d.first, d.last))]
    kept += [Said(h.first, h.last, _shifted(h, sentence, told)) for h in steps]
    return tuple(sorted(kept, key=lambda d: d.first))


def _shifted(hit: Hit, sentence: Sentence, told: DateSaid) -> DateSaid:
    start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
    words = " ".join(t.text for t in sentence.tokens[hit.first : hit.last])
    days = dt.timedelta(days=int(hit.entry.head.removeprefix(_TOLD)))
    first, last = ((dt.date.fromisoformat(day) + days).isoformat() for day in (told.first, told.last))
    reason = f"'{words}' counts from '{told.text}', the day told before"
    return DateSaid(start, end, words, first, last, told.precision, (reason,))


def _words(
    tokens: Sequence[Token],
    language: Language,
    mention_at: Sequence[int],
    event_hits: Sequence[Hit],
    dates: Sequence[Said],
) -> dict[str, Any]:
    """The fields of a view that come from the lists."""
    status = tuple(language.lexicon("status").find(tokens))
    heads = kinds_of(language, tokens)
    grammar = [
        h
        for h in language.lexicon("grammar").find(tokens)
        if mention_at[h.first] < 0 and not (h.first in heads.joined and h.entry.section in SENSES)
    ]
    small = _small_words(tokens, language, mention_at, grammar)
    known = Known(small["plain"], small["persons"], frozenset(heads.kinds))
    hits, noun_at = settled(_without_cues(event_hits, tokens, language), grammar, status, tokens, known)
    told = language.lexicon("reporting_verbs").find(tokens)
    reporting = frozenset(h.first for h in told if mention_at[h.first] < 0)
    verbs = verbs_of(hits, noun_at, reporting, mention_at)
    auxiliaries = frozenset(h.first for h in status if h.entry.section in HELPERS)
    preps = prepositions(grammar, tokens, frozenset(verbs), auxiliaries)
    prep_tokens = frozenset(i for p in preps.values() for i in range(p.first, p.last))
    said = _covered(language.lexicon("dates").find(tokens)) - small["plain"] - prep_tokens
    return small | {
        "status": status,
        "kinds": heads.kinds,
        "heads": frozenset(heads.kinds),
        "titles": heads.titles,
        "event_hits": tuple(hits),
        "reporting": reporting,
        "verbs": verbs,
        "auxiliaries": auxiliaries,
        "preps": preps,
        "prep_tokens": prep_tokens,
        "noun_types": noun_types_of(hits, noun_at, mention_at),
        "nouns": nouns_of(hits, noun_at, language, tokens, reporting, mention_at) - prep_tokens,
        "date_tokens": frozenset(i for d in dates for i in range(d.first, d.last)) | said,
        "hedges": _hedges(tokens, language),
    }


def _small_words(
    tokens: Sequence[Token], language: Language, mention_at: Sequence[int], grammar: Sequence[Hit]
) -> dict[str, Any]:
    """The fields of a view that hold conjunctions, pronouns, auxiliaries and other function words."""
    ands = _covered(grammar, "and")
    pronouns, relatives, reflexives = pronouns_of(language, tokens, mention_at, ands)
    return {
        "clause_at": clause_openers(grammar),
        "passives": _covered(grammar, "passive"),
        "ands": ands,
        "pronouns": pronouns,
        "persons": frozenset(i for p in pronouns for i in range(p.first, p.last)),
        "relatives": relatives,
        "reflexives": reflexives,
        "plain": frozenset(i for i, t in enumerate(tokens) if t.key in language.function_words),
    }


def _hedges(tokens: Sequence[Token], language: Language) -> tuple[tuple[int, int, str], ...]:
    """Hedges, looked up only where there is a number that they could hedge."""
    words = language.number_words
    if not any(t.kind == "number" or t.key in words for t in tokens):
        return ()
    return tuple((h.first, h.last, h.entry.section) for h in language.lexicon("hedges").find(tokens))


def _covered(hits: Iterable[Hit], section: str | None = None) -> frozenset[int]:
    """The tokens that hits (of one section) cover."""
    return frozenset(i for h in hits if section is None or h.entry.section == section for i in range(h.first, h.last))


def _without_cues(hits: Sequence[Hit], tokens: Sequence[Token], language: Language) -> list[Hit]:
    """Event words that are no part of a source cue ("according to")."""
    if not hits:
        return []
    found = [h for h in language.lexicon("source_cues").find(tokens) if h.entry.section != "told"]
    cues = _covered(found)
    return [h for h in hits if h.first not in cues or h.last - h.first > 1]


def _inside(items: Sequence[T], starts: Sequence[int], sentence: Sentence) -> list[T]:
    first = bisect_left(starts, sentence.start)
    last = bisect_left(starts, sentence.end)
    return list(items[first:last])


def _token_range(start: int, end: int, starts: Sequence[int]) -> tuple[int, int]:
    """First and last (excluded) token of a span of text; at least one token."""
    first = max(0, bisect_right(starts, start) - 1)
    return first, max(first + 1, bisect_left(starts, end))


def _mention_at(bounds: Sequence[tuple[int, int]], length: int) -> tuple[int, ...]:
    at = [-1] * length
    for index, (first, last) in enumerate(bounds):
        for token in range(first, min(last, length)):
            at[token] = index
    return tuple(at)


def _quoted(
    quotes: Sequence[Quote], starts: Sequence[int], sentence: Sentence
) -> tuple[frozenset[int], dict[int, str]]:
    """The tokens inside quotations, and who speaks them."""
    inside: set[int] = set()
    speakers: dict[int, str] = {}
    for quote in quotes:
        if quote.start < sentence.end and quote.end > sentence.start:
            span = range(bisect_left(starts, quote.start), bisect_left(starts, quote.end))
            inside.update(span)
            speaker = quote.voices[0].entity if quote.voices else None
            if speaker is not None:
                speakers.update(dict.fromkeys(span, speaker))
    return frozenset(inside), speakers
