"""Lending: when the subject of a clause is the actor of an event noun in it ("X held talks with Y")."""

from dragoman.reading.events.clauses import Clause
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.slots import Slots
from dragoman.reading.events.subjects import NOBODY, Subject, doer_of, subject_of
from dragoman.reading.events.triggers import Trigger

_SUBJECT_REACH = 12  # tokens between a subject and a noun without a known verb
_VERB_REACH = 4  # tokens between a reporting verb and the noun that it announces


def lend_subject(scene: Scene, trigger: Trigger, slots: Slots) -> None:
    """Give an event noun the subject of its clause, where the noun is what the clause is about."""
    clause = scene.clause(trigger.first)
    verb = scene.verb_before(trigger.first, clause.first)
    own = _has_own(scene, trigger)
    if not _lends(scene, trigger, clause, verb, own):
        return
    subject = _without_verb(scene, trigger, clause) if verb is None else doer_of(scene, verb)
    if not subject.entities and own:
        slots.act(scene.memory.subject(scene.view.number), 0.5, "its own: subject of the sentence before")
    group = subject.group
    if group is None or (group.is_place and group.adjective):
        return
    if verb is None and abs(trigger.first - group.last) > _SUBJECT_REACH:
        return
    trust = subject.trust * (0.6 if verb is None else 0.5)
    slots.act(subject.entities, trust, f"subject of the clause: {subject.reason}")


def _has_own(scene: Scene, trigger: Trigger) -> bool:
    """Whether a possessive that points back to the subject stands beside the noun ("swoją wizytę")."""
    beside = range(trigger.first - 2, trigger.last + 2)
    return not scene.view.reflexives.isdisjoint(beside)


def _lends(scene: Scene, trigger: Trigger, clause: Clause, verb: int | None, own: bool) -> bool:
    """Whether the clause's subject has a part in what the noun names."""
    view = scene.view
    start = max(clause.first, trigger.first - 2)
    prep = any(i in view.prep_tokens for i in range(start, trigger.first))
    if prep and not own and not trigger.kind.mutual:
        return False  # "spoke about the attack"
    if verb is not None:
        # "said during talks", "in a visit": the verb's subject takes part.
        during = prep and trigger.kind.mutual
        return during or (verb in view.reporting and trigger.first - verb <= _VERB_REACH)
    # "the shooting sparked protests": what stands before a protest need not be who protests.
    return not trigger.alone or _planned_before(scene, trigger, clause)


def _planned_before(scene: Scene, trigger: Trigger, clause: Clause) -> bool:
    return any(
        clause.first <= hit.first and hit.last <= trigger.first
        for hit in scene.view.status
        if hit.entry.section in ("planned", "ongoing", "future")
    )


def _without_verb(scene: Scene, trigger: Trigger, clause: Clause) -> Subject:
    """The subject of a clause whose verb no list knows, or whose verb comes after the noun."""
    subject = subject_of(scene, trigger.first)
    outside = subject.group is not None and subject.group.last <= clause.first
    if outside and clause.opener != "mark":
        return NOBODY  # the clause has no subject of its own to lend
    ahead = scene.verb_after(trigger.last, min(clause.last, trigger.last + _SUBJECT_REACH))
    if not subject.entities and ahead is not None and ahead in scene.view.reporting:
        return doer_of(scene, ahead)
    return subject
