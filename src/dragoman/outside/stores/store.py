"""What every store can do. One contract test runs over all of them (tests/outside/stores)."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from dragoman.model import Capture, Found, Reading, SaidQuote, Story


class Store(Protocol):
    """Captures and readings by article id, stories, and the look-ups that a desk needs.

    Writing is atomic: a call that fails leaves what was there.
    """

    def has(self, article_id: str) -> bool:
        """Whether an article is kept already."""

    def add(self, capture: Capture, reading: Reading) -> None:
        """Keep a capture with its reading; adding one again replaces the reading."""

    def readings(self) -> Iterator[Reading]:
        """All readings, by article id."""

    def reading(self, article_id: str) -> Reading | None:
        """One reading by its id or the beginning of it; None when there is none or several."""

    def capture(self, article_id: str) -> Capture | None:
        """The bytes of an article as received."""

    def replace_stories(self, stories: Iterable[Story]) -> None:
        """Keep these stories in place of all that were kept."""

    def stories(self) -> tuple[Story, ...]:
        """All stories, latest first."""

    def story(self, story_id: str) -> Story | None:
        """One story by its id or the beginning of it; None when there is none or several."""

    def search(self, words: str, limit: int) -> tuple[Found, ...]:
        """Articles that hold all words, best first; words match whatever their case form, where known."""

    def quotes(self) -> Iterator[SaidQuote]:
        """All quotes with where they stand, latest first."""

    def counts(self) -> dict[str, int]:
        """How many articles, stories, articles in stories ("grouped"), and readings of each language
        ("language:ro") are kept."""

    def close(self) -> None:
        """Let go of files and connections."""
