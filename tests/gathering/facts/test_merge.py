from typing import Any

import pytest

from dragoman.gathering.facts.disagreements import over_event
from dragoman.gathering.facts.merge import merge
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import Telling, tellings
from dragoman.gathering.facts.voices import Credits
from dragoman.gathering.stories import group
from tests.gathering.conftest import ABUJA, ENGLISH, NIGERIA, NORWAY, OKORO, OSLO, RENNING, write

STANDING = Standing(ENGLISH.values())
MEET: dict[str, Any] = {
    "type": "CONSULT",
    "mode": "meet",
    "status": "happened",
    "actors": (RENNING.id, OKORO.id),
    "place": OSLO.id,
    "start": "2024-05-14",
    "end": "2024-05-14",
}


def tell(article: str, **slots: Any) -> Telling:
    event = ("It was reported", {**MEET, **slots})
    reading = write(f"It was reported by {article}.", file=article, day="2024-05-15", events=[event])
    (story,) = group([reading])
    return tellings(story, {reading.article.id: reading}, Credits({}, {}, ()), STANDING)[0]


SAME: list[dict[str, Any]] = [
    {},
    {"actors": (OKORO.id, RENNING.id)},
    {"actors": (NORWAY.id, NIGERIA.id)},
    {"actors": (RENNING.id,), "recipients": (NIGERIA.id,)},
    {"mode": "visit"},
    {"place": None},
    {"place": NORWAY.id},
    {"start": None, "end": None},
    {"start": "2024-05-13", "end": "2024-05-19"},
    {"status": "planned"},
    {"start": "2024-05-20", "end": "2024-05-20"},
]
OTHER: list[dict[str, Any]] = [
    {"type": "AGREE"},
    {"mode": "call"},
    {"place": ABUJA.id, "start": "2024-05-16", "end": "2024-05-16"},
    {"actors": (RENNING.id, "someone-else")},
    {"actors": (RENNING.id,), "place": None, "start": None, "end": None},
    {"start": "2023-05-14", "end": "2023-05-14"},
]


@pytest.mark.parametrize("slots", SAME, ids=str)
def test_compatible_tellings_are_one_event(slots: dict[str, Any]) -> None:
    assert len(merge([tell("a"), tell("b", **slots)], STANDING)) == 1


@pytest.mark.parametrize("slots", OTHER, ids=str)
def test_others_are_two(slots: dict[str, Any]) -> None:
    assert len(merge([tell("a"), tell("b", **slots)], STANDING)) == 2


def test_who_strikes_whom_matters() -> None:
    struck = {"type": "ASSAULT", "mode": None, "actors": (NORWAY.id,), "recipients": (NIGERIA.id,)}
    back = {**struck, "actors": (NIGERIA.id,), "recipients": (NORWAY.id,)}
    assert len(merge([tell("a", **struck), tell("b", **struck)], STANDING)) == 1
    assert len(merge([tell("a", **struck), tell("b", **back)], STANDING)) == 2


def test_strikes_of_other_days_are_other_strikes() -> None:
    struck = {"type": "ASSAULT", "mode": None, "actors": (NORWAY.id,), "recipients": (NIGERIA.id,)}
    later = {**struck, "start": "2024-05-17", "end": "2024-05-17"}
    assert len(merge([tell("a", **struck), tell("b", **later)], STANDING)) == 2


def test_an_article_that_tells_two_days_tells_two_events() -> None:
    twice = [tell("a"), tell("a", start="2024-05-20", end="2024-05-20")]
    assert len(merge(twice, STANDING)) == 2


def test_groups_do_not_chain_and_order_does_not_matter() -> None:
    elsewhere = tell("c", place=ABUJA.id, start="2024-05-16", end="2024-05-16")
    all_of = [tell("a"), tell("b", place=None, start=None, end=None), elsewhere]
    groups = merge(all_of, STANDING)
    assert [len(g) for g in groups] == [2, 1]
    assert merge(list(reversed(all_of)), STANDING) == groups


def test_one_day_and_two_places_are_one_event_with_a_disagreement() -> None:
    both = [tell("a"), tell("b", place=ABUJA.id)]
    assert len(merge(both, STANDING)) == 1
    (found,) = over_event("f", both, STANDING)
    assert [(v.value, v.articles) for v in found.values] == [("abuja", ("b",)), ("oslo", ("a",))]
