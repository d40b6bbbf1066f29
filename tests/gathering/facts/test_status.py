import pytest

from dragoman.gathering.facts.standing import Standing
from dragoman.gathering.facts.status import history
from dragoman.gathering.facts.telling import Telling, tellings
from dragoman.gathering.facts.voices import Credits
from dragoman.gathering.stories import group
from dragoman.model import Reading
from tests.gathering.conftest import announced, write


def told(*steps: tuple[str, str | None]) -> list[Telling]:
    """Tellings of one event: status and day, one article each."""
    found = []
    for n, (status, day) in enumerate(steps):
        event = ("They met", {"type": "CONSULT", "actors": ("x", "y"), "status": status})
        reading: Reading = write(f"They met, report {n}.", file=f"{n}", day=day, events=[event])
        (story,) = group([reading])
        found += tellings(story, {reading.article.id: reading}, Credits({}, {}, ()), Standing(()))
    return found


@pytest.mark.parametrize(
    ("steps", "status", "count"),
    [
        ([("planned", "2024-05-13"), ("happened", "2024-05-15")], "happened", 2),
        ([("happened", "2024-05-15"), ("planned", "2024-05-13")], "happened", 2),
        ([("planned", "2024-05-13"), ("cancelled", "2024-05-14")], "cancelled", 2),
        ([("planned", "2024-05-13"), ("denied", "2024-05-14")], "denied", 2),
        ([("planned", "2024-05-13"), ("cancelled", "2024-05-14"), ("planned", "2024-05-16")], "planned", 3),
        ([("happened", "2024-05-13"), ("planned", "2024-05-14")], "happened", 1),
        ([("planned", "2024-05-13"), ("planned", "2024-05-13")], "planned", 1),
        ([("planned", "2024-05-13"), ("happened", None)], "happened", 2),
    ],
)
def test_later_reports_move_the_status(steps: list[tuple[str, str | None]], status: str, count: int) -> None:
    final, found = history(told(*steps))
    assert final == status
    assert len(found) == count
    assert found[-1].status == status


def test_nothing_told_has_no_status() -> None:
    assert history([]) == (None, ())


def test_each_step_names_its_article_and_day() -> None:
    (telling,) = told(("planned", "2024-05-13"))
    _, (step,) = history([telling])
    assert (step.date, step.article) == ("2024-05-13", telling.article.id)
    assert announced().article.id != step.article
