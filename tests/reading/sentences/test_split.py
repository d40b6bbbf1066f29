from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.languages import available, load
from dragoman.reading.sentences import split

LANGUAGE = load("en")


def pieces(text: str, tag: str) -> list[str]:
    return [text[s.start : s.end] for s in split(text, load(tag))]


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("en", ["Mr. Smith met J. D. Vance.", "They left at 5 p.m. on Friday."]),
        ("en", ["The U.S. army left.", "It was 3.5 miles away."]),
        ("ro", ["Dl. Popescu a plecat.", "Art. 5 alin. 2 rămâne."]),
        ("bg", ["През 2010 г. тя беше осъдена.", "Делото беше ново."]),
        ("pl", ["Spotkali się o godz. 12.", "Prof. Nowak i dr. Kowal milczeli."]),
        ("en", ['"We agree. We will sign," he said.', "Nobody asked."]),
        ("en", ["Who asked?", "Nobody!", "Why…"]),
    ],
)
def test_sentences(tag, wanted):
    assert pieces(" ".join(wanted), tag) == wanted


def test_text_that_lost_its_blanks():
    assert pieces("Той отиде, предава БТА.Вчера се върна.", "bg") == [
        "Той отиде, предава БТА.",
        "Вчера се върна.",
    ]
    assert pieces('съобщи Ройтерс."Очаквам отговор", каза той.', "bg") == [
        "съобщи Ройтерс.",
        '"Очаквам отговор", каза той.',
    ]


def test_paragraphs_are_counted():
    assert [s.paragraph for s in split("One. Two.\n\nThree.", LANGUAGE)] == [0, 0, 1]


def test_an_ending_behind_an_apostrophe_is_taken_off():
    (sentence,) = split("Trump's plan", LANGUAGE)
    assert [t.base for t in sentence.tokens] == ["trump", "plan"]


@given(st.text(max_size=400), st.sampled_from(available()))
def test_nothing_is_lost_and_spans_fit(text, tag):
    sentences = split(text, load(tag))
    covered = "".join(text[s.start : s.end] for s in sentences)
    assert "".join(covered.split()) == "".join(text.split())
    for before, after in pairwise(sentences):
        assert before.end <= after.start
    for sentence in sentences:
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
