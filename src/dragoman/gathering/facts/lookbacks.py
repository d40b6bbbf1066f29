"""Look-backs: an event of one story that another story tells in passing, or dates otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from dragoman.gathering.facts.disagreements import dates
from dragoman.gathering.facts.merge import gap, same
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import Telling
from dragoman.gathering.facts.witnesses import contradicting, dated_alike
from dragoman.model import Disagreement, Evidence, Fact, Related, SlotValue, Story

_REACH = 62  # days between two stories of which one may look back on the other
_APART = 31  # days that two datings of one look-back may differ
_CROWD = 40  # facts of one type with one participant: beyond that the participant tells nothing


class Held(Struct, frozen=True):
    """An event fact with its tellings and the story that holds it."""

    story: Story
    fact: Fact
    tellings: tuple[Telling, ...]

    @property
    def main(self) -> bool:
        """Whether most of the story's articles open with the event."""
        opening = {t.article.id for t in self.tellings if t.lead}
        return 2 * len(opening) >= len(self.story.articles)


class Seen(Struct, frozen=True):
    """What the look-backs of a story add to it."""

    related: tuple[Related, ...]
    disagreements: tuple[Disagreement, ...]


def lookbacks(held: Sequence[Held], standing: Standing) -> dict[str, Seen]:
    """For each story id the stories tied to it by a shared event, and dates that cannot both be true."""
    related: dict[str, dict[str, str]] = defaultdict(dict)
    disagreements: dict[str, list[Disagreement]] = defaultdict(list)
    for a, b in _pairs(held):
        kind = _one_event(a, b, standing)
        if kind is None:
            continue
        early, late = sorted((a, b), key=lambda h: (h.story.start or "9999", h.story.id))
        if kind == "same" and (early.main or late.main):
            what = _words(early.fact, standing)
            related[late.story.id].setdefault(early.story.id, f"looks back on {what}")
            related[early.story.id].setdefault(late.story.id, f"is looked back on: {what}")
        for mine, other in ((a, b), (b, a)):
            disagreements[mine.story.id] += _dated_otherwise(mine, other, standing)
    return {
        story: Seen(
            tuple(Related(other, why) for other, why in sorted(related[story].items())),
            _once(disagreements[story]),
        )
        for story in sorted(related.keys() | disagreements.keys())
    }


def _once(found: Sequence[Disagreement]) -> tuple[Disagreement, ...]:
    """Of disagreements over the same values the one that most articles witness."""
    best: dict[tuple[str, ...], Disagreement] = {}
    for one in sorted(found, key=lambda d: (-sum(len(v.articles) for v in d.values), d.fact)):
        best.setdefault((one.slot, *(v.value for v in one.values)), one)
    return tuple(sorted(best.values(), key=lambda d: (d.fact, d.slot)))


def _pairs(held: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Facts of different stories within reach that share type and a participant, each pair once."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, one in enumerate(held):
        for name in sorted({who for telling in one.tellings for who in telling.who}):
            index[one.fact.event or "", name].append(n)
    seen: set[tuple[int, int]] = set()
    for members in index.values():
        if len(members) > _CROWD:
            continue
        for at, i in enumerate(members):
            for j in members[at + 1 :]:
                if (i, j) not in seen and held[i].story.id != held[j].story.id:
                    seen.add((i, j))
                    if _within_reach(held[i].story, held[j].story):
                        yield held[i], held[j]


def _within_reach(a: Story, b: Story) -> bool:
    days = sorted(day for one in (a, b) for day in (one.start,) if day)
    return len(days) == 2 and _days_between(days[0], days[1]) <= _REACH


def _days_between(first: str, second: str) -> int:
    return abs((date.fromisoformat(second) - date.fromisoformat(first)).days)


def _one_event(a: Held, b: Held, standing: Standing) -> str | None:
    """ "same" for one event by its slots, "retold" for a look-back that shares only part of who took part."""
    first, second = a.tellings[0], b.tellings[0]
    if same(first, second, standing) > 0 and _anchored(a, b):
        return "same"
    if a.main or b.main:
        return None
    return "retold" if any(_retold(s, t, standing) for s in a.tellings for t in b.tellings) else None


def _anchored(a: Held, b: Held) -> bool:
    """Whether days say that two facts are one: both dated, or one is later news that looks back."""
    if a.fact.start and b.fact.start:
        return True
    if a.main == b.main:
        return False
    news, back = (a, b) if a.main else (b, a)
    return back.fact.status == "happened" and (back.story.start or "") >= (news.story.start or "9999")


def _retold(a: Telling, b: Telling, standing: Standing) -> bool:
    """One gathering that two articles look back on, each naming other guests: same place, host and circle."""
    if a.event.type != "CONSULT" or a.place is None or a.place != b.place:
        return False
    if standing.kind(a.place) == "country" or a.window is None or b.window is None:
        return False
    if gap(a.window, b.window) > _APART:
        return False
    people = {n for n in set(a.who) & set(b.who) if standing.kind(n) in {"person", "organisation"}}
    circle = {n for n in a.near & b.near - people if standing.kind(n) in {"region", "organisation", "person"}}
    return bool(people) and bool(circle)


def _dated_otherwise(mine: Held, other: Held, standing: Standing) -> list[Disagreement]:
    own = {t.article.id: t for t in (*mine.tellings, *other.tellings)}
    values: Mapping[str, list[Telling]] = dates([*mine.tellings, *other.tellings])
    if len(values) < 2 or _itself_apart(values):
        return []
    values = contradicting(values, standing, _dated)
    if not any({t.article.id for t in told} <= {t.article.id for t in other.tellings} for told in values.values()):
        return []
    slots = [_slot(value, values[value]) for value in sorted(values)]
    return [Disagreement(mine.fact.id, "date", tuple(slots))] if len(own) > 1 else []


def _dated(a: Telling, b: Telling) -> bool:
    """Whether two datings can contradict; of a gathering in one place even "last week" may."""
    gathering = a.event.type == "CONSULT" and a.place is not None and a.place == b.place
    return gathering or dated_alike(a, b)


def _itself_apart(values: Mapping[str, list[Telling]]) -> bool:
    """Whether one article tells both datings: then its own words say that these are two events."""
    articles = [{t.article.id for t in told} for told in values.values()]
    return any(a & b for n, a in enumerate(articles) for b in articles[n + 1 :])


def _slot(value: str, tellings: Sequence[Telling]) -> SlotValue:
    labels = tuple(sorted({telling.label for telling in tellings}))
    evidence: tuple[Evidence, ...] = tuple(telling.evidence for telling in tellings)
    return SlotValue(value, labels, evidence)


def _words(fact: Fact, standing: Standing) -> str:
    who = ", ".join(standing.called(name) for name in (*fact.actors, *fact.recipients)) or "nobody named"
    place = f" in {standing.called(fact.place)}" if fact.place else ""
    days = (
        f" ({fact.start} to {fact.end})"
        if fact.start and fact.start != fact.end
        else f" ({fact.start})"
        if fact.start
        else ""
    )
    return f"{(fact.mode or fact.event or '').lower()} of {who}{place}{days}"
