"""The gate: no figure of the examples may fall below its floor. `make test` runs it.

python benchmarks/gate.py            compare with floors.json; exit status 1 when one fell
python benchmarks/gate.py --raise    lift the floors that a real run now exceeds (never lowers one)
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.outside import gold, seeds
from benchmarks.run import EXAMPLES, SHARED, as_json, read_files
from benchmarks.scoring import Board, score_readings, score_stories
from dragoman import pipeline

Floors = dict[str, dict[str, float]]
_SLACK = 0.02
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
    wanted = load_gold()
    readings = read_files(EXAMPLES / name for name in sorted(wanted["articles"]))
    of_readings = score_readings(as_json(readings), wanted, EXAMPLES)
    of_stories = score_stories(as_json(pipeline.group(readings)), wanted)
    return of_readings.values() | of_stories.values(), of_readings, of_stories


def measured() -> tuple[dict[str, dict[str, float]], list[str]]:
    """All figures by set: our examples, and what lies outside the repository where it is there; and what
    was missed in the examples."""
    values, *boards = measure()
    sets = {"examples": values}
    if SHARED.is_dir():
        sets["seeds"] = seeds()
        sets |= {f"gold-{tag}": figures for tag, figures in gold().items()}
    else:
        print(f"{SHARED} is not there: only the examples are measured")
    return sets, [miss for board in boards for miss in board.misses]


def lift(floors: Floors, sets: Floors) -> Floors:
    """The floors, raised where a run exceeds them; never lowered.

    A floor lies two hundredths below what was measured, so that one case more or less is no alarm;
    a full figure stays full.
    """

    def floor(value: float) -> float:
        return value if value == 1 else max(0.0, int((value - _SLACK) * 100) / 100)

    return {
        name: {
            key: max(floors.get(name, {}).get(key, 0.0), floor(value))
            for key, value in sorted(sets.get(name, floors.get(name, {})).items())
            if value <= 1
        }
        for name in sorted(floors | sets)
    }


def main() -> int:
    """Print each figure beside its floor; 1 when one fell."""
    floors: Floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    sets, misses = measured()
    if "--raise" in sys.argv:
        FLOORS.write_text(json.dumps(lift(floors, sets), indent=2) + "\n", "utf-8")
        return 0
    fallen = 0
    for name, figures in sets.items():
        print(f"\n{name}")
        for key in sorted(figures | floors.get(name, {})):
            value, floor = figures.get(key, 0.0), floors.get(name, {}).get(key, 0.0)
            fallen += value < floor
            print(f"  {key:32} {value:6.3f}   floor {floor:.2f}{'  FELL' if value < floor else ''}")
    if "--misses" in sys.argv:
        print("\n".join(misses))
    if fallen:
        print(f"{fallen} figures fell below their floors", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
