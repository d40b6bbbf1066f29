"""Looking back: an article that names, in passing, what another story of the last weeks is about."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from dragoman.gathering.stories.fingerprint import lead_of
from dragoman.gathering.stories.rarity import Vectors
from dragoman.model import Reading, Related

_REACH = 45  # days that an article looks back
_NAMES = 3  # names of the other story that one sentence must hold, one of them new to its own story
_CROWD = 40  # stories that a name opens: beyond that it says nothing
_MOST = 3  # stories that one story looks back on
_NEW = {"person", "organisation", "company"}


class Subject(Struct, frozen=True):
    """What a story is about: the names that its articles open with, and its last day."""

    id: str
    heads: frozenset[str]
    day: int


def subjects(groups: Sequence[list[int]], vectors: Sequence[Vectors], ids: Sequence[str]) -> list[Subject]:
    """The subject of each dated story; a name counts that a third of the articles open with."""
    found = []
    for n, members in enumerate(groups):
        counts = Counter(name for i in members for name in vectors[i].spaces["heads"])
        days = [day for i in members if (day := vectors[i].day) is not None]
        if days:
            heads = frozenset(name for name, count in counts.items() if 3 * count >= len(members))
            found.append(Subject(ids[n], heads, max(days)))
    return found


def looking_back(
    batch: Sequence[Reading], home: Mapping[str, str], about: Sequence[Subject], same: Mapping[str, str]
) -> dict[str, tuple[Related, ...]]:
    """For each story those it looks back on, and those that look back on it; `home`: article -> story."""
    by_id = {subject.id: subject for subject in about}
    index: dict[str, list[Subject]] = defaultdict(list)
    for subject in about:
        for name in subject.heads:
            index[name].append(subject)
    links: dict[tuple[str, str], set[str]] = defaultdict(set)
    for reading in batch:
        own = by_id.get(home[reading.article.id])
        if own is None:
            continue
        for names in _passing(reading, same):
            for other in _told_of(names, own, index):
                links[own.id, other.id] |= names & other.heads
    return _as_related(links, {e.id: e.name for r in batch for e in r.entities})


def _passing(reading: Reading, same: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """The names of each sentence behind the lead that holds enough of them."""
    kinds = {entity.id: entity.kind for entity in reading.entities}
    end = lead_of(reading)
    for sentence in reading.sentences:
        if sentence.start < end:
            continue
        inside = [m.entity for m in reading.mentions if sentence.start <= m.start < sentence.end]
        names = frozenset(same.get(name, name) for name in inside)
        if len(names) >= _NAMES and any(kinds.get(name) in _NEW for name in inside):
            yield names


def _told_of(names: frozenset[str], own: Subject, index: Mapping[str, list[Subject]]) -> Iterator[Subject]:
    seen: set[str] = set()
    for name in sorted(names - own.heads):
        stories = index.get(name, [])
        for other in stories if len(stories) <= _CROWD else ():
            if other.id in seen or other.id == own.id or not 0 < own.day - other.day <= _REACH:
                continue
            seen.add(other.id)
            if len(names & other.heads) >= _NAMES:
                yield other


def _as_related(links: Mapping[tuple[str, str], set[str]], called: Mapping[str, str]) -> dict[str, tuple[Related, ...]]:
    back: dict[str, list[tuple[int, str, frozenset[str]]]] = defaultdict(list)
    for (late, early), shared in links.items():
        back[late].append((-len(shared), early, frozenset(shared)))
    found: dict[str, list[Related]] = defaultdict(list)
    for late in sorted(back):
        for _, early, names in sorted(back[late], key=lambda item: item[:2])[:_MOST]:
            words = ", ".join(called.get(name, name) for name in sorted(names)[:4])
            found[late].append(Related(early, f"looks back: it names {words} in passing"))
            found[early].append(Related(late, f"is looked back on, with {words}"))
    return {story: tuple(sorted(told, key=lambda r: (r.story, r.reason))) for story, told in found.items()}
