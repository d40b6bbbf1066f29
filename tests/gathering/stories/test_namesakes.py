from dragoman.gathering.stories.namesakes import namesakes
from dragoman.model import Entity, Reading
from tests.gathering.conftest import person, write


def one(name: str, file: str, *, known: bool = False, language: str = "en") -> Reading:
    entity: Entity = person(name, known=known)
    return write(f"{name} spoke.", file=file, names={name: entity}, language=language)


def test_spellings_of_an_unknown_name_are_one_key() -> None:
    same = namesakes([one("Saif ul-Malook", "a"), one("Sayful Muluk", "b"), one("Saiful Malook", "c")])
    assert len(same) == 2 and len(set(same.values())) == 1


def test_a_known_name_stands_for_its_spellings() -> None:
    readings = [one("Kassym Tokayev", "a", known=True), one("Kasim Tokaev", "b"), one("Kasim Tokaev", "c")]
    assert namesakes(readings) == {"kasim-tokaev": "kassym-tokayev"}


def test_a_shared_given_name_is_not_enough() -> None:
    assert namesakes([one("Marta Kowalska", "a"), one("Marta Nowicka", "b")]) == {}


def test_two_known_names_stay_two() -> None:
    assert namesakes([one("George Bush", "a", known=True), one("Georg Busch", "b", known=True)]) == {}
