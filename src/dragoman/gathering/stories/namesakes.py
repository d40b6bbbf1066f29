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
from dragoman.model import Reading

_CREDITS = {"agency", "outlet"}
_ALIKE = 0.8
_ALIKE_ALONE = 0.88  # names of one part must sound closer
_ALIKE_JOINED = 0.93  # names written together or apart
_BONES = 3
_SPELLINGS = 6  # of one id that are compared
_COUNTRY_LETTERS = 5
_CROWD = 60  # names that sound alike at the start: beyond that the start tells nothing


class _Name(Struct, frozen=True):
    id: str
    kind: str
    known: bool
    country: str | None
    count: int
    spellings: tuple[tuple[str, str], ...]  # as written, with the language; most frequent first


def namesakes(readings: Iterable[Reading]) -> dict[str, str]:
    """Entity id -> the id that stands for all spellings; ids that stand for themselves are left out.

    The known and the frequent stand for the others; every other name is compared with those only,
    so names do not chain.
    """
    blocks: dict[str, list[_Name]] = defaultdict(list)
    same: dict[str, str] = {}
    for name in sorted(_names(readings), key=lambda n: (not n.known, -n.count, n.id)):
        own = _keys(name, name.kind)
        looked_up = own | (_keys(name, "country") if _may_be_country(name) else set())
        heads = {head.id: head for key in sorted(looked_up) for head in blocks[key]}
        best = max(((_alike(head, name), head.id) for head in heads.values()), default=(0.0, ""))
        if best[0]:
            same[name.id] = best[1]
            continue
        for key in sorted(own):
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
    spelt: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    kinds: dict[str, tuple[bool, str, str]] = {}
    for reading in readings:
        tag = reading.article.language.tag.split("-")[0]
        for entity in reading.entities:
            if entity.kind in _CREDITS:
                continue
            counts[entity.id] += 1
            spelt[entity.id].update((name, tag) for name in (*entity.names.get(tag, ()), entity.name))
            kind = (not entity.known, entity.kind, entity.country or "")
            kinds[entity.id] = min(kinds.get(entity.id, kind), kind)
    return [
        _Name(name, kind, not unknown, country or None, counts[name], _frequent(spelt[name]))
        for name, (unknown, kind, country) in kinds.items()
    ]


def _frequent(spellings: Counter[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(spellings, key=lambda s: (-spellings[s], s))[:_SPELLINGS])


def _keys(name: _Name, kind: str) -> set[str]:
    """The last and the longest part of each spelling, by the first bones of its sound."""
    keys = set()
    for spelling, tag in name.spellings:
        parts = [part for part in words(spelling) if len(part) > 2]
        ends = {parts[-1], max(parts, key=len)} if parts else set()
        keys |= {f"{kind} {skeleton(part, tag)[:_BONES]}" for part in ends}
    return keys


def _may_be_country(name: _Name) -> bool:
    """Whether an unknown name may be the case form of a country's name: one word, not a short one."""
    first = name.spellings[0][0]
    return not name.known and name.kind == "person" and len(words(first)) == 1 and len(first) >= _COUNTRY_LETTERS


def _alike(head: _Name, name: _Name) -> float:
    """How alike two names sound where that is enough to be one; else 0. Two known ones are two."""
    if head.known and name.known:
        return 0.0
    if head.country and name.country and head.country != name.country:
        return 0.0
    return max(_sound_alike(a, b) for a in head.spellings for b in name.spellings[:2])


def _sound_alike(a: tuple[str, str], b: tuple[str, str]) -> float:
    parts, others = words(a[0]), words(b[0])
    found = likeness(a[0], b[0], a[1], b[1])
    if len(parts) != len(others):  # "Saif ul-Malook" and "Sayful Muluk" part their syllables otherwise
        whole = likeness("".join(parts), "".join(others), a[1], b[1])
        found = whole if whole >= _ALIKE_JOINED else found
    return found if found >= (_ALIKE if min(len(parts), len(others)) > 1 else _ALIKE_ALONE) else 0.0
