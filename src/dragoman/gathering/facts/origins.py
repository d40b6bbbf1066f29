"""Origins: where evidence comes from in the end, and how many of them are independent."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.wording import listed
from dragoman.model import Evidence, Origin

_BETWEEN = {"agency", "outlet"}
_REASONS = 5


class Line(Struct, frozen=True):
    """An evidence line as origins look at it; `wire` numbers the wire that its article is in."""

    evidence: Evidence
    label: str  # of the article, for people
    outlet: str | None
    wire: int | None


class Sources(Struct, frozen=True):
    """What the lines of one story refer to: the origin of each wire, and who speaks for whom."""

    wires: tuple[str, ...]
    speaks_for: Mapping[str, str]
    standing: Standing

    def body(self, voice: str) -> str:
        """Whose word a voice is: the body that it speaks for, else itself."""
        return self.speaks_for.get(voice, voice)


class Told(Struct, frozen=True):
    """What is counted: an article or a line of it, with its wire and its first voices."""

    article: str
    label: str  # of the article, for people
    outlet: str | None
    wire: int | None
    voices: tuple[str, ...]


def origins(lines: Sequence[Line], sources: Sources) -> tuple[Origin, ...]:
    """The independent origins of evidence lines, largest first.

    Lines that share a wire or a first voice are one origin; lines without a voice are their
    outlet's own, or their article's where the outlet is unknown. Each union has its reason.
    """
    lines = sorted(lines, key=lambda line: (line.evidence.article, line.evidence.start, line.evidence.voices))
    sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    for at, line in enumerate(lines):
        for key, why in _keys(line, sources):
            sharing[key].append(at)
            words[key].append(why)
    ties = [(members, _why(lines, members, words[key])) for key, members in sharing.items()]
    return joined([_told(line, sources) for line in lines], ties, sources)


def joined(told: Sequence[Told], ties: Iterable[tuple[Sequence[int], str]], sources: Sources) -> tuple[Origin, ...]:
    """Origins: the groups that ties (positions with a reason) connect, largest first.

    A tie among what hangs together already adds no reason.
    """
    parent = list(range(len(told)))
    reasons: list[tuple[int, str]] = []
    for members, why in ties:
        news = False
        for at in members[1:]:
            a, b = sorted((_root(parent, members[0]), _root(parent, at)))
            news = news or a != b
            parent[b] = a
        if news and len({told[at].article for at in members}) > 1:
            reasons.append((members[0], why))
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(told)):
        groups[_root(parent, at)].append(at)
    found = [
        _origin([told[i] for i in members], [why for at, why in reasons if _root(parent, at) == root], sources)
        for root, members in groups.items()
    ]
    return tuple(sorted(found, key=lambda o: (-len(o.articles), o.origin, o.articles)))


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _told(line: Line, sources: Sources) -> Told:
    first = tuple(sources.body(voice) for voice in line.evidence.voices[:1])
    return Told(line.evidence.article, line.label, line.outlet, line.wire, first)


def _keys(line: Line, sources: Sources) -> list[tuple[tuple[str, str], str]]:
    """What a line shares with others, each with the words for it."""
    called: Callable[[str], str] = sources.standing.called
    keys: list[tuple[tuple[str, str], str]] = []
    if line.wire is not None:
        origin = sources.wires[line.wire]
        wire = f"the wire of {called(origin)}" if sources.standing.kind(origin) in _BETWEEN else "one text"
        keys.append((("wire", str(line.wire)), f"carry {wire}"))
    if line.evidence.voices:
        voice = line.evidence.voices[0]
        body = sources.body(voice)
        words = f"have it from {called(body)}"
        keys.append((("voice", body), words if body == voice else f"{words}, for whom {called(voice)} speaks"))
    elif line.wire is None:
        own = ("outlet", line.outlet) if line.outlet else ("article", line.evidence.article)
        keys.append((own, f"are {line.outlet or 'the article'}'s own reporting"))
    return keys


def _why(lines: Sequence[Line], members: Sequence[int], words: Sequence[str]) -> str:
    """The reason of a union; where some name a spokesperson, the words that do."""
    return f"{listed([lines[at].label for at in members], both=True)} {max(words, key=lambda w: (len(w), w))}"


def _origin(told: Sequence[Told], reasons: list[str], sources: Sources) -> Origin:
    voices: Counter[str] = Counter(voice for one in told for voice in one.voices)
    wires = sorted({sources.wires[one.wire] for one in told if one.wire is not None})
    return Origin(
        origin=_label(told, voices, wires, sources.standing),
        first_voices=tuple(sorted(voices, key=lambda v: (-voices[v], v))),
        wires=tuple(wires),
        articles=tuple(sorted({one.article for one in told})),
        reasons=tuple(dict.fromkeys(reasons))[:_REASONS] or _alone(told, voices, sources),
    )


def _label(told: Sequence[Told], voices: Counter[str], wires: Sequence[str], standing: Standing) -> str:
    """The one who said it; else the wire, the go-between, the outlet or the article."""
    said = {v: n for v, n in voices.items() if standing.kind(v) not in _BETWEEN} or dict(voices)
    if said:
        return min(said, key=lambda v: (-said[v], v))
    if wires:
        return wires[0]
    return min(one.outlet or one.article for one in told)


def _alone(told: Sequence[Told], voices: Counter[str], sources: Sources) -> tuple[str, ...]:
    label = min(one.label for one in told)
    if voices:
        most = sorted(voices, key=lambda v: (-voices[v], v))
        return (f"{label} has it from {listed([sources.standing.called(v) for v in most])}",)
    return (f"{label} names no source: {told[0].outlet or 'the article'}'s own reporting",)
