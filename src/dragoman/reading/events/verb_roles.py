"""Roles of an event verb: its subject, its objects, its passive."""

from msgspec.structs import replace

from dragoman.reading.events.clauses import clause_at
from dragoman.reading.events.framing import frame, framing_passive, fronted, is_future
from dragoman.reading.events.groups import Group
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.slots import Roles, Slots, fill, slot_of
from dragoman.reading.events.subjects import NOBODY, Subject, dropped_subject, subject_of
from dragoman.reading.events.triggers import Trigger

_AUXILIARY_REACH = 4
_OBJECT_REACH = 6
_DOER_REACH = 2


def verb_roles(scene: Scene, trigger: Trigger) -> Roles:
    """Who did what to whom, read from the words around a verb."""
    slots = Slots()
    passive = is_passive(scene, trigger)
    alone = trigger.participle and not _auxiliaries(scene, trigger, tense=True)
    subject = _modified(scene, trigger) if alone else subject_of(scene, trigger.first)
    objects = objects_of(scene, trigger)
    framed = None if passive or alone else frame(scene, trigger)
    if framed is not None:
        subject = Subject(framed[0].entities, 0.9, "first name of a clause that its verb ends", framed[0])
        objects = [*objects, framed[1]]
    if not subject.entities and not (alone and not trigger.mutual):
        subject, objects = _inverted(scene, trigger, objects, passive)
    objects = [g for g in objects if not (g.entities == subject.entities and g.pronoun)]
    if passive:
        _passive(slots, trigger, subject, objects, alone)
    else:
        _active(scene, slots, trigger, subject, objects)
    if not alone:
        _fronted(scene, slots, trigger, passive)
    if not passive and ("swap" in trigger.marks or "host" in trigger.marks):
        slots.swapped()
        if "host" in trigger.marks:
            slots.reasons.append("the subject is the host")
    if trigger.mutual and (trigger.participle or not passive):
        slots.actors += slots.recipients
        slots.recipients = []
        slots.actor_trust = max(slots.actor_trust, slots.recipient_trust)
    return replace(slots.roles(trigger.kind), passive=passive and not alone)


