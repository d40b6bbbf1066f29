"""Numbers with their unit and what they count."""

import pytest

from dragoman.reading.events.numbers import value_of

CASES = [
    ("en", "The border is more than 7,500 kilometres long.", 7500, "kilometre", "over"),
    ("en", "About 1.2 million people fled.", 1200000, "count", "about"),
    ("en", "The deal is worth $50 million.", 50000000, "USD", None),
    ("en", "It fell by 2.5 percent.", 2.5, "percent", None),
    ("en", "It was the 11th visit of the year.", 11, "ordinal", None),
    ("ro", "Granița are peste 7.500 de kilometri.", 7500, "kilometre", "over"),
    ("ro", "Țara exportă 80% din petrol.", 80, "percent", None),
    ("bg", "Дарени са над 600 000 паунда.", 600000, "GBP", "over"),
    ("bg", "Пристигнаха 17,4 милиона души.", 17400000, "count", None),
    ("pl", "Umowa jest warta 17 mld dolarów.", 17000000000, "USD", None),
    ("pl", "Odwołano 190 lotów.", 190, "count", None),
]


@pytest.mark.parametrize(("tag", "text", "value", "unit", "approx"), CASES)
def test_quantities(told, tag, text, value, unit, approx):
    (quantity,) = told(text, tag, {}).quantities
    assert (quantity.value, quantity.unit, quantity.approx) == (value, unit, approx)
    assert text[quantity.start : quantity.end].strip()


@pytest.mark.parametrize(
    ("text", "value"),
    [("7.500", 7500), ("7,500", 7500), ("1,5", 1.5), ("2.25", 2.25), ("1.234.567", 1234567), ("12", 12)],
)
def test_number_formats(text, value):
    assert value_of(text) == value


@pytest.mark.parametrize("text", ["13:32", "26.11.2025", "1.2.3", "abc"])
def test_dates_and_times_are_no_numbers(text):
    assert value_of(text) is None


def test_what_is_counted(told):
    (quantity,) = told("They signed 14 agreements.", "en", {}).quantities
    assert quantity.of == "agreement"


def test_numbers_in_dates_are_left_out(told):
    dates = {"31 October 2018": ("2018-10-31", "2018-10-31")}
    assert told("It was signed on 31 October 2018.", "en", {}, dates=dates).quantities == ()


def test_whom_a_number_is_about(told):
    (quantity,) = told("Petrova Oil employs 300 people.", "en", {"Petrova Oil": ("oil", "company", "RU")}).quantities
    assert quantity.about == ("oil",)
