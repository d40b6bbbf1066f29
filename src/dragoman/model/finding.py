"""Spans and findings: where a claim stands, and how sure a guess is."""

from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Span(Struct, frozen=True, order=True):
    """A stretch of an article's text: `start` and `end` count Unicode code points, end excluded."""

    start: int
    end: int

    def within(self, other: "Span") -> bool:
        """Whether this span lies wholly inside `other`."""
        return other.start <= self.start and self.end <= other.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Finding(Struct, Generic[T], frozen=True):
    """A guess: its value, a score between 0 and 1, and the reasons in words."""

    value: T
    score: float
    reasons: tuple[str, ...] = ()
