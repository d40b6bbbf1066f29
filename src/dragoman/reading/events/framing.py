"""Framing: what stands before a verb and belongs to it, and verbs that close their clause.

In "dass A B angegriffen hat" the first bare name is the subject and the last one the object; in
"in Kiew ist B eingetroffen" the place comes first. Only the order and the lists decide.
"""

from dragoman.reading.events.groups import Group
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.triggers import Trigger


def closes(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb ends its clause, with its auxiliary behind it or apart from it before it."""
    if trigger.noun:
        return False
    view, clause = scene.view, scene.clause(trigger.first)
    helping = view.auxiliaries | view.passives
    rest = [i for i in range(trigger.last, clause.last) if not view.is_mark(i)]
    if not all(i in helping for i in rest):
        return False
    apart = [i for i in _helpers_before(scene, trigger) if scene.between(i, trigger.first)]
    return bool(rest or apart or clause.opener == "clause")


def frame(scene: Scene, trigger: Trigger) -> tuple[Group, Group] | None:
    """Subject and object of a verb that closes its clause: the first and the last bare name."""
    if trigger.participle or trigger.alone or not closes(scene, trigger):
        return None
    since = _since(scene, trigger)
    bare = [g for g in scene.between(since, trigger.first) if g.bare and not g.adjective]
    return (bare[0], bare[-1]) if len(bare) > 1 else None


def framing_passive(scene: Scene, trigger: Trigger) -> bool:
    """Whether the auxiliary of the passive stands behind the verb, or far before a verb that closes."""
    if not closes(scene, trigger):
        return False
    view, clause = scene.view, scene.clause(trigger.first)
    behind = any(i in view.passives for i in range(trigger.last, clause.last))
    return behind or any(i in view.passives for i in _helpers_before(scene, trigger))


def is_future(scene: Scene, trigger: Trigger, auxiliary: int) -> bool:
    """Whether an auxiliary of the passive makes a future here: the list of both, before a base form."""
    both = any(
        h.entry.section == "future" and (h.first, h.last) == (auxiliary, auxiliary + 1) for h in scene.view.status
    )
    return both and trigger.base


def fronted(scene: Scene, trigger: Trigger, passive: bool) -> list[Group]:
    """Groups with a preposition before the verb that no other noun of the clause owns.

    Where the passive has its auxiliary behind it, so is the doer: "von B angegriffen wurde".
    """
    since = _since(scene, trigger)
    groups = scene.between(since, trigger.first)
    doer = passive and closes(scene, trigger)
    return [
        g
        for g in groups
        if g.prep is not None and not g.adjective and (_free(scene, g, since) or (doer and g.marked("by")))
    ]


def _free(scene: Scene, group: Group, since: int) -> bool:
    """Whether no word of content right before the preposition claims the group."""
    prep = group.prep
    if prep is None or "of" in prep.senses or scene.view.mention_at[prep.first - 1] >= 0 < prep.first:
        return False
    return prep.first <= since or not scene.view.content(prep.first - 1, prep.first)


def _since(scene: Scene, trigger: Trigger) -> int:
    clause = scene.clause(trigger.first)
    other = scene.verb_before(trigger.first, clause.first)
    return clause.first if other is None else other + 1


def _helpers_before(scene: Scene, trigger: Trigger) -> list[int]:
    """Auxiliaries of tense and voice before the verb in its clause, with no other verb between."""
    view = scene.view
    helping = view.auxiliaries | view.passives
    return [i for i in range(_since(scene, trigger), trigger.first) if i in helping]
