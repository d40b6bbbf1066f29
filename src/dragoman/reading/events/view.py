"""A sentence as the coder sees it: tokens with what the lists, the names and the quotes say of each.

Everything that the later modules ask of a token is looked up once (marking.py) and kept here.
"""

from typing import NamedTuple

from msgspec import Struct

from dragoman.knowledge.languages import Hit
from dragoman.model import DateSaid, Mention, Sentence, Token


class Prep(NamedTuple):
    """A preposition at tokens[first:last] with the sections of grammar.txt that list it."""

    first: int
    last: int
    key: str
    senses: frozenset[str]


class Pronoun(NamedTuple):
    """A pronoun at tokens[first:last]: he, she or they; `subject` when it stands in the dictionary form."""

    first: int
    last: int
    person: str
    subject: bool


class Said(NamedTuple):
    """A date of the text at tokens[first:last]."""

    first: int
    last: int
    date: DateSaid


class View(Struct, frozen=True):
    """One sentence, marked. Indexes count tokens; every collection is empty where a list is missing."""

    sentence: Sentence
    number: int
    event_hits: tuple[Hit, ...]
    mentions: tuple[Mention, ...]
    bounds: tuple[tuple[int, int], ...]  # first and last token of each mention
    mention_at: tuple[int, ...]  # index into mentions, -1 for none
    preps: dict[int, Prep]  # by the token after it
    prep_tokens: frozenset[int]
    clause_at: dict[int, int]  # a word that opens a clause: first token -> token after it
    relatives: frozenset[int]
    reflexives: frozenset[int]
    ands: frozenset[int]
    verbs: tuple[int, ...]  # first tokens of event verbs and reporting verbs, in order
    reporting: frozenset[int]
    passives: frozenset[int]
    auxiliaries: frozenset[int]  # words of tense, condition and negation
    noun_types: dict[int, frozenset[str]]  # event nouns: first token -> types
    nouns: frozenset[int]  # tokens of event nouns and speech nouns
    heads: frozenset[int]  # titles and generic heads of names
    titles: frozenset[int]
    kinds: dict[int, str]  # such a token -> its section ("company", "head-of-state")
    status: tuple[Hit, ...]
    pronouns: tuple[Pronoun, ...]
    persons: frozenset[int]  # tokens of pronouns
    dates: tuple[Said, ...]
    date_tokens: frozenset[int]
    quoted: frozenset[int]
    speakers: dict[int, str]  # tokens of a quotation whose speaker is known
    plain: frozenset[int]  # function words
    hedges: tuple[tuple[int, int, str], ...]  # first, last, section of hedges.txt

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def is_mark(self, index: int) -> bool:
        """Whether the token is punctuation."""
        return self.tokens[index].kind == "mark"

    def content(self, first: int, last: int) -> list[int]:
        """Tokens in a stretch that are words of content and nothing that a list explains."""
        return [
            i
            for i in range(max(0, first), min(last, len(self.tokens)))
            if self.tokens[i].kind == "word"
            and i not in self.plain
            and i not in self.prep_tokens
            and i not in self.date_tokens
            and self.mention_at[i] < 0
        ]
