"""Readings written by hand, in the shape that the pipeline gives."""

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any

import pytest

from dragoman.knowledge.letters import fold
from dragoman.model import (
    Article,
    Attribution,
    Entity,
    Event,
    LanguageTag,
    Mention,
    Published,
    Quantity,
    Reading,
    Relation,
    Span,
    Voice,
)

Write = Callable[..., Reading]


def write(
    text: str,
    *,
    file: str,
    day: str | None = None,
    language: str = "en",
    title: str | None = None,
    outlet: str | None = None,
    names: Mapping[str, Entity] | None = None,
    events: Sequence[tuple[str, dict[str, Any]]] = (),
    quantities: Sequence[tuple[str, dict[str, Any]]] = (),
    relations: Sequence[tuple[str, dict[str, Any]]] = (),
    said: Sequence[tuple[str, tuple[str, ...]]] = (),
    chains: tuple[tuple[str, ...], ...] = (),
) -> Reading:
    """A reading of `text`: sentences end at ". " (not after a figure), `names` maps spellings to entities.

    Events, quantities, relations and attributions each name a piece of the sentence they stand in.
    """
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S.*?(?:(?<!\d)[.!?](?=\s|$)|$)", text))
    mentions = tuple(_mentions(text, names or {}))

    def sentence(piece: str) -> tuple[int, int]:
        at = text.index(piece)
        return next((s.start, s.end) for s in sentences if s.start <= at < s.end)

    def place(piece: str) -> dict[str, Any]:
        return {"start": text.index(piece), "end": text.index(piece) + len(piece)}

    return Reading(
        article=Article(
            id=sha256(f"{file} {text}".encode()).hexdigest(),
            language=LanguageTag(language, 1.0),
            text=text,
            title=title,
            file=file,
            outlet=outlet,
            published=Published(day, "day", 1.0, "header") if day else None,
        ),
        entities=tuple({e.id: e for e in (names or {}).values()}.values()),
        mentions=mentions,
        chains=chains,
        events=tuple(Event(id=f"e{n}", evidence=sentence(piece), **slots) for n, (piece, slots) in enumerate(events)),
        relations=tuple(Relation(evidence=sentence(piece), **slots) for piece, slots in relations),
        quantities=tuple(Quantity(evidence=sentence(piece), **place(piece), **slots) for piece, slots in quantities),
        attributions=tuple(
            Attribution(*sentence(piece), tuple(Voice(name, name) for name in voices)) for piece, voices in said
        ),
        sentences=sentences,
        terms=tuple(w for w in re.findall(r"[^\W\d_]+", fold(text)) if len(w) > 3),
    )


def _mentions(text: str, names: Mapping[str, Entity]) -> list[Mention]:
    taken: list[tuple[int, int]] = []
    found = []
    for surface in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"\b{re.escape(surface)}\b", text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                entity = names[surface]
                found.append(Mention(*match.span(), surface, entity.id, 1.0, entity.kind))
    return sorted(found, key=lambda m: m.start)


def person(name: str, country: str | None = None, *, known: bool = True) -> Entity:
    return Entity(_slug(name), "person", name, country, known=known)


def thing(name: str, kind: str, country: str | None = None) -> Entity:
    return Entity(_slug(name), kind, name, country, known=True)


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower())


@pytest.fixture(scope="session")
def writer() -> Write:
    return write


RENNING = person("Alva Renning", "NO")
OKORO = person("Daniel Okoro", "NG")
NORWAY = thing("Norway", "country", "NO")
NIGERIA = thing("Nigeria", "country", "NG")
OSLO = thing("Oslo", "place", "NO")
ABUJA = thing("Abuja", "place", "NG")
REUTERS = thing("Reuters", "agency")
AFP = thing("AFP", "agency")
PALACE = thing("Storting House", "organisation", "NO")
STATKRAFT = thing("Statkraft", "company", "NO")
SPEAKER = Entity("ida-holm", "person", "Ida Holm", "NO", roles=("spokesperson",), known=True)

ENGLISH = {
    "Alva Renning": RENNING,
    "Renning": RENNING,
    "Daniel Okoro": OKORO,
    "Okoro": OKORO,
    "Norway": NORWAY,
    "Norwegian": NORWAY,
    "Nigeria": NIGERIA,
    "Nigerian": NIGERIA,
    "Oslo": OSLO,
    "Abuja": ABUJA,
    "Reuters": REUTERS,
    "AFP": AFP,
    "Storting House": PALACE,
    "Statkraft": STATKRAFT,
    "Ida Holm": SPEAKER,
}
GERMAN = {
    "Alva Renning": RENNING,
    "Renning": RENNING,
    "Daniel Okoro": OKORO,
    "Okoro": OKORO,
    "Norwegen": NORWAY,
    "Norwegens": NORWAY,
    "norwegische": NORWAY,
    "Nigeria": NIGERIA,
    "Nigerias": NIGERIA,
    "nigerianische": NIGERIA,
    "Oslo": OSLO,
    "Abuja": ABUJA,
    "Reuters": REUTERS,
    "AFP": AFP,
    "Statkraft": STATKRAFT,
}

