"""Weighing: how much a word says by itself, and how sure an event is with what was found around it."""

from dragoman.reading.events.scene import Scene
from dragoman.reading.events.slots import Roles
from dragoman.reading.events.triggers import Trigger

_LEAD = 2  # paragraphs
_OBJECT_REACH = 4  # tokens from a verb to the act that is its object


def of_an_act(scene: Scene, trigger: Trigger) -> bool:
    """Whether the object of a verb is an act of another type: "withdrew its veto", "promised help"."""
    view = scene.view
    if trigger.noun or trigger.participle or trigger.first in view.quoted:
        return False
    for index in range(trigger.last, min(trigger.last + _OBJECT_REACH, scene.clause(trigger.first).last)):
        if index in view.noun_types:
            return trigger.type not in view.noun_types[index]
        if index in view.prep_tokens or index in view.verbs or view.is_mark(index):
            return False
    return False


def both_named(trigger: Trigger, roles: Roles) -> bool:
    """Whether both sides are named."""
    if trigger.alone:
        return bool(roles.actors)
    if "host" in trigger.marks:
        return bool(roles.actors and roles.recipients)
    if roles.passive and roles.recipients:
        return True  # the passive itself rules out most of the word's other senses
    return len(roles.named) > 1 or bool(roles.actors and roles.place)


def score_of(scene: Scene, trigger: Trigger, roles: Roles) -> float:
    """How sure: the word itself, then each side that is named, then where it stands."""
    score = 0.5 * trigger.trust + 0.25 * roles.actor_trust
    if trigger.alone or (trigger.mutual and len(roles.actors) > 1):
        score += 0.2 * roles.actor_trust
    elif trigger.kind.mutual and len(roles.named) == 1:
        score -= 0.03  # it takes two
    elif roles.recipients:
        score += 0.2 * roles.recipient_trust
    if not roles.actors:
        score += 0.05 * roles.recipient_trust
    if trigger.first in scene.view.speakers and scene.view.speakers[trigger.first] in roles.actors:
        score += 0.1  # the speaker's own act, said in the first person
    if roles.place or scene.view.dates:
        score += 0.05
    if roles.place and scene.view.dates and trigger.kind.mutual:
        score += 0.1  # who, where and when: a meeting, however it is called
    if scene.view.sentence.paragraph < _LEAD:
        score += 0.05
    return score
