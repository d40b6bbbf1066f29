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


def settled(
    hits: Sequence[Hit],
    grammar: Sequence[Hit],
    status: Sequence[Hit],
    tokens: Sequence[Token],
    marks: Known,
) -> tuple[list[Hit], frozenset[int]]:
    """Event words without their wrong readings, and which of them are nouns here.

    A word that may be noun or verb is what its place says: a verb after an auxiliary, a noun after an
    article or a preposition or before an "of".
    """
    helped = {h.last for h in (*status, *grammar) if h.entry.section in HELPERS}
    preps: dict[int, set[str]] = {}
    for hit in grammar:
        if hit.entry.section in SENSES:
            preps.setdefault(hit.last, set()).add(hit.entry.section)
    of_starts = {h.first for h in grammar if h.entry.section == "of"}
    joints = {h.last for h in grammar if h.entry.section in ("and", "clause")}
    nouns = {h.first for h in hits if h.entry.marked("noun")}
    verbs = {h.first for h in hits if not h.entry.marked("noun") or h.entry.marked("verb")}

    def is_noun(hit: Hit) -> bool:
        first = hit.first
        if first not in verbs or first not in nouns:
            return first in nouns
        if first in helped:
            return False
        if preps.get(first) == {"to"} and tokens[first].key == fold(hit.entry.head):
            return False  # "to attack"
        article = first - 1 in marks.plain and first - 1 not in marks.pronouns and first not in joints
        opens = first == 0 or tokens[first - 1].kind == "mark"
        return opens or first in preps or article or hit.last in of_starts or _asked(hit, tokens)

    passive = {(h.first, h.entry.section) for h in hits if _is_participle(h) and not h.entry.marked("weak")}
    kept, found = [], set()
    for hit in hits:
        noun = is_noun(hit)
        if (hit.first, hit.entry.section) in passive and not noun and not _is_participle(hit):
            continue  # the verb is found by base form only: the participle is what is written
        if hit.entry.marked("noun") if noun else hit.entry.marked("verb") or not hit.entry.marked("noun"):
            if noun:
                found.add(hit.first)
            elif hit.first in marks.heads and hit.first not in helped:
                continue  # a title or a generic name, not a verb: "the press", "the head"
            kept.append(hit)
    return kept, frozenset(found)


def _is_participle(hit: Hit) -> bool:
    return hit.entry.marked("participle")


def _asked(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether the preposition that the entry names for a noun's recipient follows directly."""
    following = tokens[hit.last].key if hit.last < len(tokens) else ""
    base = tokens[hit.first].key == fold(hit.entry.head)
    return base and following in hit.entry.marks.get("recipient", "").split(",")
