"""Speech that a mood, an infinitive or the order of words shows, without a conjunction."""

from collections.abc import Callable

from dragoman.model import Attributed

Read = Callable[..., Attributed]


def _told(found: Attributed) -> list[tuple[str | None, str]]:
    return [(q.voices[0].entity if q.voices else None, q.text) for q in found.quotes if not q.direct]


def test_a_clause_in_the_mood_of_reporting(read: Read) -> None:
    found = read("de", "Vogt sagte, die Klinik werde im Mai öffnen.", vogt=("person", "Vogt"))
    assert _told(found) == [("vogt", "die Klinik werde im Mai öffnen")]


def test_a_pronoun_speaks_in_that_mood_too(read: Read) -> None:
    text = "Karl Vogt leitet die Klinik. Er sagte, sie werde im Mai öffnen."
    found = read("de", text, vogt=("person", "Karl Vogt"))
    assert ("vogt", "sie werde im Mai öffnen") in _told(found)


def test_a_sentence_in_that_mood_goes_on_with_the_last_speaker(read: Read) -> None:
    text = "Vogt sagte, das Geld fehle. Dazu gebe es keinen Plan. Danach öffnete das Museum."
    found = read("de", text, vogt=("person", "Vogt"))
    assert _told(found)[1:] == [("vogt", "Dazu gebe es keinen Plan")]


def test_that_mood_alone_is_nobodys_words(read: Read) -> None:
    assert not read("de", "Das Museum ist zu. Dazu gebe es keinen Plan.").quotes


def test_the_conditional_of_the_press_goes_on_with_nobody(read: Read) -> None:
    found = read("fr", "Le musée est fermé. Le bilan serait de douze blessés.")
    assert not found.quotes


def test_an_infinitive_behind_the_comma(read: Read) -> None:
    text = "In seiner Rede versprach Vogt, die Klinik zu retten."
    assert _told(read("de", text, vogt=("person", "Vogt"))) == [("vogt", "die Klinik zu retten")]


def test_a_participle_far_from_its_auxiliary(read: Read) -> None:
    text = "Vogt hatte am Freitag nach dem Treffen mit Brenner erklärt, dass die Klinik öffne."
    people = {"vogt": ("person", "Vogt"), "brenner": ("person", "Brenner")}
    assert _told(read("de", text, **people)) == [("vogt", "die Klinik öffne")]
    fronted = "Am Freitag hat Vogt in einem Brief an Brenner erklärt, dass die Klinik öffne."
    assert _told(read("de", fronted, **people)) == [("vogt", "die Klinik öffne")]


def test_a_noun_before_the_verb_is_no_name(read: Read) -> None:
    text = "Als Antwort auf den Brief sagte Vogt: „Wir warten auf das Geld.“"
    found = read("de", text, vogt=("person", "Vogt"))
    assert [q.voices[0].entity for q in found.quotes] == ["vogt"]


def test_the_subject_before_a_colon_speaks(read: Read) -> None:
    text = "Dann griff Vogt auch den Minister an: „Sein Plan ist seit Jahren nicht fertig.“"
    found = read("de", text, vogt=("person", "Vogt"))
    assert [q.voices[0].entity for q in found.quotes if q.voices] == ["vogt"]
