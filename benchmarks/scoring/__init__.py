"""Scoring readings and stories against gold in the form of examples/gold.json."""

from benchmarks.scoring.figures import Board, Figure
from benchmarks.scoring.readings import score_readings
from benchmarks.scoring.stories import score_stories

__all__ = ["Board", "Figure", "score_readings", "score_stories"]
