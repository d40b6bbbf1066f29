import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.languages import available, load
from dragoman.reading.dates import find_said
from dragoman.reading.sentences import split

# 2025-11-11 is a Tuesday, 2025-11-26 a Wednesday.
CASES = [
    ("en", "2025-11-11", "They met on Monday.", "2025-11-10", "2025-11-10"),
    ("en", "2025-11-11", "They will meet on Friday.", "2025-11-14", "2025-11-14"),
    ("en", "2025-11-11", "He said on Friday that they will meet.", "2025-11-07", "2025-11-07"),
    ("en", "2025-11-11", "They met last week.", "2025-11-03", "2025-11-09"),
    ("en", "2025-11-11", "They met three days ago.", "2025-11-08", "2025-11-08"),
    ("en", "2025-11-11", "It was signed on 31 October.", "2025-10-31", "2025-10-31"),
    ("en", "2025-01-10", "It was signed on 31 October.", "2024-10-31", "2024-10-31"),
    ("en", "2025-11-11", "It was signed on November 3, 2019.", "2019-11-03", "2019-11-03"),
    ("en", "2025-11-11", "It happened in 2012.", "2012-01-01", "2012-12-31"),
    ("en", "2025-11-20", "Talks were held on Nov. 12-13.", "2025-11-12", "2025-11-13"),
    ("en", "2025-11-20", "Talks were held on 4 and 5 November.", "2025-11-04", "2025-11-05"),
    ("it", "2025-11-20", "I colloqui si sono svolti dal 3 al 5 novembre.", "2025-11-03", "2025-11-05"),
    ("pl", "2025-11-20", "Rozmowy trwały 14-16 listopada.", "2025-11-14", "2025-11-16"),
    ("ro", "2025-11-20", "Discuții au avut loc la începutul lunii octombrie.", "2025-10-01", "2025-10-10"),
    ("ro", "2025-11-11", "Discuțiile au loc marți și miercuri.", "2025-11-11", "2025-11-12"),
    ("ro", "2025-11-11", "Ei s-au întâlnit săptămâna trecută.", "2025-11-03", "2025-11-09"),
    ("ro", "2025-11-11", "Sancțiunile au fost impuse luna trecută.", "2025-10-01", "2025-10-31"),
    ("ro", "2025-11-26", "Vizita a început marți.", "2025-11-25", "2025-11-25"),
    ("ro", "2025-11-26", "Un summit este programat joi.", "2025-11-27", "2025-11-27"),
    ("ro", "2025-11-26", "A fost acolo în octombrie 2023.", "2023-10-01", "2023-10-31"),
    ("bg", "2025-11-11", "Двамата се срещнаха миналата седмица.", "2025-11-03", "2025-11-09"),
    ("bg", "2025-11-11", "Това стана вчера.", "2025-11-10", "2025-11-10"),
    ("pl", "2025-11-11", "Spotkali się w ubiegłym tygodniu.", "2025-11-03", "2025-11-09"),
    ("pl", "2025-11-11", "Umowę podpisano 31 października.", "2025-10-31", "2025-10-31"),
]


def said(text: str, published: str | None, tag: str):
    language = load(tag)
    return find_said(text, split(text, language), published, language)


@pytest.mark.parametrize(("tag", "published", "text", "first", "last"), CASES)
def test_dates(tag, published, text, first, last):
    (date,) = said(text, published, tag)
    assert (date.first, date.last) == (first, last)
    assert text[date.start : date.end] == date.text
    assert date.reasons


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "They may go, and it will march on."),
        ("ro", "Nu mai are rost."),  # "mai" is also May
        ("pl", "Spotkali się i rozmawiali."),  # "się" is no August
        ("en", "It costs 43% of 1.984 million."),
    ],
)
def test_words_and_numbers_that_are_no_dates(tag, text):
    assert said(text, "2025-11-11", tag) == ()


def test_without_a_day_of_publication_only_full_dates_count():
    found = said("They met on Monday and on 3 May 2020.", None, "en")
    assert [d.first for d in found] == ["2020-05-03"]


@given(st.text(max_size=300), st.sampled_from(available()))
def test_any_text_can_be_searched(text, tag):
    for date in said(text, "2024-02-29", tag):
        assert date.first <= date.last
        assert text[date.start : date.end] == date.text
