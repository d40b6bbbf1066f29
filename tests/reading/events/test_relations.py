"""Lasting facts."""

import pytest

OIL, GAS = ("oil", "company", "RU"), ("gas", "company", "RU")
KZ, RU = ("kz", "country", "KZ"), ("ru", "country", "RU")

NAMES = {
    **dict.fromkeys(("Petrova Oil", "Petrova", "Петрова"), OIL),
    **dict.fromkeys(("Balkan Gas", "Балкан Газ"), GAS),
    **dict.fromkeys(("Kazakhstan", "Kazahstanul", "Kazachstan"), KZ),
    **dict.fromkeys(("Russia", "Rusiei", "Rosją"), RU),
    "North Gas": ("north", "company", "NO"),
}

CASES = [
    ("en", "Petrova Oil owns a stake in Balkan Gas.", "stake", "oil", "gas"),
    ("en", "Kazakhstan is an ally of Russia.", "ally", "kz", "ru"),
    ("en", "Kazakhstan shares a border with Russia.", "borders", "kz", "ru"),
    ("ro", "Petrova deține participații în Balkan Gas.", "stake", "oil", "gas"),
    ("ro", "Kazahstanul este un aliat al Rusiei.", "ally", "kz", "ru"),
    ("bg", "„Петрова“ има дялове в „Балкан Газ“.", "stake", "oil", "gas"),
    ("pl", "Kazachstan graniczy z Rosją.", "borders", "kz", "ru"),
]


@pytest.mark.parametrize(("tag", "text", "kind", "subject", "object_"), CASES)
def test_relations(told, tag, text, kind, subject, object_):
    found = [(r.type, r.subject, r.object) for r in told(text, tag, NAMES).relations]
    assert found == [(kind, subject, object_)]


def test_a_list_of_objects_gives_a_relation_each(told):
    found = told("Petrova Oil holds stakes in Balkan Gas and North Gas.", "en", NAMES).relations
    assert {(r.subject, r.object) for r in found} == {("oil", "gas"), ("oil", "north")}


def test_both_companies(told):
    text = "Petrova Oil and Balkan Gas drill abroad. Both companies hold stakes in Kazakhstan."
    found = told(text, "en", NAMES).relations
    assert {(r.type, r.subject, r.object) for r in found} == {("stake", "oil", "kz"), ("stake", "gas", "kz")}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Albescu, chairman of the Harbour League, declined to comment."),
        ("en", "Harbour League leader Albescu declined to comment."),
        ("en", "Albescu of the Harbour League declined to comment."),
    ],
)
def test_an_office_at_a_body_is_membership(told, tag, text):
    names = {"Albescu": ("ann", "person", "RO"), "Harbour League": ("league", "organisation", None)}
    assert [(r.type, r.subject, r.object) for r in told(text, tag, names).relations] == [("member", "ann", "league")]


def test_a_ministry_has_no_members(told):
    names = {"Albescu": ("ann", "person", "RO"), "Ministry of Ports": ("ports", "organisation", "RO")}
    text = "Albescu, spokesman of the Ministry of Ports, declined to comment."
    assert told(text, "en", names).relations == ()
