"""Origins: where evidence comes from in the end, and how many of them are independent."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from dragoman.gathering.facts.standing import Standing
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


def origins(lines: Sequence[Line], sources: Sources) -> tuple[Origin, ...]:
    """The independent origins of evidence lines, largest first.

    Lines that share a wire or a first voice are one origin; lines without a voice are their
    outlet's own, or their article's where the outlet is unknown. Each union has its reason.
    """
    lines = sorted(lines, key=lambda line: (line.evidence.article, line.evidence.start, line.evidence.voices))
    parent = list(range(len(lines)))
    reasons: dict[int, list[str]] = defaultdict(list)
    holder: dict[tuple[str, str], int] = {}
    for at, line in enumerate(lines):
        for key, words in _keys(line, sources):
            first = holder.setdefault(key, at)
            if first == at:
                continue
            a, b = sorted((_root(parent, first), _root(parent, at)))
            parent[b] = a
            if lines[first].label != line.label:
                reasons[at].append(f"{lines[first].label} and {line.label}: {words}")
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(lines)):
        groups[_root(parent, at)].append(at)
    found = [
        _origin([lines[i] for i in members], [r for i in members for r in reasons[i]], sources)
        for members in groups.values()
    ]
    return tuple(sorted(found, key=lambda o: (-len(o.articles), o.origin, o.articles)))


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        at = parent[at]
    return at


def _keys(line: Line, sources: Sources) -> list[tuple[tuple[str, str], str]]:
    """What a line shares with others, each with the words for it."""
    called: Callable[[str], str] = sources.standing.called
    keys: list[tuple[tuple[str, str], str]] = []
    if line.wire is not None:
        origin = sources.wires[line.wire]
        wire = f"the wire of {called(origin)}" if sources.standing.kind(origin) in _BETWEEN else "one text"
        keys.append((("wire", str(line.wire)), f"both carry {wire}"))
    if line.evidence.voices:
        voice = line.evidence.voices[0]
        body = sources.speaks_for.get(voice, voice)
        words = f"both have it from {called(body)}"
        keys.append(
            (("voice", body), words if body == voice else f"{words}, for whom {called(voice)} speaks")
        )
    elif line.wire is None:
        own = ("outlet", line.outlet) if line.outlet else ("article", line.evidence.article)
        keys.append((own, f"both are {line.outlet or 'the article'}'s own reporting"))
    return keys


def _origin(lines: Sequence[Line], reasons: list[str], sources: Sources) -> Origin:
    voices: Counter[str] = Counter()
    for line in lines:
        if line.evidence.voices:
            voices[sources.speaks_for.get(line.evidence.voices[0], line.evidence.voices[0])] += 1
    wires = sorted({sources.wires[line.wire] for line in lines if line.wire is not None})
    return Origin(
        origin=_label(lines, voices, wires, sources.standing),
        first_voices=tuple(sorted(voices, key=lambda v: (-voices[v], v))),
        wires=tuple(wires),
        articles=tuple(sorted({line.evidence.article for line in lines})),
        reasons=tuple(dict.fromkeys(reasons))[:_REASONS] or _alone(lines, voices, sources),
    )


def _label(lines: Sequence[Line], voices: Counter[str], wires: Sequence[str], standing: Standing) -> str:
    """The one who said it; else the wire, the go-between, the outlet or the article."""
    said = {v: n for v, n in voices.items() if standing.kind(v) not in _BETWEEN} or dict(voices)
    if said:
        return min(said, key=lambda v: (-said[v], v))
    if wires:
        return wires[0]
    return min(line.outlet or line.evidence.article for line in lines)


def _alone(lines: Sequence[Line], voices: Counter[str], sources: Sources) -> tuple[str, ...]:
    label = min(line.label for line in lines)
    if voices:
        return (f"{label} has it from {sources.standing.called(min(voices))}",)
    return (f"{label}: no source named, so {lines[0].outlet or 'the article'}'s own reporting",)
