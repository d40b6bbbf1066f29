"""Merging: one event for one happening, from all the places of an article that tell it."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from dragoman.model import Attribution, DateSaid, Entity, Event
from dragoman.reading.events.drafts import Draft
from dragoman.reading.events.standing import Standing

THRESHOLD = 0.5
_SINGLE = 0.08  # what an event gains for every further place that tells it
_MOST_REASONS = 8
_NEAR = 2  # sentences over which one participant alone tells the same meeting


def merge(
    drafts: Sequence[Draft], entities: Sequence[Entity], attributions: Sequence[Attribution]
) -> tuple[Event, ...]:
    """The events of an article, surest evidence first within each, in the order of the text."""
    standing = Standing(entities)
    clusters: list[list[Draft]] = []
    by_kind: dict[str, list[list[Draft]]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: -d.score):
        same = next((c for c in by_kind[draft.trigger.type] if _compatible(c, draft, standing)), None)
        if same is None:
            same = []
            clusters.append(same)
            by_kind[draft.trigger.type].append(same)
        same.append(draft)
    kept = [c for c in clusters if _total(c) >= THRESHOLD]
    kept.sort(key=lambda c: (c[0].evidence, c[0].span))
    seen: Counter[str] = Counter()
    return tuple(_event(c, standing, attributions, seen) for c in kept)


def _total(cluster: Sequence[Draft]) -> float:
    return min(1.0, cluster[0].score + _SINGLE * min(3, len(cluster) - 1))


def _compatible(cluster: Sequence[Draft], draft: Draft, standing: Standing) -> bool:
    """Whether a draft tells the same happening as those of a cluster."""
    near = any(d.sentence == draft.sentence for d in cluster)
    if not near and {cluster[0].status, draft.status} == {"happened", "planned"} and _apart(cluster[0], draft):
        return False  # a planned and a done act are the same only where their dates say so
    return all(_pair(other, draft, standing) for other in cluster[:4])


def _pair(one: Draft, other: Draft, standing: Standing) -> bool:
    if one.trigger.mode and other.trigger.mode and one.trigger.mode != other.trigger.mode:
        return False
    if not _dates_meet(one, other):
        return False
    left, right = one.roles, other.roles
    if one.trigger.kind.mutual and not (left.recipients and right.recipients):
        small, large = sorted((left.named, right.named), key=len)
        if len(small) == 1 and len(large) > 1 and abs(one.sentence - other.sentence) > _NEAR:
            return False
        return standing.within(small, large)
    actors = not left.actors or not right.actors or standing.meet(left.actors, right.actors)
    recipients = not left.recipients or not right.recipients or standing.meet(left.recipients, right.recipients)
    return actors and recipients and standing.meet(left.named, right.named)


def _dates_meet(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return True
    return one.date.first <= other.date.last and other.date.first <= one.date.last


def _apart(one: Draft, other: Draft) -> bool:
    if not (one.sure and other.sure):
        return False
    return one.date is None or other.date is None


def _event(
    cluster: Sequence[Draft], standing: Standing, attributions: Sequence[Attribution], seen: Counter[str]
) -> Event:
    best = cluster[0]
    actors, recipients = _union(cluster, standing)
    day = _date(cluster)
    mode = next((d.trigger.mode for d in cluster if d.trigger.mode), None)
    place = next((d.roles.place for d in cluster if d.roles.place), None)
    reasons = list(dict.fromkeys(best.reasons))[:_MOST_REASONS]
    if len(cluster) > 1:
        reasons.append(f"told in {len(cluster)} places")
    start, end = (day.first, day.last) if day else (None, None)
    key = _key(best.trigger.type, mode, actors, recipients, start)
    seen[key] += 1
    return Event(
        id=f"{key}-{seen[key]}" if seen[key] > 1 else key,
        type=best.trigger.type,
        status=_status(cluster),
        evidence=best.evidence,
        mode=mode,
        actors=actors,
        recipients=recipients,
        place=place,
        start=start,
        end=end,
        precision=day.precision if day else None,
        trigger=best.span,
        voices=_voices(best, attributions),
        score=round(_total(cluster), 3),
        reasons=tuple(reasons),
    )


def _date(cluster: Sequence[Draft]) -> DateSaid | None:
    """The date of the surest place that has one, or a narrower one that lies within it."""
    dates = [d.date for d in cluster if d.date is not None]
    if not dates:
        return None
    inside = [d for d in dates if dates[0].first <= d.first and d.last <= dates[0].last]
    return min(inside, key=lambda d: (date.fromisoformat(d.last) - date.fromisoformat(d.first)).days)


def _union(cluster: Sequence[Draft], standing: Standing) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients of all places; nobody is on both sides, the surer place decides."""
    actors: list[str] = []
    recipients: list[str] = []
    for draft in cluster:
        for entity in draft.roles.actors:
            if entity not in recipients and entity not in actors:
                actors.append(entity)
        for entity in draft.roles.recipients:
            if entity not in actors and entity not in recipients:
                recipients.append(entity)
    return tuple(actors), tuple(recipients)


def _status(cluster: Sequence[Draft]) -> str:
    """The status with the surest evidence: the scores of its places added up, the best place first."""
    weights: dict[str, float] = defaultdict(float)
    for draft in cluster:
        weights[draft.status] += (draft.score if draft.sure else 0.3) + (0.2 if draft is cluster[0] else 0)
    return max(weights, key=lambda s: weights[s])


def _key(kind: str, mode: str | None, actors: Sequence[str], recipients: Sequence[str], start: str | None) -> str:
    content = "|".join((kind, mode or "", ",".join(sorted(actors)), ",".join(sorted(recipients)), start or ""))
    return f"{kind.lower()}-{hashlib.sha256(content.encode()).hexdigest()[:10]}"


def _voices(draft: Draft, attributions: Sequence[Attribution]) -> tuple[str, ...]:
    """Who told it: the narrowest attribution that covers the trigger, entity ids innermost first."""
    start, end = draft.span
    covering = [a for a in attributions if a.start <= start and end <= a.end]
    if not covering:
        return ()
    narrowest = min(covering, key=lambda a: a.end - a.start)
    return tuple(v.entity for v in narrowest.voices if v.entity is not None)
