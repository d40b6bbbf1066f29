"""Status: whether an act is planned, going on, done, called off, denied or only imagined."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.knowledge.languages import Hit
from dragoman.reading.events.clauses import Clause
from dragoman.reading.events.framing import closes
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.triggers import Trigger

_NEAR = 3
_WEAK_NEAR = 2
_NOUN_NEAR = 6
# Auxiliaries that reach over a whole clause; a conditional far away is mostly the mood of reported speech.
_FAR_HELPERS = frozenset({"future", "past"})


class Status(NamedTuple):
    """The status, why, and whether the act is negated (then it is no event)."""

    value: str
    reason: str
    negated: bool = False


def status_of(scene: Scene, trigger: Trigger) -> Status:
    """Read the status from the words around a trigger; dates may change it later."""
    clause = scene.clause(trigger.first)
    near = [h for h in scene.view.status if _counts(scene, trigger, clause, h)]
    negation = _first(near, "negation")
    if negation is not None and _directly_before(scene, trigger, negation, _NEAR):
        return Status("denied", f"negated by '{_words(scene, negation)}'", negated=True)
    said = trigger.marks.get("status")
    if said:
        return Status(said, "the word itself says so")
    for section in ("cancelled", "denied"):
        hit = _first(near, section)
        if hit is not None and trigger.noun:
            return Status(section, f"'{_words(scene, hit)}'")
    past = _first(near, "past", "happened")
    if (
        past is not None
        and not trigger.noun
        and _directly_before(scene, trigger, past, _WEAK_NEAR)
        and not _unreal(near)
    ):
        return Status("happened", f"past: '{_words(scene, past)}'")
    return _open_status(scene, trigger, near)


def _open_status(scene: Scene, trigger: Trigger, near: list[Hit]) -> Status:
    for sections, value in (
        (("conditional", "hypothetical"), "hypothetical"),
        (("future", "planned"), "planned"),
        (("ongoing",), "ongoing"),
    ):
        hit = _first(near, *sections)
        if hit is not None:
            return Status(value, f"'{_words(scene, hit)}'")
    return Status("happened", "told without future or condition")


def _unreal(near: Iterable[Hit]) -> bool:
    return any(h.entry.section in ("conditional", "hypothetical") for h in near)


def _counts(scene: Scene, trigger: Trigger, clause: Clause, hit: Hit) -> bool:
    """Whether a status word is about this trigger: in its clause, near enough, on the right side."""
    if hit.last > clause.last or (hit.first < clause.first and not _next_to(scene, trigger, hit)):
        return False
    if hit.first < trigger.last and trigger.first < hit.last:
        if hit.entry.section == "negation":
            return hit.first < trigger.first
        return hit.entry.section in ("future", "conditional") and not trigger.noun
    if hit.first in scene.view.date_tokens and hit.entry.section in ("planned", "ongoing", "happened"):
        return False  # the date itself will say when
    if hit.first >= trigger.last:
        return _counts_behind(scene, trigger, clause, hit)
    before = trigger.first - hit.last
    reach = _WEAK_NEAR if hit.entry.marked("weak") else _NOUN_NEAR if trigger.noun else _NEAR
    if trigger.noun and hit.entry.section in ("past", "happened", "negation"):
        reach = _WEAK_NEAR
    if before > reach and not (hit.entry.section in _FAR_HELPERS and closes(scene, trigger)):
        return False
    blocking = [v for v in scene.view.verbs if hit.last <= v < trigger.first]
    return not blocking or (trigger.noun and hit.entry.section in ("cancelled", "denied", "future"))


def _counts_behind(scene: Scene, trigger: Trigger, clause: Clause, hit: Hit) -> bool:
    """Whether a status word after the trigger is about it."""
    if closes(scene, trigger):
        return hit.entry.section in _FAR_HELPERS  # "besuchen wird"
    far = hit.first - trigger.last > _NOUN_NEAR
    if not trigger.noun or far or hit.entry.marked("weak"):
        return False
    return hit.entry.section not in ("cancelled", "denied") or not _acts(scene, trigger, clause, hit)


def _acts(scene: Scene, trigger: Trigger, clause: Clause, hit: Hit) -> bool:
    """Whether a word after a noun has an object of its own: "the strike cancels flights" calls off flights."""
    view = scene.view
    passive = any(i in view.plain or i in view.passives for i in range(trigger.last, hit.last))
    after = view.content(hit.last, min(hit.last + 1, clause.last))
    return bool(after) and not passive and not any(i in view.heads for i in after)


def _next_to(scene: Scene, trigger: Trigger, hit: Hit) -> bool:
    """Whether only marks part a word from the trigger after it: "never will, accept"."""
    return hit.last <= trigger.first and all(scene.view.is_mark(i) for i in range(hit.last, trigger.first))


def _first(hits: Iterable[Hit], *sections: str) -> Hit | None:
    return next((h for h in hits if h.entry.section in sections), None)


def _directly_before(scene: Scene, trigger: Trigger, hit: Hit, reach: int) -> bool:
    return hit.first < trigger.first and trigger.first - hit.last <= reach


def _words(scene: Scene, hit: Hit) -> str:
    return " ".join(t.text for t in scene.view.tokens[hit.first : hit.last])
