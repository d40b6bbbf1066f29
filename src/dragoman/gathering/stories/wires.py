"""Wires: articles of a story that carry one text, copied in one language or translated."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from dragoman.gathering.stories.align import Match, Sentences, align, sentences
from dragoman.gathering.stories.fingerprint import day_of
from dragoman.gathering.stories.shingles import containment, shingles
from dragoman.model import Reading, Wire

_COPY = 0.5  # share of the shorter text's five-word runs that the other holds
_COPY_RUNS = 10
_PARTNERS = 3  # articles of each language that one article is aligned with
_MATCHES = 3
# Strength = share of the shorter article's sentences that align, times their mean score.
_PLAIN, _AGREED, _OTHERS = 0.36, 0.27, 0.48
_MOST_OF = 0.6  # share of the articles of a wire that a newcomer must be linked with
_PAIRS_TOLD = 4  # pairs of a larger wire whose likeness the reasons tell
_FAR = 10**9

Pair = tuple[int, int]


class Link(Struct, frozen=True):
    """Two articles (positions) that carry one text, why, how surely (0-1), and the aligned sentences."""

    pair: Pair
    reason: str
    strength: float
    matches: tuple[Match, ...]


class Texts:
    """The texts of one story's articles as wires look at them; each is prepared once."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.credits = [credits_of(reading) for reading in readings]
        self.sentences = [sentences(reading) for reading in readings]
        self._shingles = [shingles(reading.article.text) for reading in readings]

    def copied(self, i: int, j: int) -> float:
        """How much of the shorter text the longer one holds word for word; 0 for a handful of words."""
        both = len(self._shingles[i] & self._shingles[j])
        return containment(self._shingles[i], self._shingles[j]) if both >= _COPY_RUNS else 0.0

    def shared(self, i: int, j: int) -> float:
        """How much of all five-word runs of two texts both have."""
        either = len(self._shingles[i] | self._shingles[j])
        return len(self._shingles[i] & self._shingles[j]) / either if either else 0.0

    def language(self, i: int) -> str:
        """The language subtag of an article."""
        return self.readings[i].article.language.tag.split("-")[0]


def credits_of(reading: Reading) -> dict[str, int]:
    """The agencies that an article credits, with where each is first named in the text."""
    kinds = {entity.id: entity.kind for entity in reading.entities}
    first: dict[str, int] = {}
    for mention in reading.mentions:
        first[mention.entity] = min(first.get(mention.entity, _FAR), mention.start)
    found = {name for chain in reading.chains for name in chain if kinds.get(name) == "agency"}
    return {name: first.get(name, _FAR) for name in sorted(found)}


def links(texts: Texts, odds: Mapping[Pair, float]) -> list[Link]:
    """The pairs of a story's articles that carry one text; `odds` says which are worth aligning."""
    found = []
    for i, j in combinations(range(len(texts.readings)), 2):
        share = texts.copied(i, j) if texts.language(i) == texts.language(j) else 0.0
        if share >= _COPY:
            matches = align(texts.sentences[i], texts.sentences[j])
            reason = f"{share:.0%} of the shorter text stands in the other word for word"
            found.append(Link((i, j), reason, texts.shared(i, j), matches))
    copies = {link.pair for link in found}
    for i, j in sorted(_likely(texts, odds) - copies):
        matches = align(texts.sentences[i], texts.sentences[j])
        strength, why = _translation(texts, i, j, matches)
        if why:
            found.append(Link((i, j), why, strength, matches))
    return sorted(found, key=lambda link: link.pair)


def _likely(texts: Texts, odds: Mapping[Pair, float]) -> set[Pair]:
    """For each article the likeliest of each language to carry its text."""
    partners: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), value in odds.items():
        if value > 0:
            partners[i, texts.language(j)].append((-value, j))
            partners[j, texts.language(i)].append((-value, i))
    return {(min(i, j), max(i, j)) for (i, _), near in partners.items() for _, j in sorted(near)[:_PARTNERS]}


