"""Subjects: who does what a verb says, by the order of words, without a parser."""

from typing import NamedTuple

from dragoman.reading.events.clauses import Clause, clause_at
from dragoman.reading.events.groups import Group
from dragoman.reading.events.scene import Scene


class Subject(NamedTuple):
    """Who: entities, how sure (0 to 1), a reason, and the group when it stands in the sentence."""

    entities: tuple[str, ...]
    trust: float
    reason: str
    group: Group | None = None


_RIGHT_AFTER = 4
NOBODY = Subject((), 0.0, "no actor found")


def subject_of(scene: Scene, verb: int, lenient: bool = False) -> Subject:
    """The subject of the verb at a token; NOBODY when nothing in its clause or before it is one.

    `lenient`: one unknown word before the verb is taken for an adverb, not for an unnamed subject.
    """
    number = clause_at(scene.clauses, verb)
    clause = scene.clauses[number]
    other = scene.verb_before(verb, clause.first)
    start = clause.first if other is None else other + 1
    found = _nearest(scene, start, verb)
    if found is not None:
        return found
    if other is not None:
        shared = subject_of(scene, other)
        return shared._replace(trust=shared.trust * 0.85, reason=shared.reason + ", shared by two verbs")
    if clause.opener == "relative":
        return _relative(scene, clause)
    if _unnamed(scene, clause.first, verb, int(lenient)):
        return NOBODY
    return _from_before(scene, number, verb)


def _nearest(scene: Scene, start: int, verb: int) -> Subject | None:
    """The best candidate between two tokens: a bare name, else a name in the genitive of a noun."""
    groups = scene.between(start, verb)
    bare = [g for g in groups if g.bare and not (g.adjective and _cut_off(scene, g, verb))]
    named = [g for g in bare if not g.is_spot] or bare
    if named:
        group = named[-1] if len(named) < 3 else named[0]
        if group.pronoun:
            return Subject(group.entities, 0.7, "a pronoun before the verb", group)
        if group.adjective:
            return Subject(group.entities, 0.75, "a country's adjective before the verb", group)
        return Subject(group.entities, 1.0, "actor before the verb", group)
    owned = [g for g in groups if g.marked("of") or g.after_noun is not None or g.possessive]
    first = owned[0] if owned else None
    if first is not None and (first.prep is None or scene.view.content(start, first.prep.first)):
        return Subject(first.entities, 0.5, "the actor belongs to the name before the verb", first)
    return None


def _cut_off(scene: Scene, group: Group, verb: int) -> bool:
    """Whether an "and" or a mark parts an adjective, and so its noun, from the verb."""
    return any(i in scene.view.ands or scene.view.is_mark(i) for i in range(group.last, verb))


def _relative(scene: Scene, clause: Clause) -> Subject:
    """The antecedent of "who", "which": the name right before the clause."""
    before = [g for g in scene.groups if g.last <= clause.first]
    if not before:
        return NOBODY
    group = before[-1]
    return Subject(group.entities, 0.85, "the name before the relative clause", group)


def _unnamed(scene: Scene, first: int, verb: int, allowed: int = 0) -> bool:
    """Whether somebody without a name ("the demonstrators") may be the subject."""
    view = scene.view
    explained = {i for hit in view.status for i in range(hit.first, hit.last)}
    explained.update(i for p in view.pronouns for i in range(p.first, p.last))
    opener = view.clause_at.get(first, first)
    words = [i for i in view.content(max(first, opener), verb) if i not in explained]
    if any(i in view.heads or i in view.nouns for i in words):
        return True
    return len([i for i in words if len(view.tokens[i].text) > 3]) > allowed


def _from_before(scene: Scene, number: int, verb: int) -> Subject:
    """A clause without a subject of its own: that of the clause around it, else of what comes next."""
    clause = scene.clauses[number]
    before = scene.clauses[number - 1] if number else clause
    if clause.opener == "mark" and before.opener == "clause":
        groups = _before_verb(scene, before)
        if groups:
            return Subject(groups[0].entities, 0.7, "subject of the clause before", groups[0])
    earlier = [c for c in scene.clauses[:number] if c.opener not in ("relative", "clause", "quote")]
    with_subject = [c for c in reversed(earlier) if c.verbs and _before_verb(scene, c)]
    for candidate in (*with_subject, *earlier):
        groups = _before_verb(scene, candidate)
        if groups:
            return Subject(groups[0].entities, 0.7, "subject of the clause before", groups[0])
    if clause.opener in ("start", "clause") and number + 1 < len(scene.clauses) and number == 0:
        following = scene.clauses[1]
        groups = [g for g in scene.between(following.first, following.last) if g.bare]
        if clause.first in scene.view.clause_at and groups:
            return Subject(groups[0].entities, 0.6, "subject of the clause after", groups[0])
    return NOBODY


def _before_verb(scene: Scene, clause: Clause) -> list[Group]:
    """The bare groups of a clause before its first verb, names of people and bodies first."""
    verb = scene.verb_after(clause.first, clause.last)
    groups = [g for g in scene.between(clause.first, clause.last if verb is None else verb) if g.bare]
    return [g for g in groups if not g.is_spot] or groups


def doer_of(scene: Scene, verb: int) -> Subject:
    """The subject of a verb in either order: before it, else right after it ("said Merkel")."""
    subject = subject_of(scene, verb)
    clause = scene.clause(verb)
    after = [g for g in scene.between(verb + 1, clause.last) if g.first - verb <= _RIGHT_AFTER]
    if subject.group is not None and subject.group.first >= clause.first:
        return subject
    if after and after[0].bare:
        return Subject(after[0].entities, 0.8, "actor after the verb", after[0])
    return subject


def dropped_subject(scene: Scene, verb: int) -> Subject:
    """The subject of the sentence before, for a verb that opens its sentence without one.

    In a quotation the speaker is the subject ("we condemn").
    """
    speaker = scene.view.speakers.get(verb)
    if speaker is not None:
        return Subject((speaker,), 0.6, "the speaker of the quotation")
    clause = scene.clause(verb)
    if clause.first > 0 and any(g.bare for g in scene.between(0, clause.first)):
        return NOBODY
    if scene.between(clause.first, verb) or _unnamed(scene, 0, verb):
        return NOBODY
    entities = scene.memory.subject(scene.view.number)
    return Subject(entities, 0.5, "subject of the sentence before") if entities else NOBODY
