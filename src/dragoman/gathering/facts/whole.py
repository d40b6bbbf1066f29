"""A story's origins as a whole: which of its articles hang together by a wire or by who speaks in them.

A fact is a sentence, so one shared voice ties its lines. An article is many sentences: a voice ties
two articles when it carries one of them, or when two voices speak in both; a passing quotation does not.
A voice that an article never names where it speaks ("the company said") is too uncertain to tie.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.gathering.facts.origins import Sources, Told, joined
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.voices import Credits, voices_of
from dragoman.gathering.facts.wording import listed, short_name
from dragoman.model import Attribution, Origin, Reading, Story, StoryArticle, Voice

_CARRIES, _SENTENCES = 1 / 3, 2  # share of an article's told sentences, and their number, of a main voice
_TIES = 2  # passing voices that two articles share to hang together
_BETWEEN = {"agency", "outlet"}
_SAYS = {"person", "organisation", "company", *_BETWEEN}  # a country speaks through too many mouths to tie
_CROWD = 60  # articles that one passing voice is paired in: beyond that it is paired no more


class Heard(Struct, frozen=True):
    """Whose word an article is: `main` voices carry it, all others of `voices` speak in passing."""

    article: StoryArticle
    main: frozenset[str]
    voices: frozenset[str]


def whole(story: Story, readings: Mapping[str, Reading], credits: Credits, sources: Sources) -> tuple[Origin, ...]:
    """The independent origins of a story's articles, largest first."""
    heard = [_heard(article, readings[article.id], credits, sources) for article in story.articles]
    told = [
        Told(
            one.article.id,
            short_name(one.article),
            one.article.outlet,
            credits.wire.get(one.article.id),
            tuple(sorted(one.main)) or tuple(sorted(one.voices)),
        )
        for one in heard
    ]
    return joined(told, [*_by_wire(heard, credits, sources), *_by_voice(heard, sources.standing)], sources)


def _heard(article: StoryArticle, reading: Reading, credits: Credits, sources: Sources) -> Heard:
    said: Counter[str] = Counter()
    named: set[str] = set()
    spelt = {(m.entity, m.text) for m in reading.mentions}
    for attribution in reading.attributions:
        voice = _first(attribution, sources.standing)
        if voice and voice.entity and sources.standing.kind(voice.entity) not in _BETWEEN:
            body = sources.body(voice.entity)
            said[body] += 1
            if (voice.entity, voice.text) in spelt:
                named.add(body)
    total = sum(said.values())
    told = {body: n for body, n in said.items() if body in named and sources.standing.kind(body) in _SAYS}
    main = {body for body, n in told.items() if n >= _SENTENCES and n >= _CARRIES * total}
    opening = _opening(article, reading, credits, sources)
    return Heard(article, frozenset(main | opening), frozenset(told) | opening)


def _opening(article: StoryArticle, reading: Reading, credits: Credits, sources: Sources) -> frozenset[str]:
    """The voice of the opening sentence, else the credit of the article."""
    first = reading.sentences[0] if reading.sentences else None
    span = (first.start, first.end) if first else (0, len(reading.article.text))
    voices = voices_of(reading, span, (), credits.whole.get(article.id, ()), sources.standing)
    body = sources.body(voices[0]) if voices else ""
    return frozenset({body} if body and sources.standing.kind(body) in _SAYS else ())


def _first(attribution: Attribution, standing: Standing) -> Voice | None:
    """Who said it in the end: the first voice that is no platform."""
    return next((v for v in attribution.voices if v.entity and not standing.carries(v.entity)), None)


Tie = tuple[list[int], str]  # the articles (positions) that hang together, and why, in words


def _by_wire(heard: Sequence[Heard], credits: Credits, sources: Sources) -> Iterator[Tie]:
    groups: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(heard):
        if one.article.id in credits.wire:
            groups[credits.wire[one.article.id]].append(at)
    for number, members in sorted(groups.items()):
        origin = credits.origins[number]
        known = sources.standing.kind(origin) in _BETWEEN and origin not in {h.article.id for h in heard}
        what = f"carry the wire of {sources.standing.called(origin)}" if known else "carry one text"
        if len(members) > 1:
            yield members, f"{_names(heard, members)} {what}"


def _by_voice(heard: Sequence[Heard], standing: Standing) -> Iterator[Tie]:
    speaks: dict[str, list[int]] = defaultdict(list)
    carried = {voice for one in heard for voice in one.main}
    for at, one in enumerate(heard):
        for voice in sorted(one.voices):
            speaks[voice].append(at)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for voice, members in sorted(speaks.items()):
        if len(members) < 2:
            continue
        if voice in carried:
            verb = "credit" if standing.kind(voice) in _BETWEEN else "quote"
            yield members, f"{_names(heard, members)} {verb} {standing.called(voice)}"
        elif len(members) <= _CROWD:
            for pair in combinations(members, 2):
                shared[pair].append(voice)
    for pair, voices in sorted(shared.items()):
        if len(voices) >= _TIES:
            who = listed([standing.called(voice) for voice in voices])
            yield list(pair), f"{_names(heard, pair)} quote {who}"


def _names(heard: Sequence[Heard], members: Sequence[int]) -> str:
    return listed([short_name(heard[at].article) for at in members], both=True)
