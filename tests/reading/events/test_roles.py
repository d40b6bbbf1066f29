"""Who did what to whom, in little texts of four languages."""

import pytest

P, Q = ("ann", "person", "RO"), ("bob", "person", "CZ")
RU, US, UA = ("ru", "country", "RU"), ("us", "country", "US"), ("ua", "country", "UA")
OIL, GAS = ("oil", "company", "RU"), ("gas", "company", "RU")
PRAGUE = ("prague", "place", "CZ")

NAMES = {
    **dict.fromkeys(("Albescu", "Дянков", "Kowalik", "Kowalika"), P),
    **dict.fromkeys(("Novak", "Novaka", "Novakiem", "Марен"), Q),
    **dict.fromkeys(("Russia", "*Russian", "*rusă", "Rosja"), RU),
    **dict.fromkeys(("United States", "*американските", "САЩ"), US),
    **dict.fromkeys(("Ukraine", "Ucraina", "Ukrainę"), UA),
    **dict.fromkeys(("Prague", "Praga", "Прага", "Pradze"), PRAGUE),
    **dict.fromkeys(("Petrova Oil", "Петрова Ойл"), OIL),
    "Balkan Gas": GAS,
}

# language, text, then the event: type, actors, recipients
CASES = [
    ("en", "Albescu met Novak in Prague.", "CONSULT", "ann bob", ""),
    ("en", "Albescu and Novak met on Monday.", "CONSULT", "ann bob", ""),
    ("en", "Albescu held talks with Novak.", "CONSULT", "ann bob", ""),
    ("en", "Talks between Albescu and Novak began.", "CONSULT", "ann bob", ""),
    ("en", "The United States imposed sanctions on Petrova Oil.", "SANCTION", "us", "oil"),
    ("en", "Petrova Oil was sanctioned by the United States.", "SANCTION", "us", "oil"),
    ("en", "Albescu accused Novak of lying.", "ACCUSE", "ann", "bob"),
    ("en", "Albescu, who resigned last year, accused Novak of lying.", "ACCUSE", "ann", "bob"),
    ("en", "Russia invaded Ukraine.", "ASSAULT", "ru", "ua"),
    ("en", "Nothing changed after the Russian invasion of Ukraine.", "ASSAULT", "ru", "ua"),
    ("en", "Albescu urged Novak to resign.", "REQUEST", "ann", "bob"),
    ("ro", "Albescu s-a întâlnit marți cu Novak la Praga.", "CONSULT", "ann bob", ""),
    ("ro", "Întâlnirea lui Albescu cu Novak a durat o oră.", "CONSULT", "ann bob", ""),
    ("ro", "Albescu l-a acuzat pe Novak de minciună.", "ACCUSE", "ann", "bob"),
    ("ro", "Invazia rusă în Ucraina a schimbat regiunea.", "ASSAULT", "ru", "ua"),
    ("bg", "Дянков се срещна с Марен в Прага.", "CONSULT", "ann bob", ""),
    ("bg", "Дянков обвини Марен в лъжа.", "ACCUSE", "ann", "bob"),
    ("bg", "Говори се за американските санкции срещу „Петрова Ойл“.", "SANCTION", "us", "oil"),
    ("bg", "„Петрова Ойл“ беше санкционирана от САЩ.", "SANCTION", "us", "oil"),
    ("pl", "Kowalik spotkał się w Pradze z Novakiem.", "CONSULT", "ann bob", ""),
    ("pl", "Kowalik oskarżył Novaka o kłamstwo.", "ACCUSE", "ann", "bob"),
    ("pl", "Rosja zaatakowała Ukrainę.", "ASSAULT", "ru", "ua"),
    ("pl", "Novak został oskarżony przez Kowalika.", "ACCUSE", "ann", "bob"),
]


