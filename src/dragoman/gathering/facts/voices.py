"""Voices: whose word a sentence of an article is, innermost first."""

from msgspec import Struct

from dragoman.gathering.facts.standing import Standing
from dragoman.model import Reading, Story

_LEAD_CHARACTERS = 420
_FOOT_CHARACTERS = 160
_GO_BETWEEN = {"agency", "outlet"}


class Credits(Struct, frozen=True):
    """Who the articles of a story credit as a whole: article id -> entity ids, and the wire each is in."""

    whole: dict[str, tuple[str, ...]]
    wire: dict[str, int]
    origins: tuple[str, ...]  # of each wire


def credits_of(story: Story, readings: dict[str, Reading]) -> Credits:
    """The credits of a story's articles; a wire's agency counts for all its articles."""
    whole = {article.id: _whole_credit(readings[article.id]) for article in story.articles}
    wire: dict[str, int] = {}
    for number, one in enumerate(story.wires):
        for name in one.articles:
            wire[name] = number
            if one.origin not in one.articles and not whole.get(name):
                whole[name] = (one.origin,)
    return Credits(whole, wire, tuple(one.origin for one in story.wires))


def voices_of(
    reading: Reading,
    span: tuple[int, int],
    own: tuple[str, ...],
    credit: tuple[str, ...],
    standing: Standing,
) -> tuple[str, ...]:
    """The voices behind a stretch of text: its nearest attribution, else `own`, else the article's credit.

    A platform that only carries what others write is no voice.
    """
    best: tuple[int, int] | None = None
    voices: tuple[str, ...] = ()
    for attribution in reading.attributions:
        both = min(span[1], attribution.end) - max(span[0], attribution.start)
        named = tuple(v.entity for v in attribution.voices if v.entity and not standing.carries(v.entity))
        rank = (both, attribution.start - attribution.end)
        if both > 0 and named and (best is None or rank > best):
            best, voices = rank, named
    return voices or tuple(name for name in own if not standing.carries(name)) or credit


def _whole_credit(reading: Reading) -> tuple[str, ...]:
    """The agencies (outermost last) that an article credits at its head or foot, so for all of it."""
    kinds = {entity.id: entity.kind for entity in reading.entities}
    found: list[tuple[int, tuple[str, ...]]] = []
    for chain in reading.chains:
        outer = _outer(chain, kinds)
        spots = [m.start for m in reading.mentions if m.entity in outer and _head_or_foot(reading, m.start)]
        if outer and spots:
            found.append((min(spots), outer))
    return min(found)[1] if found else ()


def _outer(chain: tuple[str, ...], kinds: dict[str, str]) -> tuple[str, ...]:
    for at, name in enumerate(chain):
        if kinds.get(name) in _GO_BETWEEN:
            return chain[at:]
    return ()


def _head_or_foot(reading: Reading, start: int) -> bool:
    first = reading.sentences[0].end if reading.sentences else 0
    return start < max(_LEAD_CHARACTERS, first) or start > len(reading.article.text) - _FOOT_CHARACTERS
