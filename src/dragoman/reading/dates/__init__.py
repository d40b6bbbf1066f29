"""Dates: the day an article was published, and the days that its text speaks of."""

from dragoman.reading.dates.published import find_published
from dragoman.reading.dates.said import find_said

__all__ = ["find_published", "find_said"]
