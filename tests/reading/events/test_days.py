"""Which day an act has: days inside a phrase, before a clause, and counted from another event."""

import pytest

A, B = ("ann", "person", "RO"), ("bob", "person", "CZ")
X, Y = ("xx", "country", "RU"), ("yy", "country", "PL")
LANDS = {"Russia": X, "Poland": Y, "Rusia": X, "Polonia": Y}
NAMES = LANDS | {"Albescu": A, "Novak": B, "Prague": ("prague", "place", "CZ")}
MONDAY = ("2025-11-10", "2025-11-10")


def days(coded, kind):
    return [(e.start, e.end) for e in coded.events if e.type == kind]


@pytest.mark.parametrize(
    ("tag", "text", "day"),
    [
        ("ro", "Rusia a oprit luni livrările de gaze către Polonia.", "luni"),
        ("en", "Russia halted on Monday gas supplies to Poland.", "Monday"),
    ],
)
def test_a_day_inside_words_that_belong_together(told, tag, text, day):
    assert days(told(text, tag, NAMES, dates={day: MONDAY}), "SANCTION") == [MONDAY]


def test_a_day_before_and_goes_with_what_stands_before_it(told):
    text = "Albescu met Novak in Prague on Monday and then told parliament about it."
    assert days(told(text, "en", NAMES, dates={"Monday": MONDAY}), "CONSULT") == [MONDAY]


def test_a_day_before_a_clause_of_time(told):
    text = "The town was quiet on Monday, the day on which Albescu met Novak."
    assert days(told(text, "en", NAMES, dates={"Monday": MONDAY}), "CONSULT") == [MONDAY]


@pytest.mark.parametrize(
    ("tag", "first", "then"),
    [
        ("en", "Albescu met Novak on Monday.", "The day before, Russia attacked Poland."),
        ("ro", "Albescu s-a întâlnit cu Novak luni.", "Cu o zi înainte, Rusia a atacat Polonia."),
    ],
)
def test_the_day_before_counts_from_the_event_told_last(told, tag, first, then):
    day = "Monday" if tag == "en" else "luni"
    coded = told(f"{first} {then}", tag, NAMES, dates={day: MONDAY})
    assert days(coded, "ASSAULT") == [("2025-11-09", "2025-11-09")]


def test_what_is_said_without_a_day_is_of_the_day_unless_the_article_looks_back(told):
    filler = "It was late. The rooms were cold. Nobody slept. "
    new = told(filler + "Albescu accused Novak of fraud.", "en", NAMES)
    old = told(
        filler + "Russia attacked Poland on 3 May. Albescu accused Novak of fraud.",
        "en",
        NAMES,
        dates={"3 May": ("2025-05-03", "2025-05-03")},
    )
    assert days(new, "ACCUSE") == [("2025-11-10", "2025-11-11")]
    assert days(old, "ACCUSE") == [(None, None)]