@pytest.mark.parametrize(("tag", "text", "kind", "actors", "recipients"), CASES)
def test_roles(told, tag, text, kind, actors, recipients):
    events = [e for e in told(text, tag, NAMES).events if e.type == kind]
    found = [(" ".join(sorted(e.actors)), " ".join(sorted(e.recipients))) for e in events]
    assert found == [(actors, recipients)]


def test_both_companies_are_the_two_named_before(told):
    text = "Petrova Oil and Balkan Gas work abroad. Both companies were sanctioned by the United States last month."
    (event,) = told(text, "en", NAMES).events
    assert (event.type, event.actors, event.recipients) == ("SANCTION", ("us",), ("oil", "gas"))


def test_two_leaders_are_the_two_who_met(told):
    text = "Albescu met Novak on Monday. The two leaders signed an agreement on transport."
    events = told(text, "en", NAMES).events
    assert {e.type: set(e.actors) for e in events} == {"CONSULT": {"ann", "bob"}, "AGREE": {"ann", "bob"}}


def test_a_dropped_subject_is_that_of_the_sentence_before(told):
    text = "Kowalik przyjechał rano. Oskarżył Novaka o kłamstwo."
    events = told(text, "pl", NAMES).events
    accused = [e for e in events if e.type == "ACCUSE"]
    assert [(e.actors, e.recipients) for e in accused] == [(("ann",), ("bob",))]


def test_an_unnamed_subject_takes_nobody_from_elsewhere(told):
    text = "Albescu spoke in Prague. Unknown gunmen attacked Novak."
    events = told(text, "en", NAMES).events
    assert [(e.actors, e.recipients) for e in events if e.type == "ASSAULT"] == [((), ("bob",))]


def test_the_speaker_of_a_quotation_is_its_i(told):
    text = "„Zgadzam się z Novakiem” – napisał Kowalik."
    events = told(text, "pl", NAMES, quotes=[("Zgadzam się z Novakiem", "ann")]).events
    assert [set(e.actors) for e in events] == [{"ann", "bob"}]
    assert events[0].voices == ("ann",)


def test_a_visit_has_its_host_country_as_place(told):
    text = "Albescu visited Ukraine on Monday."
    (event,) = told(text, "en", NAMES).events
    assert (event.mode, event.actors, event.recipients, event.place) == ("visit", ("ann",), ("ua",), "ua")


def test_condemning_an_attack_is_against_whoever_made_it(told):
    events = told("Albescu condemned the Russian invasion of Ukraine.", "en", NAMES).events
    found = {e.type: (e.actors, e.recipients) for e in events}
    assert found == {"ACCUSE": (("ann",), ("ru",)), "ASSAULT": (("ru",), ("ua",))}


def test_he_is_no_woman(told):
    text = "Maria Albescu criticised Victor Novak, and he accused Petrova Oil of theft."
    names = {"Maria Albescu": P, "Victor Novak": Q, "Petrova Oil": OIL}
    events = told(text, "en", names).events
    assert ("bob",) in [e.actors for e in events if "oil" in e.recipients]


def test_a_list_of_names_fills_one_slot(told):
    text = "The United States sanctioned Petrova Oil, Balkan Gas and Albescu."
    (event,) = told(text, "en", NAMES).events
    assert set(event.recipients) == {"oil", "gas", "ann"}


def test_an_office_with_its_country_belongs_to_its_holder(told):
    text = "Albescu met the president of Ukraine, Novak, in Prague."
    (event,) = told(text, "en", NAMES).events
    assert set(event.actors) == {"ann", "bob"}


def test_lifting_a_measure_is_a_concession(told):
    text = "САЩ отмени санкциите срещу „Петрова Ойл“."
    events = told(text, "bg", NAMES).events
    assert [(e.type, e.actors, e.recipients) for e in events] == [("CONCEDE", ("us",), ("oil",))]


def test_agencies_take_no_part(told):
    names = {**NAMES, "Inter Press": ("ip", "agency", None)}
    text = "Albescu accused Novak, Inter Press reported."
    (event,) = told(text, "en", names).events
    assert (event.actors, event.recipients) == (("ann",), ("bob",))
