"""Words of grammar in a sentence: prepositions, clause openers, pronouns, titles, verbs and nouns."""

from collections.abc import Sequence
from typing import NamedTuple

from dragoman.knowledge.languages import Hit, Language
from dragoman.knowledge.letters import fold
from dragoman.model import Token
from dragoman.reading.events.homographs import SENSES
from dragoman.reading.events.view import Prep, Pronoun

_LONG = 5  # letters of a pronoun that says how many
_HEADS = ("titles", "organisation_heads", "place_heads")


class Heads(NamedTuple):
    """Sections of titles and generic heads by token; titles alone; tokens inside one of several words."""

    kinds: dict[int, str]
    titles: frozenset[int]
    joined: frozenset[int]


def prepositions(
    grammar: Sequence[Hit], tokens: Sequence[Token], verbs: frozenset[int], auxiliaries: frozenset[int]
) -> dict[int, Prep]:
    """Prepositions by the token after them. One right before a verb marks no participant ("to sign")."""
    found: dict[tuple[int, int], set[str]] = {}
    for hit in grammar:
        if hit.entry.section in SENSES:
            found.setdefault((hit.first, hit.last), set()).add(hit.entry.section)
    preps = {}
    for (first, last), senses in found.items():
        if last < len(tokens) and (last in verbs or (first in auxiliaries and last + 1 in verbs)):
            continue
        key = " ".join(t.key for t in tokens[first:last])
        preps[last] = Prep(first, last, key, frozenset(senses))
    return preps


def clause_openers(grammar: Sequence[Hit]) -> dict[int, int]:
    """Where each word that opens a clause ends, by its first token."""
    return {h.first: h.last for h in grammar if h.entry.section == "clause"}


def pronouns_of(
    language: Language, tokens: Sequence[Token], mention_at: Sequence[int], ands: frozenset[int]
) -> tuple[tuple[Pronoun, ...], frozenset[int], frozenset[int]]:
    """Personal pronouns, and the tokens of relative and of reflexive ones."""
    pronouns: list[Pronoun] = []
    relatives: set[int] = set()
    reflexives: set[int] = set()
    for hit in language.lexicon("pronouns").find(tokens):
        if mention_at[hit.first] >= 0:
            continue
        if hit.entry.section == "relative":
            relatives.update(range(hit.first, hit.last))
        elif hit.first in ands and len(tokens[hit.first].key) == 1:
            continue  # letters that fold alike: "ѝ" and "и"
        elif hit.entry.section != "they" and hit.last < len(tokens) and mention_at[hit.last] >= 0:
            continue  # a word before a name is its article ("lui Putin")
        elif hit.entry.section == "reflexive":
            if tokens[hit.first].key != fold(hit.entry.head):  # "swoją", not the bare "się"
                reflexives.update(range(hit.first, hit.last))
        elif hit.entry.section in ("he", "she", "they"):
            written = " ".join(t.key for t in tokens[hit.first : hit.last])
            # "the two", "ambele": words of number are long, what only stands for names is short.
            long = hit.last - hit.first > 1 or len(hit.entry.head) >= _LONG
            subject = hit.entry.section == "they" and long
            subject = subject or written == fold(hit.entry.head)
            pronouns.append(Pronoun(hit.first, hit.last, hit.entry.section, subject))
    return tuple(pronouns), frozenset(relatives), frozenset(reflexives)


def kinds_of(language: Language, tokens: Sequence[Token]) -> Heads:
    """Titles and generic heads of names."""
    kinds: dict[int, str] = {}
    titles: set[int] = set()
    joined: set[int] = set()
    for name in _HEADS:
        for hit in language.lexicon(name).find(tokens):
            for index in range(hit.first, hit.last):
                kinds.setdefault(index, hit.entry.section)
            if name == "titles":
                titles.update(range(hit.first, hit.last))
            joined.update(range(hit.first + 1, hit.last - 1))
    return Heads(kinds, frozenset(titles), frozenset(joined))


def verbs_of(
    hits: Sequence[Hit], noun_at: frozenset[int], reporting: frozenset[int], mention_at: Sequence[int]
) -> tuple[int, ...]:
    """The tokens of verbs, in order: event words that are no nouns, and verbs of saying."""
    events = {h.first for h in hits if h.first not in noun_at and mention_at[h.first] < 0}
    return tuple(sorted(events | (reporting - noun_at)))


def noun_types_of(hits: Sequence[Hit], noun_at: frozenset[int], mention_at: Sequence[int]) -> dict[int, frozenset[str]]:
    """The event types that a noun may name, by its token."""
    types: dict[int, frozenset[str]] = {}
    for hit in hits:
        if hit.first in noun_at and mention_at[hit.first] < 0:
            types[hit.first] = types.get(hit.first, frozenset()) | {hit.entry.section}
    return types


def nouns_of(
    hits: Sequence[Hit],
    noun_at: frozenset[int],
    language: Language,
    tokens: Sequence[Token],
    reporting: frozenset[int],
    mention_at: Sequence[int],
) -> frozenset[int]:
    """The tokens of event nouns, titles and heads, which are no verbs however they are spelled."""
    events = {i for h in hits if h.first in noun_at for i in range(h.first, h.last)}
    speech = {i for h in language.lexicon("speech_nouns").find(tokens) for i in range(h.first, h.last)}
    return frozenset(i for i in events | (speech - reporting) if mention_at[i] < 0 and tokens[i].kind == "word")
