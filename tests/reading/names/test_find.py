import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import available, load
from dragoman.model import Name
from dragoman.reading.names import find_names
from dragoman.reading.sentences import split


def names(text: str, tag: str) -> list[Name]:
    language = load(tag)
    return list(find_names(text, split(text, language), language, open_atlas()))


def found(text: str, tag: str) -> set[tuple[str, str | None]]:
    # What is less sure than 0.4 counts only when something else in the article supports it.
    return {(n.text, n.kind) for n in names(text, tag) if n.how == "name" and n.sure >= 0.4}


@pytest.mark.parametrize(
    ("tag", "text", "wanted"),
    [
        ("en", "British Prime Minister Jane Oakfield flew to Oslo.", {("Jane Oakfield", "person")}),
        ("en", "The lawyer, Omar Haddadin, said nothing.", {("Omar Haddadin", "person")}),
        ("en", "Foreign Affairs Committee chairman Ilya Berezov spoke.", {("Ilya Berezov", "person")}),
        ("ro", "Președintele kazah Nurlan Abenov a sosit la București.", {("Nurlan Abenov", "person")}),
        ("bg", "Говорителят на министерството Иван Доганов отказа коментар.", {("Иван Доганов", "person")}),
        ("pl", "Premier Marek Zawilski spotkał się z Anną Kłos w Gdańsku.", {("Marek Zawilski", "person")}),
        ("bg", "Компанията „Вектор Трейд“ обяви загуба.", {("Вектор Трейд", "company")}),
    ],
)
def test_unknown_names_and_their_kinds(tag, text, wanted):
    assert wanted <= found(text, tag)


def test_a_common_word_that_opens_a_sentence_is_no_name():
    assert not found("Yesterday rain fell. Nobody came. Talks went on.", "en")
    assert not found("Ieri a plouat. Discuțiile au continuat.", "ro")


def test_a_number_behind_a_known_name_is_no_name():
    assert ("European Union", "organisation") in found(
        "Leaders of the European Union 27 met Ms. 5 and Pakistan 3.", "en"
    )


def test_days_and_months_are_no_names():
    assert not found("They met on Monday and again in January.", "en")


def test_an_adjective_and_its_noun_are_told_apart():
    texts = {(n.text, n.how) for n in names("The Russian president left.", "en")}
    assert ("Russian", "adjective") in texts
    assert ("Russian president", "role") in texts


def test_an_abbreviation_in_brackets_points_at_its_name():
    text = "The Northern Fisheries Council (NFC) met."
    (short,) = [n for n in names(text, "en") if n.text == "NFC"]
    assert short.expands is not None


def test_a_state_body_takes_the_country_beside_it():
    (body,) = [n for n in names("The Dutch government resigned.", "en") if n.how == "role"]
    assert (body.role, body.country) == ("government", "NL")


@given(st.text(max_size=300), st.sampled_from(available()))
def test_any_text_can_be_searched(text, tag):
    for name in names(text, tag):
        assert text[name.start : name.end] == name.text
