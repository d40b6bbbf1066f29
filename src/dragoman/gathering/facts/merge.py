"""Merging: which tellings are of one event."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import Telling, Window

# Types that both sides do together: who is named first says nothing.
_MUTUAL = {"CONSULT", "AGREE", "COOPERATE"}
_MODES = ({"meet", "visit"}, {"meet", "multilateral"}, {"visit", "multilateral"})
_MONTH = 31  # days within which a look-back with the same participants means the same event
_DATES_SLIP = 3  # days for types that recur from day to day
_SHARE = 0.75
_NARROW = 10  # days; a wider window does not single out an event


def merge(tellings: Iterable[Telling], standing: Standing) -> list[list[Telling]]:
    """Group tellings that are of one event, the most telling one first in each group.

    Every telling is compared with the first of a group only, so groups do not chain.
    """
    groups: list[list[Telling]] = []
    by_type: dict[str, list[list[Telling]]] = defaultdict(list)
    for telling in sorted(tellings, key=_specific):
        fits = [(same(group[0], telling, standing), -n) for n, group in enumerate(by_type[telling.event.type])]
        best = max(fits, default=(0.0, 0))
        group = by_type[telling.event.type][-best[1]] if best[0] > 0 else None
        if group is not None and not _told_apart(group, telling):
            group.append(telling)
            continue
        groups.append([telling])
        by_type[telling.event.type].append(groups[-1])
    return groups


def same(a: Telling, b: Telling, standing: Standing) -> float:
    """How surely two tellings are of one event; 0 for different events."""
    if a.event.type != b.event.type or not _modes_fit(a.event.mode, b.event.mode):
        return 0.0
    share, exact = standing.share(a.who, b.who)
    aligned = a.told >= 0 and a.told == b.told
    if _turned_round(a, b, standing):
        return 0.0
    if not standing.places_fit(a.place, b.place) and not _may_move(a, b, exact, aligned):
        return 0.0
    apart = gap(a.window, b.window)
    if apart > 1 and not _may_slip(a, b, apart, exact, standing):
        return 0.0
    place = a.place is not None and a.place == b.place
    dated = apart == 0 and _narrow(a.window) and _narrow(b.window)
    if not _enough(a, b, share, exact, (place or dated, aligned)):
        return 0.0
    return share + 0.3 * place + 0.3 * dated + 0.5 * aligned - 0.2 * (apart > 1)


def gap(a: Window | None, b: Window | None) -> int:
    """Days between two windows; 0 where they meet or one is unknown."""
    if a is None or b is None:
        return 0
    return max(0, b[0] - a[1], a[0] - b[1])


def _specific(telling: Telling) -> tuple[int, int, int, int, tuple[int, str, int, str]]:
    several = min(len(set(telling.who)), 2)
    width = telling.window[1] - telling.window[0] if telling.window else 10**6
    return (-several, width, -(telling.place is not None), -len(set(telling.who)), telling.order)


def _told_apart(group: Sequence[Telling], telling: Telling) -> bool:
    """Whether the telling's own article tells an event of the group too, on other days or in another mode."""
    mine = [other for other in group if other.article.id == telling.article.id]
    return any(gap(o.window, telling.window) > 1 or o.event.mode != telling.event.mode for o in mine)


def _modes_fit(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b or {a, b} in _MODES


def _turned_round(a: Telling, b: Telling, standing: Standing) -> bool:
    """Whether the doer of one is done to in the other."""
    if a.event.type in _MUTUAL:
        return False
    straight = (
        standing.share(a.event.actors, b.event.actors)[0] + standing.share(a.event.recipients, b.event.recipients)[0]
    )
    crossed = (
        standing.share(a.event.actors, b.event.recipients)[0] + standing.share(a.event.recipients, b.event.actors)[0]
    )
    return crossed > straight


def _may_slip(a: Telling, b: Telling, apart: int, exact: int, standing: Standing) -> bool:
    """Whether two tellings with different days may still be of one event: same people, same place, soon."""
    specific = [name for name in set(a.who) & set(b.who) if standing.kind(name) != "country"]
    limit = _MONTH if a.event.type in _MUTUAL else _DATES_SLIP
    if apart > limit or a.article.id == b.article.id:
        return False
    return bool(specific) and exact >= min(2, len(set(a.who)), len(set(b.who)))


def _may_move(a: Telling, b: Telling, exact: int, aligned: bool) -> bool:
    """Whether two tellings with different places may be of one event: same people and day, both the news."""
    on_a_day = a.window is not None and a.window == b.window and a.window[1] - a.window[0] <= 1
    return exact >= 2 and on_a_day and (aligned or (a.lead and b.lead))


def _narrow(window: Window | None) -> bool:
    return window is not None and window[1] - window[0] <= _NARROW


def _enough(a: Telling, b: Telling, share: float, exact: int, signs: tuple[bool, bool]) -> bool:
    placed, aligned = signs
    if aligned and share >= 0.5:
        return True
    if min(len(set(a.who)), len(set(b.who))) >= 2:
        return share >= _SHARE
    return share >= 0.9 and placed and exact > 0
