import msgspec
import pytest

from dragoman.gathering.stories.fingerprint import day_of, fingerprint
from tests.gathering.conftest import ENGLISH, announced, lookback, write


def test_the_lead_weighs_more_than_the_rest() -> None:
    print_of = fingerprint(lookback())
    assert print_of.terms["dismissed"] > print_of.terms["received"]
    assert "okoro" not in " ".join(print_of.heads)
    assert "alva-renning" in print_of.heads


def test_agencies_are_no_subject() -> None:
    assert "reuters" not in fingerprint(announced()).entities


def test_it_stays_small() -> None:
    assert len(msgspec.msgpack.encode(fingerprint(announced()))) < 8_000


@pytest.mark.parametrize("day", ["1970-01-01", "2024-15-99", None])
def test_an_absurd_day_is_unknown(day: str | None) -> None:
    assert day_of(write("Nothing happened today.", file="x", day=day)) is None


def test_a_headline_outside_the_text_counts_as_lead() -> None:
    text = "The council met late. " * 12 + "Daniel Okoro resigned after the vote."
    reading = write(text, file="x", title="Daniel Okoro resigns", names=ENGLISH)
    assert "daniel-okoro" in fingerprint(reading).heads
    assert "okoro" in fingerprint(reading).lead
