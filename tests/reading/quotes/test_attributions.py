"""Attributions: whose word each sentence is."""

from dragoman.model import Attributed


def voices_of(found: Attributed, text: str, words: str) -> list[list[str | None]]:
    at = text.index(words)
    return [[v.entity for v in a.voices] for a in found.attributions if a.start <= at < a.end]


def test_a_sentence_has_the_voices_of_its_own_saying(read):
    text = "The road is closed. Harrow told Reuters that it was not safe."
    found = read("en", text, a=("person", "Harrow"), r=("agency", "Reuters"))
    assert voices_of(found, text, "Harrow told") == [["a", "r"]]
    assert voices_of(found, text, "The road") == []


def test_the_credit_of_the_lead_covers_sentences_without_a_voice(read):
    text = "Drumul este închis de ieri, relatează Reuters. Podul este deschis. Lupașcu a spus că va ploua."
    found = read("ro", text, a=("person", "Lupașcu"), r=("agency", "Reuters"))
    assert voices_of(found, text, "Podul") == [["r"]]
    assert voices_of(found, text, "Lupașcu") == [["a"]]


def test_two_speakers_in_a_sentence_have_their_own_parts(read):
    text = "Harrow said that the road was closed, while Osei said that the bridge was open."
    found = read("en", text, a=("person", "Harrow"), b=("person", "Osei"))
    assert voices_of(found, text, "the road") == [["a"]]
    assert voices_of(found, text, "the bridge") == [["b"]]
