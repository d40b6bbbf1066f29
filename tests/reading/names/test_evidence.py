"""What makes a capitalised word a person, and what does not."""

import pytest

from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import load
from dragoman.model import Name
from dragoman.reading.names import find_names
from dragoman.reading.sentences import split


def names(text: str, tag: str) -> list[Name]:
    language = load(tag)
    return list(find_names(text, split(text, language), language, open_atlas()))


def kinds(text: str, tag: str) -> dict[str, str | None]:
    return {n.text: n.kind for n in names(text, tag) if n.how == "name"}


def test_who_speaks_is_a_person_and_what_is_only_talked_about_is_not():
    found = kinds("The vote on Grexfall was lost. Nobody wants Grexfall, Oakfield said.", "en")
    assert found["Oakfield"] == "person"
    assert found["Grexfall"] is None


def test_a_preposition_parts_a_title_from_what_is_no_holder():
    found = kinds("Министърът по Грексфол подаде оставка.", "bg")
    assert found == {"Грексфол": None}


def test_letters_of_another_script_are_no_person():
    found = kinds("Об этом заявил представитель компании Nordvalk Trading в Осло.", "ru")
    assert found["Nordvalk Trading"] != "person"


def test_another_script_begins_another_name():
    assert "Мартин Лохер" in kinds("Глава профсоюза Nordvalk Мартин Лохер принес извинения.", "ru")


def test_two_places_tied_by_a_hyphen_are_two_names():
    found = kinds("Tiry stoją na granicy Kazachstan-Rosja.", "pl")
    assert {"Kazachstan", "Rosja"} <= set(found)


def test_an_abbreviation_with_a_stop_and_a_small_roman_number_are_no_names():
    assert not kinds("W wieku XIX panowała tu cisza.", "pl")


def test_the_word_for_an_agency_is_no_part_of_its_name():
    (agency,) = [n for n in names("Informovala o tom agentura Reuters.", "cs") if n.kind == "agency"]
    assert agency.text == "Reuters"


def test_a_common_word_before_a_company_that_opens_the_sentence_is_left_out():
    assert "Ryanair" in kinds("Компанія Ryanair скасувала рейси.", "uk")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Russian leaders arrived in Berlin."),
        ("ro", "Liderii ruși au sosit la Berlin."),
        ("bg", "Руските лидери пристигнаха в Берлин."),
        ("pl", "Rosyjscy ministrowie przybyli do Berlina."),
        ("ru", "Российские министры прибыли в Берлин."),
        ("fr", "Les dirigeants russes sont arrivés à Berlin."),
    ],
)
def test_several_in_office_are_nobody_in_particular(tag, text):
    assert not [n for n in names(text, tag) if n.how == "role" and n.kind == "person"]


def test_an_office_tied_to_its_country_by_a_hyphen():
    roles = {n.text: n.country for n in names("Die US-Regierung warnte am Montag.", "de") if n.how == "role"}
    assert roles.get("US-Regierung") == "united-states" or roles.get("US-Regierung") == "US"
