from dragoman.gathering.facts.standing import Standing
from tests.gathering.conftest import NIGERIA, NORWAY, OKORO, OSLO, PALACE, RENNING, person

STANDING = Standing([NIGERIA, NORWAY, OKORO, OSLO, PALACE, RENNING, person("Sayful Muluk", known=False)])


def test_a_president_a_body_and_a_capital_stand_for_the_country() -> None:
    for name in (RENNING.id, PALACE.id, OSLO.id):
        assert 0 < STANDING.likeness(name, NORWAY.id) < 1
        assert STANDING.likeness(name, NIGERIA.id) == 0


def test_two_people_of_one_country_are_two() -> None:
    both = Standing([RENNING, person("Kari Lund", "NO")])
    assert both.likeness(RENNING.id, "kari-lund") == 0


def test_spellings_of_an_unknown_name_are_the_same() -> None:
    both = Standing([person("Saiful Malook", known=False), person("Sayful Muluk", known=False)])
    assert both.likeness("saiful-malook", "sayful-muluk") == 1.0


def test_the_share_counts_each_participant_once() -> None:
    assert STANDING.share([RENNING.id, OKORO.id], [NORWAY.id, NIGERIA.id])[0] > 0.75
    assert STANDING.share([RENNING.id, OSLO.id], [NORWAY.id])[0] > 0.75
    assert STANDING.share([RENNING.id, OKORO.id], [RENNING.id, RENNING.id]) == (1.0, 1)
    assert STANDING.share([], [RENNING.id]) == (0.0, 0)


def test_places_fit_when_one_is_the_country_of_the_other() -> None:
    assert STANDING.places_fit(OSLO.id, NORWAY.id) and STANDING.places_fit(None, OSLO.id)
    assert not STANDING.places_fit(OSLO.id, NIGERIA.id)
