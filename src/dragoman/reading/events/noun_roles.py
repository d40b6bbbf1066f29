"""Roles of an event noun: "the visit of X to Y", "US sanctions against Y", "talks between X and Y"."""

from dragoman.reading.events.clauses import clause_at
from dragoman.reading.events.groups import Group
from dragoman.reading.events.lending import lend_subject
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.slots import Roles, Slots, fill, slot_of
from dragoman.reading.events.triggers import Trigger

_BESIDE = 3  # tokens between a noun and what belongs to it without a preposition
_OWNER_REACH = 5  # "the three-day visit of X"


def noun_roles(scene: Scene, trigger: Trigger) -> Roles:
    """Who did what to whom, read from the words around a noun."""
    slots = Slots()
    after = _after(scene, trigger)
    before = _before(scene, trigger)
    marked = any(slot_of(trigger, g) == "recipient" for g in after)
    for group in before:
        if group.kind in ("place", "region") and not (group.possessive or _ends_possessive(scene, group)):
            slots.stand(group)  # "the Geneva talks"
            continue
        _owner(slots, trigger, group, marked, before_noun=True)
    for group in after:
        others = any(slot_of(trigger, g) in ("recipient", "visited") for g in after if g is not group)
        if _genitive(scene, trigger, group, others):
            _owner(slots, trigger, group, marked, before_noun=False)
        else:
            fill(slots, trigger, group, slot_of(trigger, group), 0.9)
    if trigger.kind.mutual and len(slots.actors) + len(slots.recipients) < 2:
        _from_relative(scene, trigger, slots)
    if not slots.actors or (trigger.mutual and len(slots.actors) + len(slots.recipients) < 2):
        lend_subject(scene, trigger, slots)
    if "swap" in trigger.marks:
        slots.swapped()
    if trigger.mutual:
        slots.actors += slots.recipients
        slots.recipients = []
    return slots.roles(trigger.kind)


def _after(scene: Scene, trigger: Trigger) -> list[Group]:
    """Groups after the noun, up to the next verb, event noun or end of the clause."""
    clause = scene.clause(trigger.first)
    stop = clause.last
    verb = scene.verb_after(trigger.last, stop)
    stop = stop if verb is None else verb
    other = [i for i in range(trigger.last + 1, stop) if i in scene.view.noun_types and i - 1 not in scene.view.ands]
    stop = other[0] if other else stop
    found = []
    for group in scene.between(trigger.last, stop):
        if group.after_noun is not None and group.after_noun >= trigger.last:
            break  # it belongs to another noun
        if group.bare and not _beside(scene, trigger.last, group.first):
            break
        found.append(group)
    return found


def _before(scene: Scene, trigger: Trigger) -> list[Group]:
    """An adjective, a possessive or a bare name right before the noun."""
    groups = [g for g in scene.groups if g.last <= trigger.first]
    if not groups:
        return []
    group = groups[-1]
    near = trigger.first - group.last < _BESIDE and _beside(scene, group.last, trigger.first)
    if not near or not (group.adjective or group.possessive or _owning(scene, group, trigger)):
        return []
    return [group]


def _owning(scene: Scene, group: Group, trigger: Trigger) -> bool:
    """A name that directly precedes the noun without a verb: "US sanctions", "Putin's visit"."""
    return group.last == trigger.first or _ends_possessive(scene, group)


def _ends_possessive(scene: Scene, group: Group) -> bool:
    return scene.view.tokens[group.last - 1].key.endswith(("'s", "s'"))


def _beside(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but plain words stands between two tokens."""
    view = scene.view
    if last - first > _BESIDE:
        return False
    return not any(
        i in view.nouns
        or i in view.prep_tokens
        or i in view.verbs
        or i in view.clause_at
        or i in view.ands
        or view.is_mark(i)
        for i in range(first, last)
    )


def _genitive(scene: Scene, trigger: Trigger, group: Group, others: bool) -> bool:
    """Whether a group after the noun is its genitive: directly beside it, or after an [of] right behind.

    `others` says that another group is the recipient: then this one cannot be it.
    """
    if group.prep is None:
        return True
    near = _beside(scene, trigger.last, group.prep.first) or (
        group.kind == "person" and group.prep.first - trigger.last <= _OWNER_REACH
    )
    listed = any(trigger.asks(slot, group.prep.key) for slot in ("actor", "recipient", "with"))
    if listed and trigger.asks("recipient", group.prep.key):
        listed = not (others or (trigger.mode == "visit" and group.kind == "person"))
    left = trigger.kind.recipient[:1] == ("from",) and "from" in group.prep.senses  # "withdrawal from"
    return "of" in group.prep.senses and near and not listed and not left and not _outside(group, trigger)


def _outside(group: Group, trigger: Trigger) -> bool:
    """A preposition of many senses before a place is no genitive of a meeting: "întâlnirea din Paris"."""
    return group.is_place and group.marked("in") and trigger.kind.place


def _owner(slots: Slots, trigger: Trigger, group: Group, marked: bool, before_noun: bool) -> None:
    touches = group.last == trigger.first or group.first == trigger.last
    where = "before the noun" if before_noun else "after the noun"
    suffers = trigger.marks.get("object") == "genitive" or (
        trigger.kind.of == "recipient" and not marked and not before_noun
    )
    if suffers and not (group.adjective and touches):
        slots.suffer(group.entities, 0.85, f"recipient {where}")
    else:
        slots.act(group.entities, 0.85, f"actor {where}")


def _from_relative(scene: Scene, trigger: Trigger, slots: Slots) -> None:
    """Those who act in the relative clause right after the noun: "the talks that X held with Y"."""
    number = clause_at(scene.clauses, trigger.first) + 1
    if number >= len(scene.clauses) or scene.clauses[number].opener != "relative":
        return
    clause = scene.clauses[number]
    if clause.first - trigger.last > 1:
        return
    for group in scene.between(clause.first, clause.last):
        if group.bare and not group.is_place:
            slots.act(group.entities, 0.8, "actor in the relative clause")
        elif group.prep is not None:
            fill(slots, trigger, group, slot_of(trigger, group), 0.8)
