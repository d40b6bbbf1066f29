"""Figures: a share with what it was counted from."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_NOT_WORD = re.compile(r"[\W_]+")


@dataclass
class Figure:
    """A share: `hits` of `total`, or a value of its own (an F1)."""

    hits: float = 0
    total: float = 0
    own: float | None = None

    @property
    def value(self) -> float | None:
        """0-1, or None when there was nothing to count."""
        if self.own is not None:
            return self.own
        return self.hits / self.total if self.total else None


@dataclass
class Board:
    """Figures by name, and what was missed, for reading."""

    figures: dict[str, Figure] = field(default_factory=lambda: defaultdict(Figure))
    misses: list[str] = field(default_factory=list)

    def count(self, name: str, hit: bool | float, miss: str = "") -> None:
        """One more case, right or wrong."""
        figure = self.figures[name]
        figure.total += 1
        figure.hits += float(hit)
        if not hit and miss:
            self.misses.append(f"{name}: {miss}")

    def put(self, name: str, value: float) -> None:
        """A figure that is no share of cases."""
        self.figures[name] = Figure(own=value)

    def values(self) -> dict[str, float]:
        """The figures that have a value."""
        return {name: f.value for name, f in self.figures.items() if f.value is not None}


def plain(text: str | None) -> str:
    """A text for comparing: compatibility form, cedillas as commas, no case, words only."""
    text = unicodedata.normalize("NFKC", text or "").translate(str.maketrans("şţŞŢ", "șțȘȚ"))
    return _NOT_WORD.sub(" ", text).strip().casefold()


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def b_cubed(gold: Mapping[Any, Any], system: Mapping[Any, Any]) -> float:
    """B-cubed F1 of two labellings of the same items; an item without a system label is found by nobody."""
    gold_groups, system_groups = _groups(gold), _groups({i: system[i] for i in gold if i in system})
    precision = recall = 0.0
    for item, label in gold.items():
        if item not in system:
            precision += 1.0
            continue
        together = system_groups[system[item]]
        right = len(together & gold_groups[label])
        precision += right / len(together)
        recall += right / len(gold_groups[label])
    return f1(precision / len(gold), recall / len(gold)) if gold else 0.0


def _groups(labels: Mapping[Any, Any]) -> dict[Any, set[Any]]:
    groups: dict[Any, set[Any]] = defaultdict(set)
    for item, label in labels.items():
        groups[label].add(item)
    return groups
