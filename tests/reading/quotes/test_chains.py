"""Chains: through whom the article had it, innermost first."""

import pytest

KREMLIN = ("organisation", "Kremlinul", "Кремъл", "Kreml", "Kremlin", "Kremlinului")
REUTERS = ("agency", "Reuters", "Ройтерс")
TASS = ("agency", "TASS", "ТАСС")


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ro", "Cei doi se vor vedea joi, a anunțat Kremlinul, relatează Reuters."),
        ("bg", "Двамата ще се видят в четвъртък, предаде Ройтерс, позовавайки се на Кремъл."),
        ("en", "The two will meet on Thursday, Reuters reported, citing the Kremlin."),
    ],
)
def test_an_agency_that_cites_a_body(read, tag, text):
    assert read(tag, text, k=KREMLIN, r=REUTERS).chains == (("k", "r"),)


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [
        ("bg", "„Пътят е затворен за всички“, каза Ставрев, цитиран от ТАСС.", "Ставрев"),
        ("en", "“The road is closed,” said Harrow, quoted by TASS.", "Harrow"),
        ("en", "“The road is closed,” Harrow told TASS.", "Harrow"),
        ("pl", "„Droga jest zamknięta” – powiedział TASS Brzoza.", "Brzoza"),
    ],
)
def test_a_speaker_and_the_agency_he_spoke_through(read, tag, text, name):
    assert read(tag, text, a=("person", name), t=TASS).chains == (("a", "t"),)


def test_one_agency_through_another(read):
    found = read("ro", "Vizita a fost scurtă, notează Reuters, potrivit TASS.", r=REUTERS, t=TASS)
    assert found.chains == (("r", "t"),)


def test_two_agencies_that_quote_one_speaker_are_two_chains(read):
    found = read(
        "bg",
        "Пътят е затворен, заяви Ставрев, цитиран от ТАСС и Ройтерс.",
        a=("person", "Ставрев"),
        t=TASS,
        r=REUTERS,
    )
    assert set(found.chains) == {("a", "t"), ("a", "r")}


def test_an_opening_clause_credits_the_sentence(read):
    found = read("pl", "Jak podała agencja Reuters, most zostanie otwarty w maju.", r=("agency", "Reuters"))
    assert found.chains == (("r",),)


def test_a_published_document_of_a_body(read):
    found = read(
        "ro",
        "„Drumul este închis”, a spus Lupașcu, conform unui raport al Kremlinului.",
        a=("person", "Lupașcu"),
        k=KREMLIN,
    )
    assert any("k" in chain for chain in found.chains)


def test_a_speaker_without_a_go_between_is_no_chain(read):
    assert read("en", "“The road is closed,” Harrow said.", a=("person", "Harrow")).chains == ()


def test_an_outlet_named_in_passing_is_no_source(read):
    found = read("en", "Harrow sold his share in the Morning Post last year.", m=("outlet", "Morning Post"))
    assert found.chains == ()


def test_a_dateline_stands_at_the_end_of_every_chain(read):
    text = "OSLO (Reuters) - The road is closed.\n\n“It is not safe,” Harrow told TASS."
    found = read("en", text, a=("person", "Harrow"), t=TASS, r=REUTERS)
    assert found.chains == (("a", "t", "r"),)


def test_a_foot_that_stands_alone(read):
    found = read("pl", "Most zostanie otwarty w maju. (PAP)", p=("agency", "PAP"))
    assert found.chains == (("p",),)


def test_an_outlet_does_not_cite_itself(read):
    text = "The road is closed, the Morning Post reported."
    cast = {"m": ("outlet", "Morning Post")}
    assert read("en", text, outlet="Morning Post", **cast).chains == ()
    assert read("en", text, **cast).chains == (("m",),)


def test_who_is_quoted_between_two_credits_of_one_outlet_spoke_to_it(read):
    text = (
        "Wizyta jest krótka - zauważył portal Nadrzeczny.\n\n"
        "- Nie wiemy, po co przyjechał - ocenił Olgierd Brzoza.\n\n"
        "- Ale dobrze, że był - powiedziała portalowi Nadrzeczny Alina Kłos."
    )
    found = read(
        "pl",
        text,
        m=("outlet", "Nadrzeczny"),
        a=("person", "Olgierd Brzoza"),
        b=("person", "Alina Kłos"),
    )
    assert set(found.chains) == {("a", "m"), ("b", "m")}
