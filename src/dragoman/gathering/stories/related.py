"""Stories of the same days that stand close without being one: steps of one saga."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.gathering.stories.candidates import Pair
from dragoman.gathering.stories.compare import reasons
from dragoman.gathering.stories.rarity import Vectors
from dragoman.model import Related

_CLOSE = -0.4  # mean log-odds from which two stories stand close
_MOST = 4  # related stories that one story lists
_COVER = 0.3  # share of the pairs between two stories that must have been worth comparing


def continuing(
    groups: Sequence[list[int]],
    vectors: Sequence[Vectors],
    ids: Sequence[str],
    odds: Mapping[Pair, float],
    called: Mapping[str, str],
) -> dict[str, tuple[Related, ...]]:
    """For each story the stories of the same days that are nearly it, closest first.

    `called`: entity id -> name, for the reasons.
    """
    home = {position: n for n, members in enumerate(groups) for position in members}
    between: dict[Pair, list[tuple[float, Pair]]] = defaultdict(list)
    for (i, j), value in odds.items():
        a, b = sorted((home[i], home[j]))
        if a != b and vectors[i].day is not None and vectors[j].day is not None:
            between[a, b].append((value, (i, j)))
    close: dict[int, list[tuple[float, int, str]]] = defaultdict(list)
    for (a, b), found in between.items():
        mean = sum(value for value, _ in found) / len(found)
        if mean < _CLOSE or len(found) < _COVER * len(groups[a]) * len(groups[b]):
            continue
        best = max(found, key=lambda item: (item[0], item[1]))[1]
        why = "; ".join(reasons(vectors[best[0]], vectors[best[1]], called)[:2])
        for one, other in ((a, b), (b, a)):
            close[one].append((-mean, other, f"close in time: {why}"))
    return {
        ids[n]: tuple(Related(story=ids[other], reason=why) for _, other, why in sorted(near)[:_MOST])
        for n, near in close.items()
    }
