from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.gathering.facts import reconcile
from dragoman.gathering.stories import group
from dragoman.model import Disagreement, Fact, Reading, Story
from tests.gathering.conftest import (
    EN_OUTCOME,
    ENGLISH,
    MEETING,
    OKORO,
    RENNING,
    announced,
    lookback,
    outcome,
    translated,
    write,
    year_before,
)

ALL = [announced(), translated(), outcome(), year_before(), lookback()]


def stories_of(readings: list[Reading]) -> tuple[Story, ...]:
    return reconcile(group(readings), readings)


def story_with(file: str, readings: list[Reading]) -> Story:
    return next(s for s in stories_of(readings) if any(a.file == file for a in s.articles))


def meeting(story: Story) -> Fact:
    return next(f for f in story.facts if f.event == "CONSULT")


def test_a_meeting_is_one_fact_from_plan_to_outcome() -> None:
    story = story_with("a.txt", ALL)
    fact = meeting(story)
    assert (fact.status, fact.articles, fact.languages) == ("happened", 3, ("de", "en"))
    assert [(step.status, step.date) for step in fact.history] == [
        ("planned", "2024-05-13"),
        ("happened", "2024-05-15"),
    ]
    assert (fact.start, fact.end, fact.place) == ("2024-05-14", "2024-05-15", "oslo")


def test_wire_and_own_report_are_two_origins() -> None:
    story = story_with("a.txt", ALL)
    fact = meeting(story)
    assert fact.independent == len(fact.origins) == 2
    assert fact.origins[0].wires == ("reuters",)
    assert len(fact.origins[0].articles) == 2
    assert story.independent == 2


def test_the_credit_of_a_wire_counts_for_a_copy_that_names_nobody() -> None:
    silent = translated(chains=())
    fact = meeting(story_with("b.txt", [announced(), silent]))
    assert {e.voices for e in fact.evidence} == {("reuters",)}
    assert fact.independent == 1


def test_a_voice_in_the_sentence_comes_before_the_credit() -> None:
    said = [("will receive", ("storting-house", "reuters"))]
    fact = meeting(story_with("a.txt", [announced(said=said)]))
    assert fact.evidence[0].voices == ("storting-house", "reuters")


@settings(max_examples=10, deadline=None)
@given(st.permutations(ALL))
def test_the_order_of_readings_does_not_matter(readings: list[Reading]) -> None:
    assert stories_of(readings) == stories_of(ALL)


def test_a_story_that_looks_back_is_related_not_the_same() -> None:
    back, main = story_with("e.txt", ALL), story_with("a.txt", ALL)
    assert any(r.story == main.id and "looks back on" in r.reason for r in back.related)
    assert any(r.story == back.id and "is looked back on" in r.reason for r in main.related)


def test_a_meeting_of_the_year_before_is_not_tied() -> None:
    assert story_with("d.txt", ALL).related == ()


def dates(story: Story) -> list[Disagreement]:
    return [d for d in story.disagreements if d.slot == "date"]


def test_a_lookback_that_dates_the_meeting_otherwise_disagrees() -> None:
    other = lookback(start="2024-05-20", end="2024-05-21")
    readings = [announced(), translated(), other]
    for file in ("a.txt", "e.txt"):
        (found,) = dates(story_with(file, readings))
        assert [(v.value, v.articles) for v in found.values] == [
            ("2024-05-14..2024-05-15", ("a.txt", "b.txt")),
            ("2024-05-20..2024-05-21", ("e.txt",)),
        ]
        assert found.values[1].evidence[0].text.startswith("Two weeks ago Renning")


def test_a_lookback_that_agrees_does_not() -> None:
    for slots in ({}, {"start": "2024-05-13", "end": "2024-05-19"}):
        assert not dates(story_with("e.txt", [announced(), lookback(**slots)]))


def test_a_meeting_of_another_month_is_another_meeting() -> None:
    assert not dates(story_with("e.txt", [announced(), lookback(start="2024-03-01", end="2024-03-02")]))


