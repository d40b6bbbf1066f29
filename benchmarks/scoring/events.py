"""Scoring events: type, participants, status, day, place, direction."""

import datetime as dt

from benchmarks.scoring.figures import Board
from benchmarks.scoring.match import Json, Keys


def score_events(board: Board, file: str, wanted: Json, reading: Json, keys: Keys) -> None:
    """Pair each gold event with the best event of its type that shares at least half of its participants."""
    used: set[int] = set()
    gold = wanted.get("events", [])
    marked = any("must" in e for e in gold)
    for event in gold:
        best = _best(event, reading["events"], used, keys)
        miss = f"{file}: {event.get('id')} {event['type']} {event['participants']}"
        board.count("events", best is not None, miss)
        if event.get("must", not marked):
            board.count("events_must", best is not None)
        if best is None:
            continue
        used.add(best)
        _slots(board, file, event, reading["events"][best], keys)
    for number in range(len(reading["events"])):
        board.count("events_precision_lower_bound", number in used)


def _best(event: Json, events: list[Json], used: set[int], keys: Keys) -> int | None:
    ranked = []
    for number, got in enumerate(events):
        if number in used or got["type"] != event["type"]:
            continue
        who: set[str] = set()
        for entity in (*got["actors"], *got["recipients"]):
            who |= keys.entity_acts_for(entity)
        if event.get("mode") == "visit" and got.get("place"):
            who |= keys.entity_acts_for(got["place"])
        asked = event["participants"]
        share = sum(bool(keys.acts_for(k) & who) for k in asked) / len(asked) if asked else 1.0
        if share >= 0.5:
            status, day = got["status"] == event.get("status"), bool(event.get("start")) and meets(event, got)
            ranked.append((share + 0.3 * status + 0.2 * day, -number))
    return -max(ranked)[1] if ranked else None


def _slots(board: Board, file: str, event: Json, got: Json, keys: Keys) -> None:
    name = f"{file}: {event.get('id')}"
    board.count("event_status", got["status"] == event.get("status"), f"{name}: {got['status']}")
    if event.get("start"):
        board.count("event_date", meets(event, got), f"{name}: {got['start']}..{got['end']}")
    if event.get("place"):
        place = got.get("place")
        right = place is not None and bool(keys.entity_acts_for(place) & keys.acts_for(event["place"]))
        board.count("event_place", right, name)
    for slot, side in (("source", "actors"), ("target", "recipients")):
        if event.get(slot):
            who = set().union(*(keys.entity_acts_for(e) for e in got[side])) if got[side] else set()
            board.count("event_direction", any(keys.acts_for(k) & who for k in event[slot]), f"{name}: {slot}")


def meets(event: Json, got: Json) -> bool:
    """The days meet, and those of the run are not much wider: 3 days on either side, 31 for a month."""
    if not got.get("start"):
        return False
    first, last = dt.date.fromisoformat(event["start"]), dt.date.fromisoformat(event["end"])
    start, end = dt.date.fromisoformat(got["start"]), dt.date.fromisoformat(got["end"] or got["start"])
    slack = dt.timedelta(days=3 if (last - first).days < 20 else 31)
    return start <= last and end >= first and start >= first - slack and end <= last + slack
