"""Counts of origins, each counted by hand first."""

import pytest

from dragoman.gathering.facts.origins import Line, Sources, origins
from dragoman.gathering.facts.standing import Standing
from dragoman.model import Evidence
from tests.gathering.conftest import AFP, PALACE, REUTERS, SPEAKER

STANDING = Standing([REUTERS, AFP, PALACE, SPEAKER])
SOURCES = Sources(("reuters", "article-9"), {"ida-holm": "storting-house"}, STANDING)


def line(article: str, *voices: str, outlet: str | None = None, wire: int | None = None) -> Line:
    return Line(Evidence(article, 0, 9, "It is so.", voices), f"{article}.txt", outlet, wire)


CASES = {
    "one article, its own reporting": (1, [line("a")]),
    "two articles, two outlets, no source": (2, [line("a", outlet="A"), line("b", outlet="B")]),
    "two articles of one outlet, no source": (1, [line("a", outlet="A"), line("b", outlet="A")]),
    "two articles of unknown outlets": (2, [line("a"), line("b")]),
    "two sentences of one article": (1, [line("a"), line("a")]),
    "one wire, one credited": (1, [line("a", "reuters", wire=0), line("b", wire=0)]),
    "one wire that nobody credits": (1, [line("a", wire=1), line("b", wire=1)]),
    "two wires": (2, [line("a", wire=0), line("b", wire=1)]),
    "two agencies that quote one palace": (
        1,
        [line("a", "storting-house", "reuters"), line("b", "storting-house", "afp")],
    ),
    "two agencies of their own": (2, [line("a", "reuters"), line("b", "afp")]),
    "the palace and its speaker": (1, [line("a", "ida-holm"), line("b", "storting-house", "afp")]),
    "two speakers": (2, [line("a", "ida-holm"), line("b", "daniel-okoro")]),
    "an agency and an outlet's own reporting": (2, [line("a", "reuters"), line("b", outlet="B")]),
    "one article with two voices": (2, [line("a", "ida-holm"), line("a", "daniel-okoro")]),
    "a wire of which one article quotes whom another quotes": (
        1,
        [line("a", wire=0), line("b", "ida-holm", wire=0), line("c", "storting-house")],
    ),
    "three articles tied by two": (
        1,
        [line("a", "reuters", wire=1), line("b", wire=1), line("c", "reuters")],
    ),
    "last go-betweens do not tie": (
        2,
        [line("a", "ida-holm", "reuters"), line("b", "daniel-okoro", "reuters")],
    ),
}


@pytest.mark.parametrize(("count", "lines"), CASES.values(), ids=CASES.keys())
def test_origins_are_counted(count: int, lines: list[Line]) -> None:
    assert len(origins(lines, SOURCES)) == count
    assert len(origins(list(reversed(lines)), SOURCES)) == count


def test_every_union_has_its_reason_in_words() -> None:
    (origin,) = origins([line("a", "storting-house", "afp"), line("b", "ida-holm")], SOURCES)
    assert origin.origin == "storting-house"
    assert origin.reasons == ("a.txt and b.txt both have it from Storting House, for whom Ida Holm speaks",)


def test_an_origin_is_named_after_who_said_it_before_who_carried_it() -> None:
    (origin,) = origins([line("a", "ida-holm", "reuters", wire=0), line("b", "reuters", wire=0)], SOURCES)
    assert (origin.origin, origin.wires, origin.articles) == ("storting-house", ("reuters",), ("a", "b"))


def test_own_reporting_says_so() -> None:
    (origin,) = origins([line("a", outlet="The Fjord")], SOURCES)
    assert origin.origin == "The Fjord"
    assert origin.reasons == ("a.txt names no source: The Fjord's own reporting",)


def test_a_tie_among_what_hangs_together_adds_no_reason() -> None:
    lines = [line("a", "ida-holm", wire=0), line("b", "ida-holm", wire=0)]
    (origin,) = origins(lines, SOURCES)
    assert origin.reasons == ("a.txt and b.txt both carry the wire of Reuters",)