def toll(file: str, *numbers: float, approx: str | None = None) -> Reading:
    text = (
        "A ferry sank off Oslo on Monday in heavy fog near the lighthouse. "
        f"Rescuers counted {' and '.join(f'{n:g}' for n in numbers)} dead passengers, said Daniel Okoro."
    )
    found: list[tuple[str, dict[str, Any]]] = [
        ("Rescuers", {"value": n, "unit": "count", "of": "dead passenger", "approx": approx}) for n in numbers
    ]
    return write(text, file=file, day="2024-05-13", names=ENGLISH, quantities=found)


def test_two_tolls_disagree() -> None:
    story = story_with("a", [toll("a", 12), toll("b", 15)])
    (found,) = story.disagreements
    assert found.slot == "number"
    assert [(v.value, v.articles) for v in found.values] == [("12", ("a",)), ("15", ("b",))]


def test_numbers_of_other_matters_do_not() -> None:
    text = "A ferry sank off Oslo on Monday in heavy fog near the pier. Its line lost 300 passengers in 1950."
    lost = ("Its line", {"value": 300, "unit": "count", "of": "dead passenger"})
    other = write(text, file="b", day="2024-05-13", names=ENGLISH, quantities=[lost])
    assert story_with("a", [toll("a", 12), other]).disagreements == ()


def test_about_twelve_and_thirteen_do_not() -> None:
    assert story_with("a", [toll("a", 12, approx="about"), toll("b", 13)]).disagreements == ()


def test_an_article_that_counts_in_parts_is_no_witness() -> None:
    assert story_with("a", [toll("a", 12, 3), toll("b", 15)]).disagreements == ()


def test_the_same_number_is_one_fact_with_two_origins() -> None:
    story = story_with("a", [toll("a", 12), toll("b", 12)])
    (fact,) = [f for f in story.facts if f.kind == "quantity"]
    assert (fact.value, fact.of, fact.articles) == (12, "dead passenger", 2)


def test_one_says_it_happened_the_other_that_it_was_denied() -> None:
    denied = {**MEETING, "status": "denied"}
    text = "The palace denied that Alva Renning met Daniel Okoro in Oslo, calling reports of talks invented. "
    text += EN_OUTCOME[EN_OUTCOME.index("Nigeria hailed") :]
    other = write(text, file="f.txt", day="2024-05-15", names=ENGLISH, events=[("denied", denied)])
    story = story_with("c.txt", [announced(), outcome(), other])
    found = [d for d in story.disagreements if d.slot == "status"]
    assert [[(v.value, v.articles) for v in d.values] for d in found] == [
        [("denied", ("f.txt",)), ("happened", ("c.txt",))]
    ]


def test_one_sentence_read_in_two_ways_is_no_disagreement() -> None:
    denied = {**MEETING, "status": "denied"}
    other = outcome("f.txt", events=[("after four hours", denied)])
    assert story_with("c.txt", [announced(), outcome(), other]).disagreements == ()


def test_relations_are_facts_with_both_ends() -> None:
    stake = {"type": "stake", "subject": "statkraft", "object": "norway"}
    readings = [
        announced(relations=[("Statkraft will", stake)]),
        translated(relations=[("Statkraft soll", stake)]),
    ]
    (fact,) = [f for f in story_with("a.txt", readings).facts if f.kind == "relation"]
    assert (fact.event, fact.actors, fact.recipients, fact.articles) == (
        "stake",
        ("statkraft",),
        ("norway",),
        2,
    )
    assert fact.independent == 1


def test_fact_ids_are_stable_and_the_main_fact_comes_first() -> None:
    story = story_with("a.txt", ALL)
    assert story.facts[0] == meeting(story)
    assert len({f.id for f in story.facts}) == len(story.facts)
    assert (RENNING.id, OKORO.id) == story.facts[0].actors
