from hypothesis import given
from hypothesis import strategies as st

from dragoman.gathering.stories.shingles import containment, likeness, shingles, sketch, words

TEXT = " ".join(f"word{n} stands in line {n}" for n in range(60))


def test_a_text_is_wholly_like_itself() -> None:
    assert likeness(sketch(shingles(TEXT)), sketch(shingles(TEXT))) == 1.0


def test_unlike_texts_share_next_to_nothing() -> None:
    other = " ".join(f"thing{n} lies upon shelf {n}" for n in range(60))
    assert likeness(sketch(shingles(TEXT)), sketch(shingles(other))) < 0.1


def test_the_sketch_estimates_the_share_of_common_shingles() -> None:
    half = TEXT[: len(TEXT) // 2]
    a, b = shingles(TEXT), shingles(half)
    exact = len(a & b) / len(a | b)
    assert abs(likeness(sketch(a), sketch(b)) - exact) < 0.2
    assert containment(a, b) > 0.95


def test_scripts_without_spaces_give_characters() -> None:
    assert words("東京で会談") == list("東京で会談")


def test_an_empty_text_has_no_sketch() -> None:
    assert sketch(shingles("  ... ")) == ()
    assert likeness((), ()) == 0.0


@given(st.text(max_size=200))
def test_any_text_gives_the_same_sketch_twice(text: str) -> None:
    assert sketch(shingles(text)) == sketch(shingles(text))
