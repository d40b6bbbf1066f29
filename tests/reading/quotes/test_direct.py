"""Words in quotation marks: which are quotes, and whose."""

import pytest

from dragoman.model import Attributed


def direct(found: Attributed) -> list[tuple[str | None, str]]:
    return [(q.voices[0].entity if q.voices else None, q.text) for q in found.quotes if q.direct]


@pytest.mark.parametrize(
    ("tag", "text", "name", "words"),
    [
        ("ro", "„Podul va fi gata”, a declarat Dorin Lupașcu.", "Dorin Lupașcu", "Podul va fi gata"),
        ("ro", "Lupașcu a spus: „Nu avem altă cale de urmat”.", "Lupașcu", "Nu avem altă cale de urmat"),
        ("bg", "„Мостът ще бъде готов“, каза Димо Ставрев.", "Димо Ставрев", "Мостът ще бъде готов"),
        ("bg", 'Ставрев заяви: "Няма да отстъпим".', "Ставрев", "Няма да отстъпим"),
        ("pl", "„Most będzie gotowy” – powiedział Jan Brzoza.", "Jan Brzoza", "Most będzie gotowy"),
        ("pl", 'Brzoza oświadczył: "Nie mamy innego wyjścia".', "Brzoza", "Nie mamy innego wyjścia"),
        ("en", "“The bridge will be ready,” said Dale Harrow.", "Dale Harrow", "The bridge will be ready,"),
        ("en", '"We have no other way," Harrow told the council.', "Harrow", "We have no other way,"),
        ("en", "”We have no other way,” Harrow said.", "Harrow", "We have no other way,"),
    ],
)
def test_the_subject_of_the_saying_speaks_in_either_order(read, tag, text, name, words):
    assert direct(read(tag, text, speaker=("person", name))) == [("speaker", words)]


def test_the_one_spoken_to_does_not_speak(read):
    found = read(
        "ro",
        "„Vă așteptăm la toamnă”, i-a spus Lupașcu lui Manole.",
        a=("person", "Lupașcu"),
        b=("person", "Manole"),
    )
    assert direct(found) == [("a", "Vă așteptăm la toamnă")]


def test_somebody_named_inside_the_words_does_not_speak(read):
    found = read(
        "en",
        "“Harrow was wrong about the ferry,” said Mina Osei.",
        a=("person", "Harrow"),
        b=("person", "Mina Osei"),
    )
    assert direct(found)[0][0] == "b"


def test_an_apposition_between_subject_and_verb_is_passed_over(read):
    found = read(
        "en",
        "Mina Osei, a cousin of Dale Harrow, said: “The ferry was never safe.”",
        a=("person", "Dale Harrow"),
        b=("person", "Mina Osei"),
    )
    assert direct(found) == [("b", "The ferry was never safe.")]


def test_what_follows_a_quotation_goes_on_with_its_speaker(read):
    found = read(
        "en",
        "“The ferry was never safe,” said Mina Osei. “We had warned the owners for years.”",
        b=("person", "Mina Osei"),
    )
    assert [who for who, _ in direct(found)] == ["b", "b"]


def test_a_missing_subject_is_the_last_speaker(read):
    found = read(
        "pl",
        'Olgierd Brzoza powiedział, że most stoi. Dodał, że "droga jest już otwarta dla wszystkich".',
        a=("person", "Olgierd Brzoza"),
    )
    assert direct(found) == [("a", "droga jest już otwarta dla wszystkich")]


def test_a_subject_without_a_verb_of_saying_owns_a_fragment(read):
    found = read(
        "ro",
        "În aprilie, ministrul Lupașcu a inaugurat „cel mai lung pod de peste râu”.",
        a=("person:minister", "Lupașcu"),
    )
    assert direct(found) == [("a", "cel mai lung pod de peste râu")]


def test_one_attributed_word_is_a_quote(read):
    found = read("en", "Harrow said the plan was “reckless”.", a=("person", "Harrow"))
    assert direct(found) == [("a", "reckless")]


@pytest.mark.parametrize(
    ("tag", "text", "cast"),
    [
        ("bg", "Компанията „Речен път“ купи три кораба.", {"a": ("company", "Речен път")}),
        ("en", 'The ferry "Morning Star" left the port at noon.', {}),
        ("en", "The council met again over the “old bridge” on Monday.", {}),
        ("pl", 'Dziennik "Kurier Nadrzeczny" ma nową redakcję.', {"a": ("outlet", "Kurier Nadrzeczny")}),
        ("ro", 'Planul zilei\n\n"Proiecte pe termen lung"\n\nPodul a fost deschis ieri.', {}),
    ],
)
def test_names_headings_and_scare_quotes_are_no_quotes(read, tag, text, cast):
    assert direct(read(tag, text, **cast)) == []


def test_the_spokesman_without_a_name_takes_the_key_of_his_body(read):
    found = read(
        "en",
        "“The road is closed,” a Harbour Board spokesman said.",
        board=("organisation", "Harbour Board"),
    )
    assert direct(found) == [("board", "The road is closed,")]


def test_the_spokesman_named_before_is_meant_by_his_role(read):
    found = read(
        "bg",
        "Говорителят на Речния съвет Димо Ставрев пристигна. „Пътят е затворен за всички“, каза говорителят.",
        a=("person:spokesperson", "Димо Ставрев"),
        b=("organisation", "Речния съвет"),
    )
    assert direct(found) == [("a", "Пътят е затворен за всички")]


def test_a_quotation_that_is_never_closed_ends_before_the_next_one(read):
    found = read(
        "bg",
        'Ставрев допълни: "Пътят е затворен. Мина Осева е казала, че "мостът ще бъде отворен скоро".',
        a=("person", "Ставрев"),
        b=("person", "Мина Осева"),
    )
    assert direct(found) == [("a", "Пътят е затворен."), ("b", "мостът ще бъде отворен скоро")]


def test_unknown_speakers_stay_unknown(read):
    found = read("en", "“The water came up to the second floor of the school that night,” a driver said.")
    assert direct(found) == [(None, "The water came up to the second floor of the school that night,")]