MEETING = {
    "type": "CONSULT",
    "mode": "meet",
    "actors": (RENNING.id, OKORO.id),
    "place": OSLO.id,
    "start": "2024-05-14",
    "end": "2024-05-15",
}
EN_WIRE = (
    "Norwegian president Alva Renning will receive Nigerian president Daniel Okoro in Oslo on 14 May to "
    "discuss gas deliveries, Reuters reported. "
    "The two leaders will sign a contract on hydropower stations worth 340 million dollars. "
    "The company Statkraft will build 12 stations along the Niger river before 2031, officials said. "
    "Nigeria has suffered from power cuts since the great blackout of 1998 in Lagos. "
    "Okoro visited Abuja universities last week and promised 5,000 scholarships. "
    "Norway buys almost nothing from Nigeria today."
)
DE_WIRE = (
    "Die norwegische Präsidentin Alva Renning empfängt den nigerianische Präsidenten Daniel Okoro am 14. Mai "
    "in Oslo, um über Gaslieferungen zu sprechen, wie Reuters meldet. "
    "Beide wollen einen Kontrakt über Wasserkraftwerke im Wert von 340 Millionen Dollar unterzeichnen. "
    "Die Firma Statkraft soll bis 2031 am Niger 12 Stationen bauen. "
    "Die Opposition nannte das Vorhaben am Abend zu teuer und verlangte eine Prüfung. "
    "Nigeria leidet seit dem großen Blackout von 1998 in Lagos unter Stromausfällen. "
    "Okoro besuchte vergangene Woche Universitäten in Abuja und versprach 5000 Stipendien. "
    "Norwegen kauft heute fast nichts aus Nigeria."
)
EN_OUTCOME = (
    "Alva Renning and Daniel Okoro signed the hydropower contract in Oslo on Tuesday "
    "after four hours of talks. "
    "Nigeria hailed the deal with Norway as a new beginning for its power grid. "
    "Statkraft said the first station would open within two years. "
    "Fishermen protested outside the palace against the noise of the motorcade."
)
EN_YEAR_BEFORE = (
    "Daniel Okoro welcomed Alva Renning in Abuja on Monday for the opening of a Norwegian school. "
    "The presidents of Nigeria and Norway praised the teachers and planted a tree. "
    "The visit ended with a concert of choirs from Lagos."
)
EN_LOOKBACK = (
    "Alva Renning dismissed her finance minister on Friday over undeclared shares in a salmon farm. "
    "The Norwegian parliament had demanded a full account of the salmon shares for weeks. "
    "The minister called the dismissal unjust and announced a lawsuit. "
    "Two weeks ago Renning received Daniel Okoro in Oslo."
)


def announced(file: str = "a.txt", day: str | None = "2024-05-13", **more: Any) -> Reading:
    event = ("will receive", MEETING | {"status": "planned"})
    options: dict[str, Any] = {"names": ENGLISH, "events": [event], "chains": (("reuters",),)} | more
    return write(EN_WIRE, file=file, day=day, **options)


def translated(file: str = "b.txt", day: str | None = "2024-05-13", **more: Any) -> Reading:
    event = ("empfängt", MEETING | {"status": "planned"})
    options: dict[str, Any] = {"names": GERMAN, "events": [event], "chains": (("reuters",),)} | more
    return write(DE_WIRE, file=file, day=day, language="de", **options)


def outcome(file: str = "c.txt", day: str | None = "2024-05-15", **more: Any) -> Reading:
    slots = {**MEETING, "status": "happened", "start": None, "end": None}
    options: dict[str, Any] = {"names": ENGLISH, "events": [("after four hours", slots)]} | more
    return write(EN_OUTCOME, file=file, day=day, **options)


def year_before(file: str = "d.txt") -> Reading:
    slots = {**MEETING, "place": ABUJA.id, "status": "happened", "start": "2023-05-15", "end": "2023-05-15"}
    return write(EN_YEAR_BEFORE, file=file, day="2023-05-16", names=ENGLISH, events=[("welcomed", slots)])


def lookback(file: str = "e.txt", day: str = "2024-05-31", **slots: Any) -> Reading:
    dismissed = {"type": "SANCTION", "actors": (RENNING.id,), "status": "happened"}
    met = {**MEETING, "status": "happened", "start": None, "end": None} | slots
    events = [("dismissed", dismissed), ("Two weeks ago", met)]
    return write(EN_LOOKBACK, file=file, day=day, names=ENGLISH, events=events)
