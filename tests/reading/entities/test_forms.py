"""Case forms of names that no list knows."""

import pytest

from dragoman.knowledge.languages import load
from dragoman.reading.entities.forms import nominative, parts, same_name


@pytest.mark.parametrize(
    ("tag", "one", "other", "same"),
    [
        ("pl", "Marek Zając", "Marka Zająca", True),
        ("pl", "Alexander Nix", "Alexandra Nixa", True),
        ("ru", "Павел Лобец", "Павла Лобца", True),
        ("pl", "Alexander Nix", "Alexandra Nix", False),
        ("ru", "Павел Лобец", "Иван Лобец", False),
    ],
)
def test_a_vowel_may_fall_out_where_every_part_is_inflected(tag, one, other, same):
    assert same_name(parts(one), parts(other), load(tag)) is same


@pytest.mark.parametrize(
    ("tag", "form", "base"),
    [
        ("cs", "Davida Zelnara", "David Zelnar"),
        ("cs", "David Zelnar", "David Zelnar"),
        ("en", "Donna Harvana", "Donna Harvana"),
    ],
)
def test_the_given_name_shows_the_ending_of_both(tag, form, base):
    assert nominative(form, load(tag)) == base
