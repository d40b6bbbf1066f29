"""How likely two articles report one happening, in log-odds, with reasons in words."""

from collections.abc import Mapping

from msgspec import Struct

from dragoman.gathering.stories.rarity import Vectors, cosine, shared
from dragoman.gathering.stories.shingles import likeness

REACH = 4  # days between two articles of one story at most
_LEAST, _MOST = -5.0, 4.0
_BOUND = 0.6  # estimated shingle likeness of copies that belong together whatever their neighbours say
_COPY = 0.35  # estimated shingle likeness from which a pair is a copy whatever else differs


class Scale(Struct, frozen=True):
    """How much each signal counts; `gaps` are paid at 2, 3 and 4 days between the articles."""

    start: float
    gaps: tuple[float, float, float]
    weights: dict[str, float]
    undated: float = -2.0


# Fitted by logistic regression over pairs of news articles of the same days, then rounded.
_SAME_LANGUAGE = Scale(
    start=-2.2,
    gaps=(-1.2, -3.5, -4.0),
    weights={
        "lead": 0.3,
        "heads": 1.0,
        "entities": 0.6,
        "calls": 7.3,
        "sounds": 4.2,
        "figures": 2.5,
        "numbers": 2.1,
        "deeds": 0.15,
    },
)
_ACROSS = Scale(
    start=-1.35,
    gaps=(-1.2, -3.6, -4.9),
    weights={
        "heads": 2.0,
        "entities": 4.9,
        "calls": 4.7,
        "sounds": 2.6,
        "figures": 3.8,
        "numbers": 1.5,
        "deeds": 0.15,
    },
)


def compare(a: Vectors, b: Vectors) -> float:
    """Log-odds that two articles report one happening: above 0 is rather yes; between -5 and 4."""
    scale = _SAME_LANGUAGE if a.language == b.language else _ACROSS
    total = scale.start + _gap(a, b, scale)
    for space, weight in scale.weights.items():
        total += weight * cosine(a.spaces[space], b.spaces[space])
    if a.language == b.language and likeness(a.signature, b.signature) >= _COPY:
        total = max(total, _MOST - 1 + _gap(a, b, scale))
    return min(_MOST, max(_LEAST, total))


def bound(a: Vectors, b: Vectors) -> bool:
    """Whether two articles of the same days are one text, so that no clustering may part them."""
    near = a.day is None or b.day is None or abs(a.day - b.day) <= REACH
    return near and a.language == b.language and likeness(a.signature, b.signature) >= _BOUND


def reasons(a: Vectors, b: Vectors, called: Mapping[str, str]) -> tuple[str, ...]:
    """Why two articles are held to report one happening, in words; `called`: entity id -> name."""
    found = []
    names = shared(a.spaces["entities"], b.spaces["entities"], 4)
    if names:
        found.append("both name " + ", ".join(called.get(name, name) for name in names))
    terms = shared(a.spaces["lead"], b.spaces["lead"], 4) if a.language == b.language else []
    if terms:
        found.append("both open with " + ", ".join(terms))
    numbers = shared(a.spaces["numbers"], b.spaces["numbers"])
    if numbers:
        found.append("both give the numbers " + ", ".join(numbers))
    if a.language == b.language and likeness(a.signature, b.signature) >= _COPY:
        found.append("much of the text is the same word for word")
    if a.day is not None and b.day is not None:
        gap = abs(a.day - b.day)
        days = "1 day" if gap == 1 else f"{gap} days"
        found.append(f"published {days} apart" if gap else "published on the same day")
    return tuple(found)


def _gap(a: Vectors, b: Vectors, scale: Scale) -> float:
    if a.day is None or b.day is None:
        return scale.undated
    gap = abs(a.day - b.day)
    return scale.gaps[min(gap, 4) - 2] if gap >= 2 else 0.0
