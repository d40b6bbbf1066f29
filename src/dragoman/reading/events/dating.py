"""Dates: which date of the text is the day of which act."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.model import DateSaid
from dragoman.reading.events.clauses import clause_at, marked_off
from dragoman.reading.events.scene import Scene
from dragoman.reading.events.triggers import Trigger
from dragoman.reading.events.view import Said

_FAR = 25
_BESIDE = 2
_OPENING = 5  # tokens between a date and the clause that it dates


def date_of(scene: Scene, trigger: Trigger, others: Sequence[Trigger]) -> tuple[DateSaid, str] | None:
    """The date that goes with a trigger, and why; None when no date of its sentence does.

    A date belongs to the nearest event word of its clause; a date in a clause without one belongs to
    the nearest of the sentence.
    """
    best: tuple[float, Said] | None = None
    for said in scene.view.dates:
        if not trigger.kind.speech and _of_the_telling(scene, said, trigger):
            continue
        inside = trigger.first < said.first and said.last < trigger.last  # "halted on Monday supplies"
        if said.first < trigger.last and trigger.first < said.last and not inside:
            continue
        opening = _opens_the_clause(scene, said, trigger)
        if not opening and _elsewhere(scene, said, trigger):
            continue
        if not opening and _owner(scene, said, trigger, others) is not trigger:
            continue
        distance = _distance(scene, said, trigger)
        if best is None or distance < best[0]:
            best = distance, said
    if best is None:
        return None
    date = best[1].date
    return date, f"date '{date.text}' in its {'clause' if best[0] < _FAR else 'sentence'}"


def day_of_telling(scene: Scene, trigger: Trigger) -> tuple[DateSaid, str] | None:
    """The day on which an act was told or the day before, where that is the only date of the sentence.

    "Said on Wednesday that it had halted supplies": news tells what has just been done.
    """
    if len(scene.view.dates) != 1 or trigger.kind.speech:
        return None
    said = scene.view.dates[0]
    if said.date.precision != "day" or not _of_the_telling(scene, said, trigger):
        return None
    date = replace(said.date, first=day_before(said.date.first), precision="days")
    return date, f"told on '{said.date.text}', and no other day is given: then or the day before"


def day_before(day: str) -> str:
    """The ISO day before an ISO day."""
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()


def _opens_the_clause(scene: Scene, said: Said, trigger: Trigger) -> bool:
    """Whether a date stands right before the clause of the trigger: "on July 14, when they met".

    Words of time may part them: "on Thursday, the day on which they met".
    """
    view, clause = scene.view, scene.clause(trigger.first)
    between = range(said.last, clause.first)
    reach = {"clause": 1, "relative": _OPENING}.get(clause.opener, -1)
    if clause.first < said.last or len(between) > reach:
        return False
    return all(view.is_mark(i) or i in view.date_tokens or i in view.plain for i in between)


def _owner(scene: Scene, said: Said, trigger: Trigger, others: Sequence[Trigger]) -> Trigger:
    """Which of the sentence's event words a date is nearest to. Words of one type do not compete."""
    main = not (trigger.noun or trigger.participle)
    same = clause_at(scene.clauses, _place_of(scene, said)) == clause_at(scene.clauses, trigger.first)
    rivals = [t for t in others if t.type != trigger.type]
    if _of_the_telling(scene, said, trigger):  # the day of speaking goes with what is done by speaking
        rivals = [t for t in rivals if t.kind.speech and not t.noun]
    if main and same:  # in its own clause a verb comes before nouns
        rivals = [t for t in rivals if not (t.noun or t.participle)]
    nearest = min(rivals, key=lambda t: _distance(scene, said, t), default=trigger)
    return nearest if _distance(scene, said, nearest) < _distance(scene, said, trigger) else trigger


def _elsewhere(scene: Scene, said: Said, trigger: Trigger) -> bool:
    """Whether the date stands in a clause that speaks of something else.

    A clause opened by "which" or "because" is about the trigger only when it follows it directly.
    """
    here, there = clause_at(scene.clauses, trigger.first), clause_at(scene.clauses, _place_of(scene, said))
    clause = scene.clauses[there]
    if here == there or clause.opener not in ("relative", "clause", "quote"):
        return False
    if there != here + 1:
        return True
    if trigger.noun and clause.opener == "relative":  # "the visit of X, which began on Monday"
        return scene.verb_after(trigger.last, clause.first) is not None
    return clause.first - trigger.last > _BESIDE


def _of_the_telling(scene: Scene, said: Said, trigger: Trigger) -> bool:
    """Whether a date says when somebody spoke: right beside a reporting verb, nearer than the act."""
    near = [
        v
        for v in scene.view.reporting
        if v != trigger.first
        and _gap(said, v, v + 1) <= _BESIDE
        # "met on Wednesday and told Congress": the day stands before what "and" adds.
        and not any(i in scene.view.ands for i in range(said.last, v))
    ]
    return bool(near) and _gap(said, trigger.first, trigger.last) > _BESIDE


def _gap(said: Said, first: int, last: int) -> int:
    return said.first - last if said.first >= last else first - said.last


def _place_of(scene: Scene, said: Said) -> int:
    """The token where a date counts: behind it, when its last word opens the clause that it dates."""
    view = scene.view
    opens = [i for i in (said.last - 1, said.last) if i in view.clause_at and i not in view.ands]
    return min(said.last, len(view.tokens) - 1) if opens and not marked_off(view, said) else said.first


def _distance(scene: Scene, said: Said, trigger: Trigger) -> float:
    gap = _gap(said, trigger.first, trigger.last)
    apart = abs(clause_at(scene.clauses, _place_of(scene, said)) - clause_at(scene.clauses, trigger.first))
    return gap + (_FAR * apart if apart else 0)
