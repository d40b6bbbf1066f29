"""Marked texts made by hand: sentences from the splitter, mentions where the test says names stand."""

import re
from collections.abc import Callable

import pytest

from dragoman.knowledge.languages import load
from dragoman.model import Attributed, Entity, MarkedText, Mention
from dragoman.reading.quotes import attribute
from dragoman.reading.sentences import split

# id -> kind, role, and the names under which the text has it; "~" before a name: an adjective.
Cast = dict[str, tuple[str, str | None, tuple[str, ...]]]


def mark(tag: str, text: str, cast: Cast, outlet: str | None = None) -> MarkedText:
    language = load(tag)
    mentions: list[Mention] = []
    for entity, (kind, role, names) in cast.items():
        for name in sorted(names, key=len, reverse=True):
            how = "adjective" if name.startswith("~") else "name"
            for match in re.finditer(rf"(?<!\w){re.escape(name.lstrip('~'))}(?!\w)", text):
                if not any(m.start < match.end() and match.start() < m.end for m in mentions):
                    mentions.append(Mention(match.start(), match.end(), match.group(), entity, 1.0, kind, how, role))
    mentions.sort(key=lambda m: m.start)
    entities = tuple(Entity(e, kind, names[0].lstrip("~")) for e, (kind, _, names) in cast.items())
    return MarkedText(text, tag, split(text, language), entities, tuple(mentions), (), outlet=outlet)


@pytest.fixture
def read() -> Callable[..., Attributed]:
    def run(tag: str, text: str, outlet: str | None = None, **cast: tuple[str, ...]) -> Attributed:
        """cast: id = (kind, name, name, ...); a kind may carry a role: "person:spokesperson"."""
        whole: Cast = {}
        for entity, (kind, *names) in cast.items():
            sort, _, role = kind.partition(":")
            whole[entity] = (sort, role or None, tuple(names))
        return attribute(mark(tag, text, whole, outlet), load(tag))

    return run
