"""The scorers must be able to say that something is wrong."""

from typing import Any

import pytest

from benchmarks.gate import lift, load_gold
from benchmarks.scoring import score_readings, score_stories
from benchmarks.scoring.figures import b_cubed, f1, plain
from tests.conftest import EXAMPLES

GOLD: dict[str, Any] = {
    "entities": {
        "ann": {"kind": "person", "name": "Ann Lee", "country": "NO"},
        "norway": {"kind": "country", "name": "Norway", "country": "NO"},
    },
    "articles": {
        "one/a.txt": {
            "language": "en",
            "published": "2025-11-11",
            "title_starts": "Ann speaks",
            "body_lines": [2],
            "left_out_lines": [3],
            "mentions": {"ann": ["Ann Lee"], "norway": ["Norway"]},
            "chains": [["ann", "norway"]],
            "quotes": [{"speaker": "ann", "starts": "We agree", "direct": True}],
            "events": [
                {"id": "e", "type": "AGREE", "participants": ["ann", "norway"], "status": "happened", "source": ["ann"]}
            ],
        }
    },
    "stories": {"groups": [["one/a.txt"]], "origins": [{"articles": ["one/a.txt"], "independent": 1}]},
}
TEXT = "Ann speaks\nAnn Lee said in Norway: We agree\nBuy our socks today\n"
RIGHT: dict[str, Any] = {
    "article": {
        "id": "1",
        "file": "one/a.txt",
        "language": {"tag": "en"},
        "published": {"date": "2025-11-11"},
        "title": "Ann speaks",
        "text": "Ann Lee said in Norway: We agree",
    },
    "entities": [{"id": "x", "name": "Ann Lee", "country": "NO"}, {"id": "y", "name": "Norway", "country": "NO"}],
    "mentions": [{"text": "Ann Lee", "entity": "x"}, {"text": "Norway", "entity": "y"}],
    "chains": [["x", "y"]],
    "quotes": [{"text": "We agree", "direct": True, "voices": [{"entity": "x"}]}],
    "events": [
        {"type": "AGREE", "status": "happened", "actors": ["x"], "recipients": ["y"], "place": None, "start": None}
    ],
    "relations": [],
    "quantities": [],
}
WRONG: dict[str, Any] = {
    "article": {**RIGHT["article"], "language": {"tag": "ro"}, "published": None, "title": "Else", "text": TEXT},
    "entities": [],
    "mentions": [],
    "chains": [["z"]],
    "quotes": [{"text": "Something quite different", "direct": True, "voices": []}],
    "events": [{"type": "ASSAULT", "status": "planned", "actors": [], "recipients": [], "place": None, "start": None}],
    "relations": [],
    "quantities": [],
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_a_right_reading_has_full_figures(folder):
    values = score_readings([RIGHT], GOLD, folder).values()
    assert {name: value for name, value in values.items() if value != 1.0} == {}
    assert {"names_linked_b3", "chains_f1", "speakers", "events", "event_direction"} <= set(values)


def test_a_wrong_reading_has_none(folder):
    values = score_readings([WRONG], GOLD, folder).values()
    for name in ("language", "published", "title", "clutter_left_out", "names_found", "quotes_direct", "events"):
        assert values[name] == 0.0, name
    assert values["quotes_direct_precision"] == values["chains_f1"] == 0.0
    assert values["cleaning_f1"] < 1.0


def test_a_missing_reading_counts(folder):
    assert score_readings([], GOLD, folder).values()["articles_read"] == 0.0


def test_stories():
    story = {"id": "s", "articles": [{"id": "1", "file": "one/a.txt"}], "wires": [], "disagreements": []}
    assert score_stories([{**story, "independent": 1}], GOLD).values()["origins"] == 1.0
    assert score_stories([{**story, "independent": 2}], GOLD).values()["origins"] == 0.0
    assert score_stories([], GOLD).values()["stories_b3"] == 0.0


def test_b_cubed():
    gold = {"a": 1, "b": 1, "c": 2}
    assert b_cubed(gold, {"a": 1, "b": 1, "c": 2}) == 1.0
    assert b_cubed(gold, {"a": 1, "b": 2, "c": 3}) == pytest.approx(f1(1.0, 2 / 3))
    assert b_cubed(gold, {"a": 1, "b": 1, "c": 1}) == pytest.approx(f1(5 / 9, 1.0))


def test_cedillas_are_commas():
    assert plain("Ţară: „Işalniţa”") == plain("Țară Ișalnița")


def test_floors_only_go_up():
    floors = {"examples": {"title": 0.9, "events": 0.5}}
    lifted = lift(floors, {"examples": {"title": 0.8, "events": 0.789, "new": 1.0}, "seeds": {"wires": 1.0}})
    assert lifted == {"examples": {"title": 0.9, "events": 0.76, "new": 1.0}, "seeds": {"wires": 1.0}}


def test_the_gold_of_the_examples_is_sound():
    gold = load_gold()
    grouped = [f for group in gold["stories"]["groups"] for f in group]
    assert sorted(grouped) == sorted(gold["articles"])
    assert len(grouped) >= 20
    assert {a["language"] for a in gold["articles"].values()} >= {"ro", "bg", "pl", "en"}
    for file, wanted in gold["articles"].items():
        lines = (EXAMPLES / file).read_text("utf-8").split("\n")
        body = " ".join(lines[n - 1] for n in wanted["body_lines"])
        assert "Dragoman" in next(line for line in reversed(lines) if line.strip()), file
        for surfaces in wanted["mentions"].values():
            assert all(plain(surface) in plain(body) for surface in surfaces), file
        for quote in wanted["quotes"]:
            assert plain(quote["starts"]) in plain(body), (file, quote["starts"])
        for event in wanted["events"]:
            assert set(event["participants"]) <= set(gold["entities"]), file
