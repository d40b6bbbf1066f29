"""Little articles marked by hand: names and dates are given, so that only this room is tested."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from dragoman.knowledge.languages import load
from dragoman.model import (
    Attributed,
    Attribution,
    Coded,
    DateSaid,
    Entity,
    MarkedText,
    Mention,
    Quote,
    Voice,
)
from dragoman.reading.events import code
from dragoman.reading.sentences import split

Told = Callable[..., Coded]
Name = tuple[str, str, str | None]


def mark(text: str, tag: str, names: dict[str, Name], **more: Any) -> MarkedText:
    """A marked text: `names` maps surfaces to (entity id, kind, country); `*` before a surface: adjective."""
    language = load(tag)
    found = []
    for surface, (entity, kind, _) in names.items():
        how = "adjective" if surface.startswith("*") else "name"
        for hit in re.finditer(rf"(?<!\w){re.escape(surface.lstrip('*'))}(?!\w)", text):
            found.append(Mention(hit.start(), hit.end(), hit.group(), entity, 1.0, kind, how))
    entities = {e: Entity(e, kind, e, country=country) for e, kind, country in names.values()}
    dates = []
    for surface, (first, last) in more.get("dates", {}).items():
        at = text.index(surface)
        precision = "day" if first == last else "week"
        dates.append(DateSaid(at, at + len(surface), surface, first, last, precision))
    return MarkedText(
        text=text,
        language=tag,
        sentences=split(text, language),
        entities=tuple(entities.values()),
        mentions=tuple(sorted(found, key=lambda m: m.start)),
        dates=tuple(sorted(dates, key=lambda d: d.start)),
        published=more.get("published", "2025-11-11"),
    )


@pytest.fixture
def told() -> Told:
    """Codes a text: told(text, tag, names, dates=..., published=..., quotes=[(words, speaker)])."""

    def run(text: str, tag: str, names: dict[str, Name], **more: Any) -> Coded:
        marked = mark(text, tag, names, **more)
        quotes, attributions = [], []
        for words, speaker in more.get("quotes", []):
            at = text.index(words)
            voice = Voice(speaker, speaker, "said")
            quotes.append(Quote(at, at + len(words), words, True, (voice,)))
            attributions.append(Attribution(at, at + len(words), (voice,)))
        return code(marked, Attributed(tuple(quotes), (), tuple(attributions)), load(tag))

    return run
