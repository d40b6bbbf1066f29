import pytest

from dragoman.gathering.facts.figures import same_thing, same_value
from dragoman.model import Quantity


def number(value: float, approx: str | None = None, of: str | None = "companies") -> Quantity:
    return Quantity(value, "count", (0, 1), of=of, approx=approx)


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (number(14), number(14), True),
        (number(14), number(15), False),
        (number(1700), number(1697), True),
        (number(1700), number(1600), False),
        (number(100, "over"), number(112), True),
        (number(112, "over"), number(100), False),
        (number(100, "under"), number(90), True),
        (number(100, "about"), number(95), True),
        (number(100, "about"), number(60), False),
        (number(24.9), number(25), False),
    ],
)
def test_numbers_within_rounding_can_both_be_true(a: Quantity, b: Quantity, both: bool) -> None:
    assert same_value(a, b) is both
    assert same_value(b, a) is both


def test_things_are_compared_by_their_words_and_entities() -> None:
    assert same_thing(number(1), number(2))
    assert not same_thing(number(1), number(2, of="flights"))
    assert not same_thing(number(1, of=None), number(2, of=None))
