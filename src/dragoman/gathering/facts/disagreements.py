"""Disagreements: values of one slot that cannot all be true, with the sentences side by side."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dragoman.gathering.facts.merge import gap
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import Telling, Window
from dragoman.gathering.facts.witnesses import contradicting, dated_alike, not_stray, of_one_day
from dragoman.model import Disagreement, SlotValue

_AGAINST = {"denied": {"happened", "ongoing"}, "cancelled": {"happened", "ongoing"}}
_WIDE = {"country", "region"}  # so much is done to these that two deeds are seldom one
_FRESH = 3  # days before a report in which its news happened
_ONE_DOER = {"ASSAULT", "COERCE", "SANCTION", "THREATEN"}


def over_event(fact: str, tellings: Sequence[Telling], standing: Standing) -> list[Disagreement]:
    """The slots of one event that its tellings fill in ways that cannot all be true."""
    found = [
        _by_value(fact, "date", contradicting(dates(tellings), standing, dated_alike)),
        _by_value(fact, "place", contradicting(_places(tellings, standing), standing, of_one_day)),
        _by_value(fact, "status", contradicting(_statuses(tellings), standing, of_one_day)),
    ]
    return [one for one in found if one is not None]


def dates(tellings: Sequence[Telling]) -> dict[str, list[Telling]]:
    """Tellings by window of days, where windows lie more than a day apart; else empty."""
    dated = sorted((t for t in tellings if t.window), key=lambda t: (t.window or (0, 0), t.order))
    groups: list[tuple[Window, list[Telling]]] = []
    for telling in sorted(dated, key=lambda t: (_width(t), t.order)):
        near = next((g for g in groups if gap(g[0], telling.window) <= _slack(g[0], telling.window)), None)
        if near is None and telling.window:
            groups.append((telling.window, [telling]))
        elif near is not None:
            near[1].append(telling)
    if len(groups) < 2:
        return {}
    return {_words(window): members for window, members in groups}


def _slack(a: Window, b: Window | None) -> int:
    """Days that two datings may lie apart and still agree: none for two named days, else one."""
    return 0 if b is not None and a[0] == a[1] and b[0] == b[1] else 1


def over_doers(pairs: Sequence[tuple[str, Sequence[Telling]]], standing: Standing) -> list[Disagreement]:
    """Deeds of one kind done to the same, in the same days and place, that different doers are named for."""
    found = []
    by_deed: dict[tuple[str, str], list[tuple[str, Sequence[Telling]]]] = defaultdict(list)
    for fact, tellings in pairs:
        event = tellings[0].event
        if event.type in _ONE_DOER and event.actors and event.status == "happened":
            for name in sorted({n for n in event.recipients if standing.kind(n) not in _WIDE}):
                by_deed[event.type, name].append((fact, tellings))
    for same in by_deed.values():
        rivals = [one for one in same if any(_other_doer(one[1], two[1], standing) for two in same)]
        doers: dict[str, list[Telling]] = defaultdict(list)
        for _, tellings in rivals:
            for telling in tellings:
                if telling.event.actors:
                    doers[" ".join(sorted({standing.state(n) for n in telling.event.actors}))].append(telling)
        one_of = _by_value(rivals[0][0], "who", not_stray(_by_first_name(doers))) if rivals else None
        found += [one_of] if one_of else []
    return found


def _by_first_name(doers: dict[str, list[Telling]]) -> dict[str, list[Telling]]:
    """Doers by the ids that the first telling names, where the state that they act for stood before."""
    return {" ".join(sorted(told[0].event.actors)): told for told in doers.values()}


def _other_doer(a: Sequence[Telling], b: Sequence[Telling], standing: Standing) -> bool:
    """Whether two facts are one deed with two doers, and neither doer suffers it."""
    one, two = a[0], b[0]
    if not _two_sides(one.event.actors, two.event.actors, standing) or gap(one.window, two.window) > 0:
        return False
    if not standing.places_fit(one.place, two.place) or _days(one, two) > 1 or not (_news(one) or _news(two)):
        return False
    return not set(one.event.actors) & set(two.event.recipients) | set(two.event.actors) & set(one.event.recipients)


def _news(telling: Telling) -> bool:
    """Whether a telling dates its event to the days of its report; what is undated may be long ago."""
    if telling.window is None or telling.day is None:
        return False
    return gap(telling.window, (telling.day, telling.day)) <= _FRESH


def _two_sides(a: Sequence[str], b: Sequence[str], standing: Standing) -> bool:
    """Whether all doers belong to states, and no state has doers in both lists."""
    first, second = ({standing.country(name) for name in names} for names in (a, b))
    return None not in first | second and not first & second


def _days(a: Telling, b: Telling) -> int:
    """Days between two reports; 0 where one is undated."""
    return abs(a.day - b.day) if a.day is not None and b.day is not None else 0


def _by_value(fact: str, slot: str, values: Mapping[str, Sequence[Telling]]) -> Disagreement | None:
    if len(values) < 2:
        return None
    return Disagreement(fact, slot, tuple(_slot(value, values[value]) for value in sorted(values)))


def _slot(value: str, tellings: Sequence[Telling]) -> SlotValue:
    labels = tuple(sorted({telling.label for telling in tellings}))
    return SlotValue(value, labels, tuple(telling.evidence for telling in tellings))


def _places(tellings: Sequence[Telling], standing: Standing) -> dict[str, list[Telling]]:
    return _clashing(tellings, lambda t: t.place, lambda a, b: not standing.places_fit(a, b))


def _statuses(tellings: Sequence[Telling]) -> dict[str, list[Telling]]:
    return _clashing(
        tellings,
        lambda t: t.event.status,
        lambda a, b: b in _AGAINST.get(a, set()) or a in _AGAINST.get(b, set()),
    )


def _clashing(
    tellings: Sequence[Telling], value: Callable[[Telling], str | None], clash: Callable[[str, str], bool]
) -> dict[str, list[Telling]]:
    by_value: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        given = value(telling)
        if given:
            by_value[given].append(telling)
    kept = {a for a in by_value for b in by_value if a != b and clash(a, b)}
    return {a: by_value[a] for a in sorted(kept)}


def _width(telling: Telling) -> int:
    return telling.window[1] - telling.window[0] if telling.window else 0


def _words(window: Window) -> str:
    first, last = (date.fromordinal(day).isoformat() for day in window)
    return first if first == last else f"{first}..{last}"
