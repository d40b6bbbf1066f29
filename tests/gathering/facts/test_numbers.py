"""Numbers of one thing that differ; each case was read by hand first."""

from typing import Any

import pytest

from dragoman.gathering.facts import reconcile
from dragoman.gathering.stories import group
from dragoman.model import Reading, Story
from tests.gathering.conftest import ENGLISH, GERMAN, write

OPENING = "A ferry sank off Oslo on Monday in heavy fog near the lighthouse. "
OEFFNUNG = "Eine Fähre sank am Montag vor Oslo im Nebel am Leuchtturm. "
Figure = tuple[str, dict[str, Any]]


def told(file: str, sentence: str, *figures: Figure, day: str | None = "2024-05-13") -> Reading:
    found = [(piece, {"unit": "count", "of": "person", **slots}) for piece, slots in figures]
    return write(OPENING + sentence, file=file, day=day, names=ENGLISH, quantities=found)


def auf_deutsch(file: str, sentence: str, *figures: Figure, day: str = "2024-05-13") -> Reading:
    found = [(piece, {"unit": "count", "of": "person", **slots}) for piece, slots in figures]
    return write(OEFFNUNG + sentence, file=file, day=day, names=GERMAN, language="de", quantities=found)


def together(*readings: Reading) -> Story:
    """The readings as one story, however little their few words share."""
    from msgspec.structs import replace

    stories = group(readings)
    articles = tuple(article for story in stories for article in story.articles)
    (one,) = reconcile([replace(stories[0], articles=articles, wires=(), alignment=())], readings)
    return one


def numbers(story: Story) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [[(v.value, v.articles) for v in d.values] for d in story.disagreements if d.slot == "number"]


def dead(value: float, **more: Any) -> Figure:
    return (f"{value:g}", {"value": value, **more})


def test_two_tolls_of_one_day_in_two_languages_disagree() -> None:
    story = together(
        told("a", "In Norway 284 people lost their lives.", dead(284)),
        auf_deutsch("b", "In Norwegen starben mindestens 912 Menschen.", dead(912, approx="over")),
    )
    assert numbers(story) == [[("284", ("a",)), ("912 (over)", ("b",))]]


def test_tolls_of_two_countries_do_not() -> None:
    story = together(
        told("a", "In Norway 284 people lost their lives.", dead(284)),
        auf_deutsch("b", "In Nigeria starben 912 Menschen.", dead(912)),
    )
    assert numbers(story) == []


def test_each_article_is_asked_for_its_first_number_only() -> None:
    story = together(
        told("a", "In Norway 284 people lost their lives. Norway has 910 people in hospital.", dead(284), dead(910)),
        auf_deutsch("b", "In Norwegen starben 284 Menschen. In Norwegen sind 620 verletzt.", dead(284), dead(620)),
    )
    assert numbers(story) == []


def test_a_later_higher_toll_is_news_with_a_reason() -> None:
    story = together(
        told("/x/a.txt", "In Norway 284 people lost their lives.", dead(284)),
        auf_deutsch("/x/b.txt", "In Norwegen starben 912 Menschen.", dead(912), day="2024-05-14"),
    )
    assert numbers(story) == []
    why = {reason for fact in story.facts if fact.kind == "quantity" for reason in fact.reasons}
    assert why == {"284 on 2024-05-13 (a.txt), then 912 on 2024-05-14 (b.txt): a later report counts more"}


def test_two_shares_in_clauses_of_the_same_words_disagree() -> None:
    percent = {"unit": "percent", "of": "need"}
    story = together(
        told("a", "Norway covers 90 percent of its timber needs with imports, while prices rose.",
             ("90", {"value": 90, **percent})),
        told("b", "With imports Norway covers 77 percent of its timber needs, figures of the guild show.",
             ("77", {"value": 77, **percent})),
    )  # fmt: skip
    assert numbers(story) == [[("77", ("b",)), ("90", ("a",))]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norway covers 90 percent of its timber needs with imports.", "Prices rose by 77 percent since spring."),
        ("The guild said 400 of 2400 sailings were cancelled.", "The guild said 2400 sailings were planned."),
    ],
)
def test_numbers_of_other_matters_do_not(first: str, second: str) -> None:
    one, two = (next(w for w in s.split() if w.isdigit()) for s in (first, second))
    story = together(told("a", first, dead(float(one))), told("b", second, dead(float(two))))
    assert numbers(story) == []


def test_both_numbers_in_one_sentence_count_two_things() -> None:
    story = together(
        told("a", "The guild said that 400 of 2400 sailings were cancelled today.", dead(400)),
        told("b", "The guild said that 2400 sailings were cancelled today.", dead(2400)),
    )
    assert numbers(story) == []


def test_a_rare_unit_needs_no_word_for_what_is_counted() -> None:
    tonnes = {"unit": "tonne"}
    story = together(
        told("a", "Norway keeps 25 million tonnes of timber.", ("25", {"value": 25e6, "of": "timber", **tonnes})),
        auf_deutsch("b", "In Norwegen lagern 20 Millionen Tonnen Holz.",
                    ("20", {"value": 20e6, "of": "holz", **tonnes})),
    )  # fmt: skip
    assert numbers(story) == [[("20000000", ("b",)), ("25000000", ("a",))]]
