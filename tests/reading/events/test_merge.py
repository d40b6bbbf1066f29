"""One event for one happening."""

P, Q, R = ("ann", "person", "RO"), ("bob", "person", "CZ"), ("eve", "person", "US")
NAMES = {"Albescu": P, "Novak": Q, "Iverson": R}


def test_two_sentences_on_one_meeting_are_one_event(told):
    text = "Albescu met Novak in Prague. During the meeting with Novak, Albescu was silent."
    events = told(text, "en", {**NAMES, "Prague": ("prague", "place", "CZ")}).events
    assert [(set(e.actors), e.place) for e in events] == [({"ann", "bob"}, "prague")]


def test_meetings_with_different_people_stay_apart(told):
    text = "Albescu met Novak on Monday. Albescu met Iverson in October."
    events = told(text, "en", NAMES).events
    assert [set(e.actors) for e in events] == [{"ann", "bob"}, {"ann", "eve"}]


def test_one_meeting_on_two_days_is_two(told):
    text = "Albescu met Novak on Monday. Albescu met Novak in October."
    dates = {"on Monday": ("2025-11-10", "2025-11-10"), "in October": ("2025-10-01", "2025-10-31")}
    events = told(text, "en", NAMES, dates=dates).events
    assert [e.start for e in events] == ["2025-11-10", "2025-10-01"]


def test_ids_do_not_depend_on_the_rest_of_the_article(told):
    one = told("Albescu met Novak.", "en", NAMES).events
    other = told("It rained in the morning. Albescu met Novak.", "en", NAMES).events
    assert [e.id for e in one] == [e.id for e in other]


def test_ids_are_distinct(told):
    text = "Albescu accused Novak. Iverson accused Novak. Novak accused Albescu."
    ids = [e.id for e in told(text, "en", NAMES).events]
    assert len(ids) == len(set(ids)) == 3


def test_every_event_gives_its_reasons(told):
    (event,) = told("Albescu met Novak.", "en", NAMES).events
    assert any("met" in reason for reason in event.reasons)
