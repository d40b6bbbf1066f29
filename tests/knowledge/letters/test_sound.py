import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.letters import likeness, skeleton, sound

# Spellings of one person in several traditions: (name, table).
SAME = [
    (("Zełenski", "pl"), ("Зеленський", "uk")),
    (("Zelenskyy", "en"), ("Зеленски", "bg")),
    (("Łukaszenka", "pl"), ("Лукашенко", "ru")),
    (("Sadyr Japarov", "ro"), ("Садыр Жапаров", "ru")),
    (("Доналд Тръмп", "bg"), ("Donald Trump", "en")),
    (("Szojgu", "pl"), ("Шойгу", "ru")),
    (("Medwiediew", "pl"), ("Medvedev", "en")),
    (("Kassîm-Jomart Tokaev", "ro"), ("Касъм-Жомарт Токаев", "bg")),
]
OTHERS = [
    (("Kassym-Jomart Tokayev", "en"), ("Nursultan Nazarbayev", "en")),
    (("Angela Merkel", "en"), ("Emmanuel Macron", "en")),
    (("Donald Trump", "en"), ("Donald Tusk", "pl")),
    (("Lavrov", "en"), ("Лавренов", "ru")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_person_sound_alike(one, other):
    assert likeness(one[0], other[0], one[1], other[1]) >= 0.84


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_different_people_do_not(one, other):
    assert likeness(one[0], other[0], one[1], other[1]) < 0.84


def test_a_surname_meets_its_full_name():
    assert likeness("Tokajew", "Kassym-Jomart Tokayev", "pl", "en") == 1.0


def test_spellings_share_a_skeleton():
    assert skeleton("Tokajew", "pl") == skeleton("Токаев", "ru") == skeleton("Tokayev", "en")


@given(st.text(), st.text())
def test_likeness_is_a_share_and_symmetric(a, b):
    value = likeness(a, b)
    assert 0.0 <= value <= 1.0
    assert value == likeness(b, a)


@given(st.text())
def test_a_sound_has_only_phonetic_letters(text):
    assert sound(text) == "" or sound(text).isascii()
