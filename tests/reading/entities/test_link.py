import pytest

from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import load
from dragoman.model import Mention
from dragoman.reading.entities import link
from dragoman.reading.names import find_names
from dragoman.reading.sentences import split


def mentions(text: str, tag: str, published: str | None = "2025-11-11") -> list[Mention]:
    language = load(tag)
    atlas = open_atlas()
    return list(link(find_names(text, split(text, language), language, atlas), language, atlas, published)[1])


def linked(text: str, tag: str, published: str | None = "2025-11-11") -> dict[str, str]:
    return {m.text: m.entity for m in mentions(text, tag, published)}


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [
        ("ro", "Kassîm-Jomart Tokaev a sosit.", "Kassîm-Jomart Tokaev"),
        ("bg", "Касъм-Жомарт Токаев пристигна.", "Касъм-Жомарт Токаев"),
        ("pl", "Przyjechał Kasym-Żomart Tokajew.", "Kasym-Żomart Tokajew"),
        ("pl", "Rozmawiał z Kasymem-Żomartem Tokajewem.", "Kasymem-Żomartem Tokajewem"),
        ("en", "Kassym-Jomart Tokayev arrived.", "Kassym-Jomart Tokayev"),
        ("ru", "Приехал Касым-Жомарт Токаев.", "Касым-Жомарт Токаев"),
    ],
)
def test_one_person_in_many_spellings(tag, text, name):
    assert linked(text, tag)[name] == "kassym-jomart-tokayev"


def test_a_surname_alone_finds_the_full_name_wherever_it_stands():
    found = linked("Oakfield was silent. Jane Oakfield, a minister, left. Oakfield came back.", "en")
    assert set(found.values()) == {"jane-oakfield"}


def test_case_forms_of_an_unknown_name_are_one():
    text = "Marek Zawilski przyjechał. Rozmowy z Zawilskim trwały. Plan Zawilskiego upadł."
    assert {e for t, e in linked(text, "pl").items() if t.startswith("Zawil")} == {"marek-zawilski"}


def test_two_people_of_one_surname_stay_two():
    found = linked("Jane Oakfield met Peter Oakfield in Oslo.", "en")
    assert found["Jane Oakfield"] != found["Peter Oakfield"]


def test_an_office_means_its_holder_at_the_time():
    assert linked("The Russian president left Moscow.", "en", "2010-06-01")["Russian president"] == "dmitry-medvedev"
    assert linked("The Russian president left Moscow.", "en", "2020-06-01")["Russian president"] == "vladimir-putin"


def test_an_office_means_the_person_of_the_article_first():
    text = "Kazakh President Nurlan Abenov arrived. The Kazakh president then spoke."
    assert linked(text, "en")["Kazakh president"] == "nurlan-abenov"


def test_a_government_stands_for_its_country():
    assert linked("The Dutch government resigned.", "en")["Dutch government"] == "netherlands"


def test_a_court_belongs_to_the_state_at_hand():
    text = "Pakistan freed her. The verdict of Pakistan's judges shook Pakistan. The Supreme Court had ruled."
    court = next(m for m in mentions(text, "en") if "Court" in m.text)
    assert "pakistan" in court.entity


def test_each_link_has_a_score_and_reasons():
    for mention in mentions("Kazakh President Nurlan Abenov met Vladimir Putin in Moscow.", "en"):
        assert 0 < mention.score <= 1
        assert mention.reasons
