"""Reported speech: its content and whose it is."""

import pytest

from dragoman.model import Attributed


def indirect(found: Attributed) -> list[tuple[str | None, str]]:
    return [(q.voices[0].entity if q.voices else None, q.text) for q in found.quotes if not q.direct]


@pytest.mark.parametrize(
    ("tag", "text", "name", "content"),
    [
        ("ro", "Lupașcu a declarat că podul va fi gata.", "Lupașcu", "podul va fi gata"),
        ("bg", "Ставрев заяви, че мостът ще бъде готов.", "Ставрев", "мостът ще бъде готов"),
        ("pl", "Brzoza powiedział, że most będzie gotowy.", "Brzoza", "most będzie gotowy"),
        ("en", "Harrow said that the bridge would be ready.", "Harrow", "the bridge would be ready"),
        ("en", "Harrow said the bridge would be ready.", "Harrow", "the bridge would be ready"),
        ("ro", "Podul va fi gata în mai, a anunțat Lupașcu.", "Lupașcu", "Podul va fi gata în mai"),
        ("en", "The bridge will be ready in May, Harrow said.", "Harrow", "The bridge will be ready in May"),
        ("pl", "Według Brzozy most będzie gotowy w maju.", "Brzozy", "most będzie gotowy w maju"),
        ("en", "According to Harrow, the bridge is ready.", "Harrow", "the bridge is ready"),
    ],
)
def test_content_and_speaker(read, tag, text, name, content):
    assert (("a", content)) in indirect(read(tag, text, a=("person", name)))


def test_an_act_that_goes_on_keeps_its_speaker(read):
    found = read(
        "en",
        "Harrow said that the bridge was ready, adding that the road was not.",
        a=("person", "Harrow"),
    )
    assert indirect(found) == [("a", "the bridge was ready"), ("a", "the road was not")]


def test_she_is_not_he(read):
    found = read(
        "en",
        "Mary Osei said that the ferry was late. James Harrow met them. She added that nobody was hurt.",
        a=("person", "Mary Osei"),
        b=("person", "James Harrow"),
    )
    assert indirect(found)[-1] == ("a", "nobody was hurt")


def test_an_unknown_subject_is_nobody_elses_word(read):
    found = read(
        "en",
        "Harrow left the town. Fishermen said that the ferry was late.",
        a=("person", "Harrow"),
    )
    assert indirect(found) == [(None, "the ferry was late")]
