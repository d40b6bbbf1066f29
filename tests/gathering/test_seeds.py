"""The five seed articles, read and grouped: the job in miniature."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import Story

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="needs ../shared/seeds")


@pytest.fixture(scope="module")
def stories() -> tuple[Story, ...]:
    from dragoman import pipeline

    return pipeline.group(pipeline.read(pipeline.capture_file(p)) for p in sorted((SHARED / "seeds").glob("*.txt")))


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((SHARED / "gold" / "seeds.json").read_text("utf-8"))["stories"]
    return told


def base(name: str | None) -> str:
    return Path(name or "").name


def test_stories_are_the_gold_ones(stories: tuple[Story, ...], gold: dict[str, Any]) -> None:
    assert sorted(sorted(base(a.file) for a in s.articles) for s in stories) == sorted(map(sorted, gold["groups"]))


def test_the_one_wire_is_found(stories: tuple[Story, ...], gold: dict[str, Any]) -> None:
    files = {a.id: base(a.file) for s in stories for a in s.articles}
    found = [sorted(files[i] for i in wire.articles) for s in stories for wire in s.wires]
    assert found == [sorted(wire) for wire in gold["wire"]]
    assert [wire.origin for s in stories for wire in s.wires] == ["reuters"]


def test_the_announced_meeting_has_one_origin(stories: tuple[Story, ...], gold: dict[str, Any]) -> None:
    story = next(s for s in stories if s.wires)
    copies = set(story.wires[0].articles)
    assert sum(bool(copies & set(origin.articles)) for origin in story.origins) == 1


def test_the_dates_of_the_washington_summit_disagree(stories: tuple[Story, ...], gold: dict[str, Any]) -> None:
    (wanted,) = gold["disagreements"]
    found = [{base(f) for v in d.values for f in v.articles} for s in stories for d in s.disagreements]
    assert {f for files in wanted["values"].values() for f in files} in found


def test_the_undated_article_takes_a_window(stories: tuple[Story, ...]) -> None:
    (undated,) = [a for s in stories for a in s.articles if a.published is None]
    assert undated.inferred is not None
    assert "2025-11-11" <= undated.inferred[0] <= undated.inferred[1] <= "2025-11-16"
