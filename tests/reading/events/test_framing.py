"""Verbs that end their clause, and what stands before a verb."""

import pytest

A, B = ("ann", "person", "DE"), ("bob", "person", "UA")
X, Y = ("xx", "country", "RU"), ("yy", "country", "UA")
LANDS = {"Russland": X, "Ukraine": Y, "Украину": Y, "Россия": X}
PEOPLE = {"Anders": A, "Bohlen": B, "Kiew": ("kyiv", "place", "UA"), "Киев": ("kyiv", "place", "UA"), "Андерс": A}


@pytest.mark.parametrize(
    "text",
    [
        "Es ist bekannt, dass Russland die Ukraine angegriffen hat.",
        "Russland hat am Montag die Ukraine angegriffen.",
        "Es heißt, dass Russland die Ukraine angreift.",
        "Россия атаковала Украину.",
    ],
)
def test_first_name_is_subject_last_is_object(told, text):
    events = told(text, "ru" if "Р" in text else "de", LANDS).events
    assert [(e.actors, e.recipients) for e in events] == [(("xx",), ("yy",))]


def test_auxiliary_of_the_passive_behind_the_verb(told):
    events = told("Es ist bekannt, dass die Ukraine von Russland angegriffen wurde.", "de", LANDS).events
    assert [(e.actors, e.recipients) for e in events] == [(("xx",), ("yy",))]


def test_auxiliary_before_a_base_form_is_the_future(told):
    events = told("Anders wird am Freitag in Berlin Bohlen treffen.", "de", PEOPLE).events
    assert [(e.status, set(e.actors)) for e in events] == [("planned", {"ann", "bob"})]


def test_place_before_the_verb(told):
    events = told("В Киев прибыл Андерс.", "ru", PEOPLE).events
    assert [(e.actors, e.recipients, e.place) for e in events] == [(("ann",), ("kyiv",), "kyiv")]
