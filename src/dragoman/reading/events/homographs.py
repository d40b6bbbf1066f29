"""Homographs: whether an event word is a noun, a verb or a participle where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.knowledge.languages import Hit
from dragoman.knowledge.letters import fold
from dragoman.model import Token

SENSES = ("with", "by", "against", "to", "from", "in", "at", "of", "between", "about", "for")
# Sections of status.txt and grammar.txt whose words stand right before a verb.
HELPERS = frozenset({"future", "past", "negation", "conditional", "passive"})


class Known(NamedTuple):
    """Tokens that lists explain: function words, pronouns, titles and generic heads."""

    plain: frozenset[int]
    pronouns: frozenset[int]
    heads: frozenset[int]


class _Places:
    """What the places of a sentence say of the event words that stand there."""

    def __init__(
        self, hits: Sequence[Hit], grammar: Sequence[Hit], status: Sequence[Hit], tokens: Sequence[Token]
    ) -> None:
        self.tokens = tokens
        self.helped = {h.last for h in (*status, *grammar) if h.entry.section in HELPERS}
        self.preps: dict[int, set[str]] = {}
        for hit in grammar:
            if hit.entry.section in SENSES:
                self.preps.setdefault(hit.last, set()).add(hit.entry.section)
        self.of_starts = {h.first for h in grammar if h.entry.section == "of"}
        self.joints = {h.last for h in grammar if h.entry.section in ("and", "clause")}
        self.nouns = {h.first for h in hits if h.entry.marked("noun")}
        self.verbs = {h.first for h in hits if not h.entry.marked("noun") or h.entry.marked("verb")}

    def is_noun(self, hit: Hit, known: Known) -> bool:
        """A verb after an auxiliary; a noun after an article or a preposition, or before an "of"."""
        first = hit.first
        if first not in self.verbs or first not in self.nouns:
            return first in self.nouns
        if first in self.helped:
            return False
        if self.preps.get(first) == {"to"} and self.tokens[first].key == fold(hit.entry.head):
            return False  # "to attack"
        article = first - 1 in known.plain and first - 1 not in known.pronouns and first not in self.joints
        opens = first == 0 or self.tokens[first - 1].kind == "mark"
        return opens or first in self.preps or article or hit.last in self.of_starts or _asked(hit, self.tokens)


def settled(
    hits: Sequence[Hit],
    grammar: Sequence[Hit],
    status: Sequence[Hit],
    tokens: Sequence[Token],
    known: Known,
) -> tuple[list[Hit], frozenset[int]]:
    """Event words without their wrong readings, and which of them are nouns where they stand."""
    places = _Places(hits, grammar, status, tokens)
    passive = {(h.first, h.entry.section) for h in hits if _is_participle(h) and not h.entry.marked("weak")}
    kept, found = [], set()
    for hit in hits:
        entry = hit.entry
        if places.is_noun(hit, known):
            if entry.marked("noun"):
                found.add(hit.first)
                kept.append(hit)
            continue
        # A verb found by base form only, where a participle is written; a title or a generic name
        # ("the press", "the head") without an auxiliary: neither is a verb here.
        by_base = (hit.first, entry.section) in passive and not _is_participle(hit)
        generic = hit.first in known.heads and hit.first not in places.helped
        if not by_base and not generic and (entry.marked("verb") or not entry.marked("noun")):
            kept.append(hit)
    return kept, frozenset(found)


def _is_participle(hit: Hit) -> bool:
    return hit.entry.marked("participle")


def _asked(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether the preposition that the entry names for a noun's recipient follows directly."""
    following = tokens[hit.last].key if hit.last < len(tokens) else ""
    base = tokens[hit.first].key == fold(hit.entry.head)
    return base and following in hit.entry.marks.get("recipient", "").split(",")
