"""Triggers: the words of a sentence that may name an event, and how far each is to be trusted."""

from collections.abc import Iterable

from msgspec import Struct

from dragoman.knowledge.languages import Hit, Language
from dragoman.knowledge.letters import fold
from dragoman.model import DateSaid, Sentence
from dragoman.reading.events.ontology import EventType, event_types
from dragoman.reading.events.view import View


class Trigger(Struct, frozen=True):
    """An event word at tokens[first:last] with its entry's flags; `trust` between 0 and 1 and why."""

    first: int
    last: int
    type: str
    mode: str | None
    noun: bool
    participle: bool
    marks: dict[str, str]
    trust: float
    reasons: tuple[str, ...]
    base: bool = False  # written as the headword

    @property
    def kind(self) -> EventType:
        """What the ontology says of its type."""
        return event_types()[self.type]

    @property
    def mutual(self) -> bool:
        """All named are actors."""
        return "mutual" in self.marks or (self.kind.mutual and self.type == "CONSULT" and self.mode == "meet")

    @property
    def alone(self) -> bool:
        """The act has no recipient."""
        return "self" in self.marks

    def asks(self, slot: str, prep: str) -> bool:
        """Whether the entry names a preposition (as written) for a slot: actor, recipient or with."""
        return prep in self.marks.get(slot, "").split(",")


def event_hits(sentence: Sentence, language: Language, dates: Iterable[DateSaid] = ()) -> list[Hit]:
    """Event words of a sentence; several entries at one place when a word has several types.

    A day may stand inside words that belong together: "halted on Monday supplies".
    """
    types = event_types()
    found = [h for h in language.lexicon("events").find(sentence.tokens) if h.entry.section in types]
    for parted in _parted(sentence, language, dates):
        if parted.entry.section in types:
            found = [h for h in found if not (parted.first <= h.first and h.last <= parted.last)]
            found.append(parted)
    return sorted(found, key=lambda h: h.first)


def _parted(sentence: Sentence, language: Language, dates: Iterable[DateSaid]) -> list[Hit]:
    """Event words that a day parts, with the day inside."""
    tokens = sentence.tokens
    inside = [d for d in dates if sentence.start <= d.start < sentence.end]
    kept = [i for i, t in enumerate(tokens) if not any(d.start <= t.start < d.end for d in inside)]
    if len(kept) == len(tokens):
        return []
    hits = language.lexicon("events").find([tokens[i] for i in kept])
    spread = (h._replace(first=kept[h.first], last=kept[h.last - 1] + 1) for h in hits if h.last - h.first > 1)
    whole = list(language.lexicon("events").find(tokens))
    return [
        h
        for h in spread
        if any(i not in kept for i in range(h.first, h.last))
        and all(w.first >= h.first and w.last <= h.last for w in whole if w.first < h.last and h.first < w.last)
    ]


def triggers_of(view: View) -> list[Trigger]:
    """The event words that are no part of a name, with their trust."""
    question = any(t.text == "?" for t in view.tokens[-2:])
    return [
        _trigger(view, hit._replace(last=_before_name(view, hit)), question)
        for hit in view.event_hits
        if view.mention_at[hit.first] < 0
    ]


def _before_name(view: View, hit: Hit) -> int:
    """Where the event word ends when its entry goes on into a name ("Russian" of "invasion russe")."""
    return next((i for i in range(hit.first, hit.last) if view.mention_at[i] >= 0), hit.last)


def _trigger(view: View, hit: Hit, question: bool) -> Trigger:
    entry = hit.entry
    noun = hit.first in view.noun_types
    trust, reasons = (0.55, ["noun"]) if noun else (0.7, ["verb"])
    if entry.marked("weak"):
        trust, reasons = trust - 0.15, [*reasons, "a word with other senses"]
    if hit.first in view.quoted:
        trust, reasons = trust - 0.2, [*reasons, "inside a quotation"]
    if question:
        trust, reasons = trust - 0.2, [*reasons, "in a question"]
    words = " ".join(t.text for t in view.tokens[hit.first : hit.last])
    reasons[0] = f"{reasons[0]} '{words}'"
    return Trigger(
        first=hit.first,
        last=hit.last,
        type=entry.section,
        mode=entry.marks.get("mode"),
        noun=noun,
        participle=entry.marked("participle"),
        marks=entry.marks,
        trust=max(0.0, trust),
        reasons=tuple(reasons),
        base=" ".join(t.key for t in view.tokens[hit.first : hit.last]) == fold(entry.head),
    )