def _translation(texts: Texts, i: int, j: int, matches: tuple[Match, ...]) -> tuple[float, str]:
    one, two = texts.sentences[i], texts.sentences[j]
    shorter = min(len(one.spans), len(two.spans))
    if len(matches) < min(_MATCHES, shorter) or shorter < 2:
        return 0.0, ""
    side = 0 if len(one.spans) <= len(two.spans) else 1
    aligned = sum(m.a[1] - m.a[0] if side == 0 else m.b[1] - m.b[0] for m in matches)
    mean = sum(m.score for m in matches) / len(matches)
    agreed = sorted(texts.credits[i].keys() & texts.credits[j].keys())
    differ = bool(texts.credits[i]) and bool(texts.credits[j]) and not agreed
    needed = _AGREED if agreed else _OTHERS if differ else _PLAIN
    needed += 0.1 if shorter <= _MATCHES else 0.0
    strength = aligned / shorter * mean
    if strength < needed:
        return strength, ""
    return strength, f"{aligned} of {shorter} sentences align"


def wires(texts: Texts, found: Iterable[Link]) -> list[tuple[list[int], Wire]]:
    """Wires with the positions of their articles, head first.

    The strongest links join first; two groups join only if more than half of the pairs between
    them are linked: a short text that stands in two long ones does not make those one.
    """
    found = sorted(found, key=lambda link: (-link.strength, link.pair))
    linked = {link.pair for link in found}
    home: dict[int, list[int]] = {}
    for link in found:
        first, second = (home.setdefault(i, [i]) for i in link.pair)
        if first is second:
            continue
        between = sum((min(i, j), max(i, j)) in linked for i in first for j in second)
        if between >= _MOST_OF * len(first) * len(second):
            first += second
            home.update((i, first) for i in second)
    groups = {id(group): group for group in home.values() if len(group) > 1}
    return [_wire(texts, members, found) for members in sorted(groups.values(), key=min)]


def _early(reading: Reading) -> tuple[int, str]:
    return day_of(reading) or _FAR, reading.article.id


def _wire(texts: Texts, members: list[int], found: list[Link]) -> tuple[list[int], Wire]:
    members = sorted(members, key=lambda i: _early(texts.readings[i]))
    ids = tuple(texts.readings[i].article.id for i in members)
    agency, crediting = _agency(texts, members)
    head = _head_reason(texts, members, agency, crediting)
    inside = [link for link in found if set(link.pair) <= set(members)]
    if len(members) == 2:
        reasons = [f"{head}; {inside[0].reason}"]
    else:
        pairs = [f"{_named(texts, link.pair)}: {link.reason}" for link in inside[:_PAIRS_TOLD]]
        reasons = [head, *pairs]
    return members, Wire(origin=agency or ids[0], articles=ids, reasons=tuple(reasons))


def _agency(texts: Texts, members: list[int]) -> tuple[str | None, int]:
    """The agency that most of the articles credit; among equals the one named earliest in the texts."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for i in members:
        for name, at in texts.credits[i].items():
            counts[name] += 1
            first[name] = min(first.get(name, _FAR), at)
    if not counts:
        return None, 0
    best = min(counts, key=lambda name: (-counts[name], first[name], name))
    return best, counts[best]


def _head_reason(texts: Texts, members: list[int], agency: str | None, crediting: int) -> str:
    two = len(members) == 2
    count = "both" if two else f"{len(members)} articles"
    if agency is None:
        return f"{count} carry one text, {_named(texts, members[:1])} first"
    names = {e.id: e.name for i in members for e in texts.readings[i].entities}
    where = f"{crediting} of {len(members)}" if crediting < len(members) else "both" if two else "all"
    return f"{count} carry the wire of {names.get(agency, agency)} (named in {where})"


def _named(texts: Texts, members: Iterable[int]) -> str:
    """Articles by their file without the folders, else by their address or id."""
    articles = [texts.readings[i].article for i in members]
    return " and ".join(re.split(r"[/\\]", a.file)[-1] if a.file else a.url or a.id[:12] for a in articles)


def joined(side: Sentences, start: int, end: int) -> tuple[int, int]:
    """The stretch of text that sentences start..end-1 of an article cover."""
    return side.spans[start].start, side.spans[end - 1].end
