"""Speech behind dialogue dashes."""

from dragoman.model import Attributed


def spoken(found: Attributed) -> list[tuple[str | None, str]]:
    return [(q.voices[0].entity if q.voices else None, q.text) for q in found.quotes if q.direct]


def test_speech_interrupted_by_its_saying(read):
    found = read(
        "pl",
        "- Most jest otwarty - powiedziała Alina Brzoza. - Ale droga jeszcze nie - dodała.",
        a=("person", "Alina Brzoza"),
    )
    assert spoken(found) == [("a", "Most jest otwarty"), ("a", "Ale droga jeszcze nie")]


def test_speech_that_opens_inside_a_line(read):
    found = read(
        "pl",
        "Komisja zebrała się w piątek. - Nie wiemy, kto zapłaci - przyznał Olgierd Brzoza.",
        a=("person", "Olgierd Brzoza"),
    )
    assert spoken(found) == [("a", "Nie wiemy, kto zapłaci")]


def test_speech_behind_a_colon(read):
    found = read("pl", "Brzoza powiedział: - Nie wiemy, kto zapłaci.", a=("person", "Brzoza"))
    assert [who for who, _ in spoken(found)] == ["a"]


def test_a_list_is_no_speech(read):
    assert spoken(read("pl", "W planie są:\n- Nowy most\n- Droga do portu\n- Dwa promy")) == []


def test_a_language_without_dialogue_dashes(read):
    assert spoken(read("en", "- The bridge is open - said Harrow.", a=("person", "Harrow"))) == []
