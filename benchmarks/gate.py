"""The gate: no figure of the examples may fall below its floor. `make test` runs it.

python benchmarks/gate.py            compare with floors.json; exit status 1 when one fell
python benchmarks/gate.py --raise    lift the floors that a real run now exceeds (never lowers one)
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.run import EXAMPLES, as_json, read_files
from benchmarks.scoring import Board, score_readings, score_stories
from dragoman import pipeline

FLOORS = Path(__file__).parent / "floors.json"


def load_gold() -> dict[str, Any]:
    """The gold of all happenings as one: each folder of examples/ has its own gold.json."""
    whole: dict[str, Any] = {"entities": {}, "articles": {}, "stories": {}}
    for path in sorted(EXAMPLES.glob("*/gold.json")):
        part = json.loads(path.read_text("utf-8"))
        whole["entities"] |= part["entities"]
        whole["articles"] |= part["articles"]
        for key, cases in part["stories"].items():
            whole["stories"].setdefault(key, []).extend(cases)
    return whole


def measure() -> tuple[dict[str, float], Board, Board]:
    """The figures of the examples, of readings and of stories."""
    gold = load_gold()
    readings = read_files(EXAMPLES / name for name in sorted(gold["articles"]))
    of_readings = score_readings(as_json(readings), gold, EXAMPLES)
    of_stories = score_stories(as_json(pipeline.group(readings)), gold)
    return of_readings.values() | of_stories.values(), of_readings, of_stories


def main() -> int:
    """Print each figure beside its floor."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    values, *boards = measure()
    if "--raise" in sys.argv:
        # Rounded down to a hundredth, so that a floor is never above what was measured.
        lifted = {n: max(floors.get(n, 0.0), int(v * 100) / 100) for n, v in values.items()}
        FLOORS.write_text(json.dumps(dict(sorted(lifted.items())), indent=2) + "\n", "utf-8")
        return 0
    fallen = [n for n, floor in floors.items() if values.get(n, 0.0) < floor]
    for name in sorted(floors | values):
        mark = "  FELL" if name in fallen else ""
        print(f"{name:32} {values.get(name, 0.0):6.3f}   floor {floors.get(name, 0.0):.2f}{mark}")
    if "--misses" in sys.argv:
        print("\n".join(miss for board in boards for miss in board.misses))
    if fallen:
        print(f"{len(fallen)} figures fell below their floors", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
