import random

from hypothesis import given
from hypothesis import strategies as st

from dragoman.gathering.stories.cluster import cluster


def test_links_do_not_chain() -> None:
    odds = {(0, 1): 3.0, (1, 2): 2.0, (0, 2): -4.0}
    assert cluster([1, 1, 1], odds) == [[0, 1], [2]]


def test_an_average_above_nought_joins() -> None:
    odds = {(0, 1): 3.0, (1, 2): 2.0, (0, 2): -1.0}
    assert cluster([1, 1, 1], odds) == [[0, 1, 2]]


def test_a_pair_not_worth_comparing_counts_against() -> None:
    assert cluster([1, 1, 1], {(0, 1): 3.0, (1, 2): 2.5}) == [[0, 1], [2]]


def test_a_pair_missing_from_a_cut_list_is_unknown() -> None:
    assert cluster([1, 1, 1], {(0, 1): 3.0, (1, 2): 2.5}, {0}) == [[0, 1, 2]]


def test_an_undated_article_does_not_tie_two_years() -> None:
    odds = {(0, 1): 4.0, (1, 2): 4.0}
    assert cluster([100, None, 465], odds, {0, 1, 2}) == [[0, 1], [2]]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1]),
        st.floats(-5, 4, allow_nan=False),
        max_size=30,
    )
)
def test_the_order_of_pairs_does_not_matter(odds: dict[tuple[int, int], float]) -> None:
    shuffled = list(odds.items())
    random.Random(7).shuffle(shuffled)
    days = [n % 3 for n in range(9)]
    first = cluster(days, odds)
    assert first == cluster(days, dict(shuffled))
    assert sorted(i for group in first for i in group) == list(range(9))


def test_bound_pairs_are_merged_first_whatever_the_odds() -> None:
    odds = {(0, 1): -4.0, (1, 2): 3.0}
    assert cluster([1, 1, 1], odds, bound=[(0, 1)]) == [[0, 1], [2]]
    assert cluster([1, 1, 1], {}, bound=[(0, 1), (1, 2)]) == [[0, 1, 2]]
    assert cluster([1, 99, 1], {(0, 1): 4.0}, bound=[(0, 1)]) == [[0], [1], [2]]
