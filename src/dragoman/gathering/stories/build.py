"""Building a story: its title, its days, its articles, and why they are one."""

import math
from collections.abc import Mapping, Sequence
from datetime import date

from dragoman.gathering.stories.candidates import Pair
from dragoman.gathering.stories.compare import reasons
from dragoman.gathering.stories.fingerprint import day_of
from dragoman.gathering.stories.omissions import compare_with_head
from dragoman.gathering.stories.rarity import Vectors
from dragoman.gathering.stories.wires import Link, Texts, links, wires
from dragoman.model import Aligned, Omission, Reading, Story, StoryArticle, Wire

_TITLE = 110  # characters of a first sentence that stands in for a headline
_LATER = 3  # days after the last dated article in which an undated one of the story may have appeared
_FAR = 10**9

Told = tuple[tuple[Wire, ...], tuple[Aligned, ...], tuple[Omission, ...]]


def build(
    batch: Sequence[Reading], vectors: Sequence[Vectors], members: list[int], odds: Mapping[Pair, float]
) -> Story:
    """The story of the readings at `members`, earliest article first."""
    members = sorted(members, key=lambda i: (vectors[i].day or _FAR, batch[i].article.id))
    readings = [batch[i] for i in members]
    place = {position: n for n, position in enumerate(members)}
    inside = {(place[i], place[j]): v for (i, j), v in odds.items() if i in place and j in place}
    days = [day for i in members if (day := vectors[i].day) is not None]
    told, copies = _told(readings, inside)
    window = _window(days)
    return Story(
        id="s-" + readings[0].article.id[:12],
        title=_title(readings[_central(len(members), inside)]),
        start=_iso(min(days, default=None)),
        end=_iso(max(days, default=None)),
        languages=tuple(sorted({one.article.language.tag for one in readings})),
        articles=tuple(_article(one, window, copies.get(n)) for n, one in enumerate(readings)),
        wires=told[0],
        alignment=told[1],
        omissions=told[2],
        reasons=_reasons(vectors, members, inside, {e.id: e.name for one in readings for e in one.entities}),
    )


def odds_within(groups: Sequence[list[int]], odds: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    """The compared pairs of each group, so that a story looks at its own only."""
    home = {position: n for n, members in enumerate(groups) for position in members}
    found: list[dict[Pair, float]] = [{} for _ in groups]
    for (i, j), value in odds.items():
        if home[i] == home[j]:
            found[home[i]][i, j] = value
    return found


def _told(readings: Sequence[Reading], odds: Mapping[Pair, float]) -> tuple[Told, dict[int, int]]:
    """Wires with alignment and omissions; and for each article of a wire the day of its earliest copy."""
    if len(readings) < 2:
        return ((), (), ()), {}
    texts = Texts(readings)
    found: list[Link] = links(texts, odds)
    grouped = wires(texts, found)
    alignment: list[Aligned] = []
    omissions: list[Omission] = []
    days: dict[int, int] = {}
    for members, _ in grouped:
        same, missing = compare_with_head(texts, members, found)
        alignment += same
        omissions += missing
        known = [day for i in members if (day := day_of(readings[i])) is not None]
        days.update({i: min(known) for i in members if known})
    return (tuple(wire for _, wire in grouped), tuple(alignment), tuple(omissions)), days


def _window(days: Sequence[int]) -> tuple[int, int] | None:
    """When an undated article may have appeared: from the story's first day to days after its last."""
    return (min(days), max(days) + _LATER) if days else None


def _article(reading: Reading, window: tuple[int, int] | None, copy: int | None) -> StoryArticle:
    article, day = reading.article, day_of(reading)
    inferred = None
    if day is None and window:
        first = copy if copy is not None else window[0]
        inferred = (date.fromordinal(first).isoformat(), date.fromordinal(window[1]).isoformat())
    return StoryArticle(
        id=article.id,
        file=article.file,
        url=article.url,
        outlet=article.outlet,
        language=article.language.tag,
        published=_iso(day),
        title=article.title,
        inferred=inferred,
    )


def _central(count: int, odds: Mapping[Pair, float]) -> int:
    """The article that is most like the others; the earliest among equals."""
    likeness = [0.0] * count
    for (i, j), value in odds.items():
        likeness[i] += value
        likeness[j] += value
    return max(range(count), key=lambda i: (round(likeness[i], 6), -i))


def _title(reading: Reading) -> str:
    """The headline, else the first sentence, shortened at a word."""
    article = reading.article
    if article.title:
        return " ".join(article.title.split())
    end = reading.sentences[0].end if reading.sentences else len(article.text)
    start = reading.sentences[0].start if reading.sentences else 0
    text = " ".join(article.text[start:end].split())
    if len(text) <= _TITLE:
        return text
    return text[:_TITLE].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def _reasons(
    vectors: Sequence[Vectors], members: list[int], odds: Mapping[Pair, float], called: Mapping[str, str]
) -> tuple[str, ...]:
    """Why the likeliest pair belongs together, and how likely the pairs are on average."""
    if len(members) < 2 or not odds:
        return ()
    (i, j), _ = max(odds.items(), key=lambda item: (item[1], (-item[0][0], -item[0][1])))
    mean = sum(odds.values()) / len(odds)
    pairs = "one pair" if len(odds) == 1 else f"{len(odds)} pairs"
    likely = f"{1 / (1 + math.exp(-mean)):.0%} likely to report one happening"
    summary = f"{len(members)} articles, {pairs} compared: on average {likely}"
    return (*reasons(vectors[members[i]], vectors[members[j]], called), summary)


def _iso(day: int | None) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()
