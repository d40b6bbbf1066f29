"""Whether an act is planned, done, called off or negated, and on which day."""

import pytest

P, Q = ("ann", "person", "RO"), ("bob", "person", "CZ")
NAMES = {"Albescu": P, "Novak": Q, "Дянков": P, "Марен": Q, "Марeн": Q, "Kowalik": P, "Novakiem": Q}

CASES = [
    ("en", "Albescu met Novak on Monday.", "happened"),
    ("en", "Albescu will meet Novak on Friday.", "planned"),
    ("en", "Albescu is to meet Novak.", "planned"),
    ("en", "Albescu might meet Novak.", "hypothetical"),
    ("ro", "Albescu se va întâlni cu Novak.", "planned"),
    ("ro", "Albescu s-a întâlnit cu Novak.", "happened"),
    ("bg", "Дянков ще се срещне с Марен.", "planned"),
    ("bg", "Дянков се срещна с Марен.", "happened"),
    ("pl", "Kowalik spotkał się z Novakiem.", "happened"),
    ("pl", "Kowalik spotka się z Novakiem.", "planned"),
]


@pytest.mark.parametrize(("tag", "text", "status"), CASES)
def test_status(told, tag, text, status):
    assert [e.status for e in told(text, tag, NAMES).events] == [status]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Albescu did not meet Novak."),
        ("ro", "Albescu nu s-a întâlnit cu Novak."),
        ("bg", "Дянков не се срещна с Марен."),
        ("pl", "Kowalik nie spotkał się z Novakiem."),
    ],
)
def test_what_did_not_happen_is_no_event(told, tag, text):
    assert told(text, tag, NAMES).events == ()


def test_a_date_after_publication_makes_it_planned(told):
    dates = {"on Friday": ("2025-11-14", "2025-11-14")}
    (event,) = told("Albescu meets Novak on Friday.", "en", NAMES, dates=dates).events
    assert (event.status, event.start, event.end) == ("planned", "2025-11-14", "2025-11-14")


def test_a_request_is_done_though_its_content_is_ahead(told):
    dates = {"on Friday": ("2025-11-14", "2025-11-14")}
    (event,) = told("Albescu urged Novak to resign on Friday.", "en", NAMES, dates=dates).events
    assert (event.type, event.status, event.start) == ("REQUEST", "happened", None)


def test_a_date_goes_with_the_nearest_verb(told):
    dates = {"on Monday": ("2025-11-10", "2025-11-10"), "in October": ("2025-10-01", "2025-10-31")}
    text = "Albescu met Novak on Monday, after Novak had accused Albescu in October."
    events = told(text, "en", NAMES, dates=dates).events
    assert {e.type: e.start for e in events} == {"CONSULT": "2025-11-10", "ACCUSE": "2025-10-01"}


def test_the_day_of_speaking_is_only_the_last_day_of_the_act(told):
    dates = {"on Monday": ("2025-11-10", "2025-11-10")}
    text = "Albescu said on Monday that Novak had met Kowalik."
    names = {**NAMES, "Kowalik": ("kow", "person", "PL")}
    events = [e for e in told(text, "en", names, dates=dates).events if e.type == "CONSULT"]
    assert [(e.start, e.end, e.precision) for e in events] == [("2025-11-09", "2025-11-10", "days")]


def test_what_was_done_during_the_talks_has_their_day_and_place(told):
    dates = {"on Monday": ("2025-11-10", "2025-11-10")}
    names = {**NAMES, "Prague": ("prague", "place", "CZ")}
    text = "Albescu met Novak on Monday in Prague. During the talks, Albescu and Novak signed an agreement."
    events = told(text, "en", names, dates=dates).events
    assert {(e.type, e.start, e.place) for e in events} == {
        ("CONSULT", "2025-11-10", "prague"),
        ("AGREE", "2025-11-10", "prague"),
    }


def test_a_date_in_another_clause_is_not_taken(told):
    dates = {"in 1998": ("1998-01-01", "1998-12-31")}
    text = "Albescu met Novak, because the bridge that fell in 1998 was to be built again."
    (event,) = told(text, "en", NAMES, dates=dates).events
    assert event.start is None


def test_a_strike_that_calls_off_flights_is_not_called_off(told):
    events = told("Albescu strike cancels flights in Prague.", "en", NAMES).events
    assert all(e.status != "cancelled" for e in events)
    visit = told("The visit of Albescu to Novak was cancelled.", "en", NAMES).events
    assert [e.status for e in visit] == ["cancelled"]


def test_aid_that_is_suspended_is_a_sanction(told):
    events = told("Albescu suspended aid to Novak.", "en", NAMES).events
    assert [(e.type, e.status, e.actors) for e in events] == [("SANCTION", "happened", ("ann",))]


def test_a_word_of_many_senses_counts_with_an_act_as_its_object(told):
    assert "RETREAT" in [e.type for e in told("Kowalik wycofał swoje weto.", "pl", NAMES).events]
    assert told("Kowalik wycofał swoje auto.", "pl", NAMES).events == ()
