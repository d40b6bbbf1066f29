"""Namesakes: unknown names of different spelling that mean one, across the articles of a batch.

What the atlas knows is linked before grouping; a name that it does not know has one id for each
spelling. Grouping looks through that: "saif-ul-malook" and "sayful-muluk" are one key.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from dragoman.gathering.stories.fingerprint import Fingerprint
from dragoman.gathering.stories.shingles import words
from dragoman.knowledge.letters import likeness, skeleton
from dragoman.model import Entity, Reading

_CREDITS = {"agency", "outlet"}
_ALIKE = 0.8
_ALIKE_ALONE = 0.88  # names of one part must sound closer
_BONES = 3
_CROWD = 60  # names that sound alike at the start: beyond that the start tells nothing


class _Name(Struct, frozen=True):
    id: str
    kind: str
    name: str
    tag: str
    known: bool
    count: int


def namesakes(readings: Iterable[Reading]) -> dict[str, str]:
    """Entity id -> the id that stands for all spellings; ids that stand for themselves are left out.

    The known and the frequent stand for the others; every other name is compared with those only,
    so names do not chain.
    """
    blocks: dict[str, list[_Name]] = defaultdict(list)
    same: dict[str, str] = {}
    for name in sorted(_names(readings), key=lambda n: (not n.known, -n.count, n.id)):
        keys = _keys(name)
        heads = {head.id: head for key in keys for head in blocks[key]}
        best = max(((_alike(head, name), head.id) for head in heads.values()), default=(0.0, ""))
        if best[0]:
            same[name.id] = best[1]
            continue
        for key in keys:
            if len(blocks[key]) < _CROWD:
                blocks[key].append(name)
    return same


def renamed(one: Fingerprint, same: dict[str, str]) -> Fingerprint:
    """A fingerprint whose entities bear the ids that stand for all spellings."""
    return replace(one, heads=_renamed(one.heads, same), entities=_renamed(one.entities, same))


def _renamed(weights: dict[str, float], same: dict[str, str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, weight in weights.items():
        key = same.get(name, name)
        found[key] = max(found.get(key, 0.0), weight)
    return dict(sorted(found.items()))


def _names(readings: Iterable[Reading]) -> list[_Name]:
    counts: Counter[str] = Counter()
    seen: dict[str, tuple[Entity, str]] = {}
    for reading in readings:
        tag = reading.article.language.tag.split("-")[0]
        for entity in reading.entities:
            if entity.kind not in _CREDITS:
                counts[entity.id] += 1
                held = seen.get(entity.id)
                if held is None or (not entity.known, tag, entity.name) < (not held[0].known, held[1], held[0].name):
                    seen[entity.id] = (entity, tag)
    return [_Name(e.id, e.kind, e.name, tag, e.known, counts[e.id]) for e, tag in seen.values()]


def _keys(name: _Name) -> list[str]:
    """The last and the longest part of a name, by the first bones of its sound."""
    parts = [part for part in words(name.name) if len(part) > 2]
    if not parts:
        return []
    bones = {skeleton(part, name.tag)[:_BONES] for part in (parts[-1], max(parts, key=len))}
    return sorted(f"{name.kind} {bone}" for bone in bones if len(bone) == _BONES)


def _alike(head: _Name, name: _Name) -> float:
    """How alike two names sound where that is enough to be one; else 0. Two known ones are two."""
    if head.known and name.known:
        return 0.0
    several = min(len(words(head.name)), len(words(name.name))) > 1
    found = likeness(head.name, name.name, head.tag, name.tag)
    return found if found >= (_ALIKE if several else _ALIKE_ALONE) else 0.0
