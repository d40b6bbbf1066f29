from dragoman.gathering.stories.candidates import candidates
from dragoman.gathering.stories.fingerprint import fingerprint
from dragoman.gathering.stories.rarity import Rarity
from dragoman.model import Reading
from tests.gathering.conftest import announced, outcome, translated, write, year_before


def pairs(*readings: Reading) -> set[tuple[int, int]]:
    prints = [fingerprint(reading) for reading in readings]
    rarity = Rarity(prints)
    return candidates([rarity.vectors(one) for one in prints])[0]


def test_articles_of_the_same_days_that_share_names_are_compared() -> None:
    assert pairs(announced(), translated(), outcome()) == {(0, 1), (0, 2), (1, 2)}


def test_articles_of_other_years_are_not() -> None:
    assert pairs(announced(), year_before()) == set()


def test_an_undated_article_is_compared_with_all_days() -> None:
    assert pairs(outcome(day=None), announced(), year_before()) == {(0, 1), (0, 2)}


def test_articles_that_share_nothing_are_not() -> None:
    other = write("Volleyball: Kenya beat Peru in three sets.", file="x", day="2024-05-13")
    assert pairs(announced(), other) == set()
