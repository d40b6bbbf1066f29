from itertools import pairwise

from dragoman.gathering.stories.align import align, sentences
from tests.gathering.conftest import announced, lookback, outcome, translated


def test_a_text_aligns_with_itself_sentence_by_sentence() -> None:
    side = sentences(announced())
    assert [(m.a, m.b) for m in align(side, side)] == [((n, n + 1), (n, n + 1)) for n in range(6)]


def test_a_translation_aligns_around_an_added_sentence() -> None:
    pairs = [(m.a, m.b) for m in align(sentences(announced()), sentences(translated()))]
    assert pairs == [((n, n + 1), (n, n + 1)) for n in range(3)] + [((n, n + 1), (n + 1, n + 2)) for n in range(3, 6)]


def test_another_report_of_the_same_aligns_weakly() -> None:
    whole = sum(m.score for m in align(sentences(announced()), sentences(translated())))
    weak = sum(m.score for m in align(sentences(announced()), sentences(outcome())))
    assert weak < whole / 2


def test_alignment_is_monotone_and_scores_lie_between_0_and_1() -> None:
    for other in (translated(), outcome(), lookback()):
        matches = align(sentences(announced()), sentences(other))
        assert all(m.a[1] <= n.a[0] and m.b[1] <= n.b[0] for m, n in pairwise(matches))
        assert all(0 < m.score <= 1 for m in matches)
