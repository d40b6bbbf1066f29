from typing import Any

import pytest

from dragoman.gathering.facts.disagreements import over_doers, over_event
from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.telling import Telling, tellings
from dragoman.gathering.facts.voices import Credits
from dragoman.gathering.stories import group
from dragoman.model import Entity
from tests.gathering.conftest import ABUJA, ENGLISH, NIGERIA, NORWAY, OSLO, write

ARMY = Entity("norwegian-army", "organisation", "Norwegian Army", "NO", known=True)
STANDING = Standing([*ENGLISH.values(), ARMY])
SHELLED: dict[str, Any] = {
    "type": "ASSAULT",
    "status": "happened",
    "actors": (NORWAY.id,),
    "recipients": (OSLO.id,),
}
SENTENCES = {
    "a": "Shells fell on the harbour at dawn, the mayor of the town told us by telephone.",
    "b": "At sunrise grenades hit several quays, according to a captain who had watched it.",
    "c": "Explosions shook the port early today and windows broke far up the hill.",
}


def tell(file: str, *, day: str = "2024-05-13", **slots: Any) -> Telling:
    text = SENTENCES[file]
    reading = write(text, file=file, day=day, names=ENGLISH, events=[(text[:9], {**SHELLED, **slots})])
    (story,) = group([reading])
    return tellings(story, {reading.article.id: reading}, Credits({}, {}, ()), STANDING)[0]


def values(*tellings: Telling) -> list[list[tuple[str, tuple[str, ...]]]]:
    found = over_doers([(f"f{n}", [one]) for n, one in enumerate(tellings)], STANDING)
    assert all(d.slot == "who" for d in found)
    return [[(v.value, v.articles) for v in d.values] for d in found]


TODAY: dict[str, Any] = {"start": "2024-05-13", "end": "2024-05-13"}


def test_two_doers_of_one_deed_disagree_even_where_one_says_no_day() -> None:
    assert values(tell("a", **TODAY), tell("b", actors=(NIGERIA.id,))) == [[("nigeria", ("b",)), ("norway", ("a",))]]


def test_a_state_and_its_army_are_one_side() -> None:
    assert values(tell("a", **TODAY), tell("b", actors=(ARMY.id,))) == []
    (found,) = values(tell("a"), tell("b", actors=(ARMY.id,)), tell("c", actors=(NIGERIA.id,), **TODAY))
    assert sorted(found) == [("nigeria", ("c",)), ("norway", ("a", "b"))]


@pytest.mark.parametrize(
    "slots",
    [
        {"recipients": (ABUJA.id,)},
        {"type": "COERCE"},
        {"status": "planned"},
        {"day": "2024-05-16"},
        {"place": ABUJA.id},
        {"start": "2024-05-01", "end": "2024-05-01"},
    ],
)
def test_other_deeds_do_not(slots: dict[str, Any]) -> None:
    first = tell("a", place=OSLO.id, start="2024-05-13", end="2024-05-13")
    assert values(first, tell("b", **{"actors": (NIGERIA.id,), **slots})) == []


def test_so_much_is_done_to_a_country_that_two_deeds_are_two() -> None:
    both = (tell("a", recipients=(NORWAY.id,), **TODAY), tell("b", recipients=(NORWAY.id,), actors=(NIGERIA.id,)))
    assert values(*both) == []


def dated(*days: tuple[str, str, str]) -> list[list[str]]:
    found = over_event("f", [tell(file, start=first, end=last) for file, first, last in days], STANDING)
    return [[v.value for v in d.values] for d in found if d.slot == "date"]


def test_two_named_days_disagree_though_they_touch() -> None:
    assert dated(("a", "2024-05-13", "2024-05-13"), ("b", "2024-05-14", "2024-05-14")) == [["2024-05-13", "2024-05-14"]]


def test_a_span_that_ends_the_day_before_does_not() -> None:
    assert dated(("a", "2024-05-13", "2024-05-13"), ("b", "2024-05-14", "2024-05-20")) == []
    assert dated(("a", "2024-05-13", "2024-05-13"), ("b", "2024-05-06", "2024-05-19")) == []


def test_what_nobody_dates_may_be_long_ago() -> None:
    assert values(tell("a"), tell("b", actors=(NIGERIA.id,))) == []


def test_a_planned_day_that_was_moved_is_no_disagreement() -> None:
    planned = tell("a", start="2024-05-13", end="2024-05-13", status="planned")
    held = tell("b", start="2024-05-15", end="2024-05-15")
    assert [d for d in over_event("f", [planned, held], STANDING) if d.slot == "date"] == []


def test_a_weekday_counts_only_against_reports_of_the_same_days() -> None:
    first = tell("a", start="2024-05-13", end="2024-05-13")
    late = tell("b", day="2024-05-20", start="2024-05-16", end="2024-05-16")
    assert [d for d in over_event("f", [first, late], STANDING) if d.slot == "date"] == []


def test_one_article_against_two_is_a_disagreement() -> None:
    one = tell("a", start="2024-05-13", end="2024-05-13")
    two = [tell(file, start="2024-05-14", end="2024-05-14") for file in ("b", "c")]
    (found,) = [d for d in over_event("f", [one, *two], STANDING) if d.slot == "date"]
    assert [len(v.articles) for v in found.values] == [1, 2]
