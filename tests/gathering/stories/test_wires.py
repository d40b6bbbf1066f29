from dragoman.gathering.stories.wires import Link, Texts, links, wires
from tests.gathering.conftest import announced, outcome, translated, write

LONG = " ".join(f"Sentence {n} of the first report tells of matter {n} in some detail." for n in range(12))
OTHER = " ".join(f"Paragraph {n} of another report dwells on subject {n} at length." for n in range(12))
SHORT = " ".join(LONG.split(" ")[:30]) + " " + " ".join(OTHER.split(" ")[:30])


def test_a_short_text_in_two_long_ones_does_not_make_those_one() -> None:
    texts = Texts([write(t, file=t[:8], day="2024-05-13") for t in (LONG, OTHER, SHORT)])
    found = [Link((0, 2), "copied", 0.5, ()), Link((1, 2), "copied", 0.4, ())]
    grouped = [sorted(members) for members, _ in wires(texts, found)]
    assert grouped == [[0, 2]]


def test_agencies_that_differ_raise_the_bar() -> None:
    rivals = [announced(chains=(("reuters",),)), translated(chains=(("afp",),))]
    friends = [announced(), translated()]
    assert links(Texts(friends), {(0, 1): 3.0})
    alone = links(Texts([announced(), outcome()]), {(0, 1): 3.0})
    assert alone == []
    assert len(links(Texts(rivals), {(0, 1): 3.0})) <= 1


def test_only_likely_pairs_are_aligned() -> None:
    assert links(Texts([announced(), translated()]), {}) == []
