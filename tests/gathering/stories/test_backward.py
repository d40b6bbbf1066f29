from dragoman.gathering.stories import group
from tests.gathering.conftest import announced, lookback, translated, year_before


def test_a_story_names_what_it_looks_back_on() -> None:
    stories = group([announced(), translated(), lookback()])
    main, back = stories
    assert [(r.story, r.reason) for r in back.related] == [
        (main.id, "looks back: it names Alva Renning, Daniel Okoro, Oslo in passing")
    ]
    assert [r.story for r in main.related] == [back.id]


def test_what_lies_too_far_back_or_ahead_is_not_tied() -> None:
    stories = group([announced(), year_before(), lookback(day="2024-09-30")])
    assert [story.related for story in stories] == [(), (), ()]
