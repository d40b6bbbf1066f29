"""Grouping: readings in, stories with wires, alignment and omissions out."""

from collections.abc import Iterable

from msgspec.structs import replace

from dragoman.gathering.stories.backward import looking_back, subjects
from dragoman.gathering.stories.build import build, odds_within
from dragoman.gathering.stories.candidates import candidates
from dragoman.gathering.stories.cluster import cluster
from dragoman.gathering.stories.compare import bound, compare
from dragoman.gathering.stories.fingerprint import fingerprint
from dragoman.gathering.stories.namesakes import namesakes, renamed
from dragoman.gathering.stories.rarity import Rarity
from dragoman.gathering.stories.related import continuing
from dragoman.model import Reading, Related, Story


def group(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """Group readings into stories, earliest first; each article is in exactly one story.

    The result does not depend on the order of `readings`; an article id that comes twice counts
    once. The stories hold articles, wires, alignment, omissions and neighbours; facts, origins,
    disagreements and look-backs are added by reconciling.
    """
    batch = _once(readings)
    same = namesakes(batch)
    prints = [renamed(fingerprint(reading), same) for reading in batch]
    rarity = Rarity(prints)
    vectors = [rarity.vectors(one) for one in prints]
    pairs, cut = candidates(vectors)
    odds = {pair: compare(vectors[pair[0]], vectors[pair[1]]) for pair in sorted(pairs)}
    copies = [pair for pair in odds if bound(vectors[pair[0]], vectors[pair[1]])]
    groups = cluster([one.day for one in vectors], odds, cut, copies)
    own = odds_within(groups, odds)
    stories = [build(batch, vectors, members, own[n]) for n, members in enumerate(groups)]
    ids = [story.id for story in stories]
    called = {entity.id: entity.name for reading in batch for entity in reading.entities}
    near = continuing(groups, vectors, ids, odds, called)
    home = {batch[i].article.id: ids[n] for n, members in enumerate(groups) for i in members}
    back = looking_back(batch, home, subjects(groups, vectors, ids), same)
    stories = [replace(s, related=_once_each(back.get(s.id, ()), near.get(s.id, ()))) for s in stories]
    return tuple(sorted(stories, key=lambda story: (story.start or "9999", story.id)))


def _once_each(first: tuple[Related, ...], more: tuple[Related, ...]) -> tuple[Related, ...]:
    told = {one.story for one in first}
    return (*first, *(one for one in more if one.story not in told))


def _once(readings: Iterable[Reading]) -> list[Reading]:
    """Each article id once, in the order of ids; of two with one id the first by file name."""
    found: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda r: (r.article.id, r.article.file or "", r.article.url or "")):
        found.setdefault(reading.article.id, reading)
    return list(found.values())
