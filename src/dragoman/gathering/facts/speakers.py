"""Speakers: which body a spokesperson speaks for, so that both are one first voice."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from dragoman.gathering.facts.standing import Standing
from dragoman.model import Reading


def speakers(readings: Sequence[Reading], standing: Standing) -> dict[str, str]:
    """Spokesperson -> body, as the articles tell it.

    Told by a relation of office, by a chain in which the body follows its speaker, or by the one
    body of the speaker's country that the articles quote.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    bodies: set[str] = set()
    called: set[str] = set()
    for reading in readings:
        voices = {name for chain in reading.chains for name in chain}
        voices |= {v.entity for a in reading.attributions for v in a.voices if v.entity}
        bodies |= {name for name in voices if standing.kind(name) == "organisation"}
        called |= {m.entity for m in reading.mentions if m.role and "spokes" in m.role}
        for relation in reading.relations:
            if relation.type == "office":
                votes[relation.subject][relation.object] += 2
        for chain in reading.chains:
            for speaker, body in pairwise(chain):
                votes[speaker][body] += 1
    found = {}
    for name in sorted(called | {n for n in _people(readings) if standing.speaks(n)}):
        spoken_for = _body(name, votes[name], bodies, standing)
        if spoken_for:
            found[name] = spoken_for
    return found


def _people(readings: Sequence[Reading]) -> set[str]:
    return {entity.id for reading in readings for entity in reading.entities if entity.kind == "person"}


def _body(name: str, votes: Counter[str], bodies: set[str], standing: Standing) -> str | None:
    told = {body: count for body, count in votes.items() if standing.kind(body) == "organisation"}
    if told:
        return min(told, key=lambda body: (-told[body], body))
    country = standing.country(name)
    own = sorted(body for body in bodies if country and standing.country(body) == country)
    return own[0] if len(own) == 1 else None
