"""Scoring stories: grouping, wires, disagreements, and the count of independent origins."""

import json

from benchmarks.scoring.figures import Board, b_cubed
from benchmarks.scoring.match import Json


def score_stories(stories: list[Json], gold: Json) -> Board:
    """Figures of grouped stories against the "stories" part of a gold file."""
    board = Board()
    wanted = gold["stories"]
    labels = {_short(f): n for n, group in enumerate(wanted["groups"]) for f in group}
    got = {_short(a["file"]): s["id"] for s in stories for a in s["articles"]}
    board.put("stories_b3", b_cubed(labels, got))
    found = _wires(stories)
    for wire in wanted.get("wire", []):
        asked = frozenset(map(_short, wire))
        board.count("wires", asked in found, " ".join(sorted(asked)))
    asked_wires = {frozenset(map(_short, w)) for w in wanted.get("wire", [])}
    for wire in found:
        board.count("wires_precision", wire in asked_wires, " ".join(sorted(wire)))
    _origins(board, stories, wanted)
    _disagreements(board, stories, wanted)
    return board


def _short(path: str | None) -> str:
    return "/".join((path or "").replace("\\", "/").split("/")[-2:])


def _wires(stories: list[Json]) -> set[frozenset[str]]:
    files = {a["id"]: _short(a["file"]) for s in stories for a in s["articles"]}
    return {frozenset(files[a] for a in w["articles"]) for s in stories for w in s["wires"] if len(w["articles"]) > 1}


def _origins(board: Board, stories: list[Json], wanted: Json) -> None:
    """Independent origins of a story, counted by hand in the gold."""
    by_file = {_short(a["file"]): s for s in stories for a in s["articles"]}
    for case in wanted.get("origins", []):
        story = by_file.get(_short(case["articles"][0]))
        counted = story["independent"] if story else None
        board.count("origins", counted == case["independent"], f"{case['articles'][0]}: {counted}")


def _disagreements(board: Board, stories: list[Json], wanted: Json) -> None:
    told = [d for s in stories for d in s["disagreements"]]
    for case in wanted.get("disagreements", []):
        files = {_short(f) for side in case["values"].values() for f in side}
        right = any(d["slot"] == case["slot"] and files <= _named(d) for d in told)
        board.count("disagreements", right, json.dumps(case["values"]))


def _named(disagreement: Json) -> set[str]:
    return {_short(a) for v in disagreement["values"] for a in v["articles"]}