def is_passive(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb's subject suffers the act: an auxiliary before it and no bare object after it."""
    if trigger.participle:
        return True
    if trigger.mutual or trigger.alone:
        return False
    clause = scene.clause(trigger.first)
    auxiliaries = [i for i in _auxiliaries(scene, trigger) if not is_future(scene, trigger, i)]
    if not auxiliaries:
        return framing_passive(scene, trigger) and not trigger.base
    direct = [g for g in scene.between(trigger.last, clause.last) if g.bare and not g.adjective]
    subject = any(g.bare for g in scene.between(clause.first, auxiliaries[0]))
    if not subject:
        return True
    return not (direct and direct[0].first - trigger.last <= 3) and not _object_follows(scene, trigger)


def _object_follows(scene: Scene, trigger: Trigger) -> bool:
    """Whether an article and a word of content come right after the verb: it has an object, so is active."""
    view = scene.view
    at = trigger.last
    persons = {i for p in view.pronouns for i in range(p.first, p.last)}
    article = at in view.plain and at not in persons and not (at in view.prep_tokens or at in view.clause_at)
    return article and at not in view.ands and bool(view.content(at + 1, at + 2))


def _auxiliaries(scene: Scene, trigger: Trigger, tense: bool = False) -> list[int]:
    """Auxiliaries of the passive (or of tense) shortly before the verb, with no other verb between."""
    since = max(scene.clause(trigger.first).first, trigger.first - _AUXILIARY_REACH)
    other = scene.verb_before(trigger.first, since)
    since = since if other is None else other + 1
    view = scene.view
    return [i for i in range(since, trigger.first) if i in view.passives or (tense and i in view.auxiliaries)]


def _modified(scene: Scene, trigger: Trigger) -> Subject:
    """What a participle without auxiliary stands beside: "sanctioned Rosneft", "Rosneft, sanctioned by"."""
    near = [g for g in scene.groups if g.last <= trigger.first and trigger.first - g.last <= 2]
    if near and not near[-1].pronoun:
        return Subject(near[-1].entities, 0.7, "the name before the participle", near[-1])
    return NOBODY


def objects_of(scene: Scene, trigger: Trigger) -> list[Group]:
    """The groups after a verb that can belong to it: up to the next verb or the end of its clause."""
    number = clause_at(scene.clauses, trigger.first)
    clause = scene.clauses[number]
    verb = scene.verb_after(trigger.last, clause.last)
    found = scene.between(trigger.last, clause.last if verb is None else verb)
    following = scene.clauses[number + 1 : number + 2]
    if verb is None and following and following[0].opener == "mark" and not following[0].verbs:
        found += [g for g in scene.between(following[0].first, following[0].last) if g.prep is not None]
    clitics = [g for g in scene.between(max(0, trigger.first - 3), trigger.first) if g.oblique]
    return [*clitics, *found]


def _inverted(scene: Scene, trigger: Trigger, objects: list[Group], passive: bool) -> tuple[Subject, list[Group]]:
    """No subject before the verb: it comes after it, or it is that of the sentence before."""
    clause = scene.clause(trigger.first)
    bare = [g for g in objects if g.bare and g.first >= trigger.last and g.last <= clause.last]
    # "into Kiev came X": the goal stands first, so whoever follows is the subject.
    led = any(slot_of(trigger, g) in ("visited", "recipient") for g in fronted(scene, trigger, passive))
    if bare and (trigger.alone or trigger.mutual or passive or led or len(bare) > 1):
        first = bare[0]
        rest = [g for g in objects if g is not first]
        return Subject(first.entities, 0.7, "actor after the verb", first), rest
    nobody = trigger.mutual and not scene.between(clause.first, clause.last)
    together = scene.memory.together(scene.view.number) if nobody else ()
    if together:
        return Subject(together, 0.6, "who acted together in the sentence before"), objects
    dropped = dropped_subject(scene, trigger.first)
    return (dropped if dropped.entities else NOBODY), objects


def _active(scene: Scene, slots: Slots, trigger: Trigger, subject: Subject, objects: list[Group]) -> None:
    slots.act(subject.entities, subject.trust, subject.reason)
    for group in objects:
        if group.prep is not None and _of_other_noun(scene, trigger, group):
            continue
        if group.prep is not None and trigger.mode == "visit" and _led_away(scene, trigger, group):
            continue
        if group.prep is not None:
            fill(slots, trigger, group, slot_of(trigger, group), 0.9)
        elif trigger.alone:
            continue
        elif group.after_noun is not None:
            _owner(slots, trigger, group)
        elif (group.bare or group.oblique) and not slots.recipients and _direct(scene, trigger, group):
            slots.suffer(group.entities, 0.8 if group.adjective else 1.0, "recipient after the verb")
            if trigger.mode == "visit" and group.is_place:
                slots.stand(group)


def _fronted(scene: Scene, slots: Slots, trigger: Trigger, passive: bool) -> None:
    """What stands before the verb with a preposition, where nothing behind it fills the slot."""
    for group in fronted(scene, trigger, passive):
        slot = slot_of(trigger, group, passive)
        taken = slots.actors if slot == "actor" else slots.recipients
        if slot in ("visited", "place") or (slot is not None and not taken):
            fill(slots, trigger, group, slot, 0.7)


def _direct(scene: Scene, trigger: Trigger, group: Group) -> bool:
    """Whether a bare name can be the object: near the verb, no preposition or event noun between."""
    view = scene.view
    between = [i for i in range(trigger.last, group.first) if i not in view.date_tokens and not view.is_mark(i)]
    return len(between) <= _OBJECT_REACH and not any(i in view.prep_tokens or i in view.nouns for i in between)


def _of_other_noun(scene: Scene, trigger: Trigger, group: Group) -> bool:
    """Whether an event noun of another type stands between: the preposition is the noun's then."""
    if group.prep is None:
        return False
    types = scene.view.noun_types
    before = group.prep.first - 1
    if trigger.mutual and "of" in group.prep.senses and scene.view.content(before, before + 1):
        return before >= trigger.last  # "discuss the effect of X"
    if group.adjective and any(i in types for i in range(group.last, group.last + 3)):
        return True  # "the consequences of American sanctions"
    return any(trigger.type not in types[i] for i in range(trigger.last, group.prep.first) if i in types)


def _led_away(scene: Scene, trigger: Trigger, group: Group) -> bool:
    """Whether a word of content parts a verb of going from its goal: "came to a stop in Tulsa"."""
    view = scene.view
    between = view.content(trigger.last, group.prep.first if group.prep else group.first)
    return any(i not in view.heads and i not in view.nouns for i in between)


def _owner(slots: Slots, trigger: Trigger, group: Group) -> None:
    """An event or speech noun stands between: "condemned the attack of X" is against X."""
    if trigger.kind.speech and not slots.recipients:
        slots.suffer(group.entities, 0.6, "recipient beside the noun after the verb")


def _passive(slots: Slots, trigger: Trigger, subject: Subject, objects: list[Group], alone: bool) -> None:
    slots.suffer(subject.entities, subject.trust, f"passive: {subject.reason}")
    for group in objects:
        if alone and group.prep is None and not slots.recipients:
            slots.suffer(group.entities, 0.7, "recipient after the participle")
            continue
        if trigger.participle and group.bare and group.first - trigger.last <= _DOER_REACH:
            # Where cases mark the doer, no preposition does.
            slots.act(group.entities, 0.6, "doer beside the participle")
            continue
        slot = slot_of(trigger, group, passive=True)
        if slot == "recipient" and slots.recipients:
            continue
        fill(slots, trigger, group, slot, 0.9)
