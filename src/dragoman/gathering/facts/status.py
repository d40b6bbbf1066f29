"""Status: how far an event has come, step by step, as later reports move it."""

from collections.abc import Sequence

from dragoman.gathering.facts.telling import Telling
from dragoman.model import Step

_RANK = {"hypothetical": 0, "planned": 1, "ongoing": 2, "happened": 3, "cancelled": 4, "denied": 4}
_MOVES = {
    "hypothetical": {"planned", "ongoing", "happened", "cancelled", "denied"},
    "planned": {"ongoing", "happened", "cancelled", "denied"},
    "ongoing": {"happened", "cancelled", "denied"},
    "cancelled": {"planned", "happened"},  # called off, then held after all
    "denied": {"happened"},
    "happened": set(),
}


def history(tellings: Sequence[Telling]) -> tuple[str | None, tuple[Step, ...]]:
    """The status after the last report, and each step with the day and article that told it.

    A report of the same day or later moves the status forward only; what was cancelled or denied
    comes back only by a report of a later day.
    """
    steps: list[tuple[Step, int | None]] = []
    for telling in sorted(tellings, key=_when):
        status = telling.event.status
        if not steps or _moves(steps[-1], status, telling.day):
            steps.append((Step(status, telling.article.published, telling.article.id), telling.day))
    return (steps[-1][0].status, tuple(step for step, _ in steps)) if steps else (None, ())


def _moves(last: tuple[Step, int | None], status: str, day: int | None) -> bool:
    before = last[0].status
    if status not in _MOVES.get(before, set()):
        return False
    if before in {"cancelled", "denied"}:
        return day is not None and last[1] is not None and day > last[1]
    return True


def _when(telling: Telling) -> tuple[int, int, str]:
    day = telling.day if telling.day is not None else 10**9
    return day, _RANK.get(telling.event.status, 0), telling.article.id
