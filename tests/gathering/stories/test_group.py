from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.gathering.stories import group
from dragoman.model import Reading, Story
from tests.gathering.conftest import announced, lookback, outcome, translated, write, year_before

ALL = [announced(), translated(), outcome(), year_before(), lookback()]


def files(stories: tuple[Story, ...]) -> list[list[str]]:
    return [sorted(a.file or "" for a in story.articles) for story in stories]


def test_announcement_translation_and_outcome_are_one_story() -> None:
    assert files(group(ALL)) == [["d.txt"], ["a.txt", "b.txt", "c.txt"], ["e.txt"]]


@settings(max_examples=15, deadline=None)
@given(st.permutations(ALL))
def test_the_order_of_readings_does_not_matter(readings: list[Reading]) -> None:
    assert group(readings) == group(ALL)


def test_an_article_that_comes_twice_counts_once() -> None:
    assert group([*ALL, announced()]) == group(ALL)


def test_nothing_gives_nothing() -> None:
    assert group([]) == ()


def test_an_empty_article_is_a_story_of_its_own() -> None:
    assert files(group([write("", file="x"), announced()])) == [["a.txt"], ["x"]]


def test_an_undated_outcome_takes_its_window_from_the_story() -> None:
    story = group([announced(), translated(), outcome(day=None), year_before()])[1]
    undated = next(a for a in story.articles if a.file == "c.txt")
    assert undated.published is None
    assert undated.inferred == ("2024-05-13", "2024-05-16")


def test_the_wire_is_found_across_languages_and_the_outcome_is_no_copy() -> None:
    story = group(ALL)[1]
    ids = {a.file: a.id for a in story.articles}
    assert [(w.origin, set(w.articles)) for w in story.wires] == [("reuters", {ids["a.txt"], ids["b.txt"]})]
    assert story.wires[0].reasons == ("both carry the wire of Reuters (named in both); 6 of 6 sentences align",)


def test_a_translation_without_a_credit_is_a_wire_all_the_same() -> None:
    story = group([announced(chains=()), translated(chains=())])[0]
    assert len(story.wires) == 1
    assert story.wires[0].origin == story.articles[0].id


def test_what_only_one_article_tells_is_an_omission_of_the_other() -> None:
    story = group(ALL)[1]
    ids = {a.file: a.id for a in story.articles}
    assert [(o.text[:14], o.missing_in) for o in story.omissions] == [("Die Opposition", (ids["a.txt"],))]


def test_an_article_of_the_day_before_is_not_silent() -> None:
    story = group([announced(), translated(day="2024-05-14")])[0]
    assert story.wires and not story.omissions


def test_a_copy_in_the_same_language_is_a_wire() -> None:
    first = announced()
    copied = write(first.article.text[:-60] + " More follows.", file="z.txt", day="2024-05-13", outlet="The Copy")
    story = group([first, copied])[0]
    assert set(story.wires[0].articles) == {a.id for a in story.articles}
    assert "word for word" in " ".join(story.wires[0].reasons)


def test_the_title_is_a_headline_or_the_first_sentence_shortened() -> None:
    assert group([outcome(title="Oslo deal  signed")])[0].title == "Oslo deal signed"
    title = group([outcome()])[0].title
    assert title.startswith("Alva Renning and Daniel Okoro signed") and len(title) <= 111


def test_story_ids_hold_when_later_articles_come() -> None:
    early = group([announced(), translated(day="2024-05-14")])[0]
    later = group([announced(), translated(day="2024-05-14"), outcome()])[0]
    assert early.id == later.id


def test_every_story_of_several_says_why() -> None:
    story = group(ALL)[1]
    assert any(reason.startswith("both name") for reason in story.reasons)
