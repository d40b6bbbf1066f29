import pytest

from dragoman.knowledge.languages import load
from dragoman.model import DateClue
from dragoman.reading.dates import find_published


@pytest.mark.parametrize(
    ("tag", "clue", "date", "time"),
    [
        ("ro", "Publicat la 13:32 26 Noi 2025 Modificat la 14:00 27 Noi 2025", "2025-11-26", "13:32"),
        ("en", "Updated: 2017-09-15 21:45", "2017-09-15", "21:45"),
        ("bg", "11 ноември 2025, 08:15", "2025-11-11", "08:15"),
        ("pl", "2 kwietnia 2021", "2021-04-02", None),
        ("de", "26.11.2025", "2025-11-26", None),
    ],
)
def test_a_line_of_the_page(tag, clue, date, time):
    found = find_published((DateClue(clue, "metadata"),), load(tag))
    assert found is not None
    assert (found.date, found.time) == (date, time)
    assert found.found_in == "metadata"


def test_markup_is_believed_before_a_line():
    clues = (DateClue("3 May 2020", "metadata"), DateClue("2020-05-02T23:10:00+02:00", "markup"))
    found = find_published(clues, load("en"))
    assert found is not None
    assert (found.date, found.time, found.precision) == ("2020-05-02", "23:10", "minute")


def test_nothing_said_is_none():
    assert find_published((), load("en")) is None
    assert find_published((DateClue("soon", "metadata"), DateClue("1970-01-01", "header")), load("en")) is None
