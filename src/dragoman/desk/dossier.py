"""A dossier: the facts about one subject, or about several together, in time."""

from collections import Counter
from collections.abc import Sequence

from dragoman.model import (
    Companion,
    DatedFact,
    Disagreement,
    Dossier,
    Entity,
    Fact,
    Reading,
    SaidQuote,
    Story,
)

_MOST_COMPANIONS = 12


def make_dossier(
    subjects: tuple[Entity, ...],
    stories: Sequence[Story],
    readings: Sequence[Reading],
    quotes: Sequence[SaidQuote],
) -> Dossier:
    """Facts in which all the subjects take part, quotes by them, disagreements over those facts.

    Facts come in the order of their days, those without a day last. `independent` counts the
    origins behind all of them together.
    """
    ids = {s.id for s in subjects}
    standing = {e.id: e.country for r in readings for e in r.entities if e.country}
    facts = [
        DatedFact(story.id, story.title, fact)
        for story in stories
        for fact in story.facts
        if _concerns(fact, subjects, standing)
    ]
    facts.sort(key=lambda f: (f.fact.start or "9999", f.fact.end or "", f.fact.id))
    named = [r for r in readings if ids <= {m.entity for m in r.mentions}]
    told = {f.fact.id for f in facts}
    return Dossier(
        subjects=subjects,
        facts=tuple(facts),
        quotes=tuple(q for q in quotes if q.speaker in ids),
        disagreements=_disagreements(stories, told),
        companions=_companions(facts, ids, readings),
        articles=len(named),
        languages=tuple(sorted({r.article.language.tag for r in named})),
        independent=len({o.origin for f in facts for o in f.fact.origins}),
    )


def _concerns(fact: Fact, subjects: tuple[Entity, ...], standing: dict[str, str]) -> bool:
    """Whether every subject takes part; those who act for a country stand for it."""
    who = {*fact.actors, *fact.recipients}
    if fact.kind == "event" and fact.place:
        who.add(fact.place)
    countries = {standing.get(w) for w in who}
    return all(s.id in who or (s.kind == "country" and s.country in countries) for s in subjects)


def _disagreements(stories: Sequence[Story], told: set[str]) -> tuple[Disagreement, ...]:
    found = {(d.fact, d.slot): d for s in stories for d in s.disagreements if d.fact in told}
    return tuple(found.values())


def _companions(facts: list[DatedFact], ids: set[str], readings: Sequence[Reading]) -> tuple[Companion, ...]:
    names = {e.id: e.name for r in readings for e in r.entities}
    counts = Counter(
        who for f in facts for who in {*f.fact.actors, *f.fact.recipients} if who not in ids and who in names
    )
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:_MOST_COMPANIONS]
    return tuple(Companion(who, names[who], n) for who, n in ranked)
