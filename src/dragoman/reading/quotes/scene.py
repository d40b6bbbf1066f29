"""The scene: an article's tokens in one row, with what the lists and the mentions say of each.

A scene is made once an article; everything else in this room reads it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.knowledge.languages import Hit, Lexicon
from dragoman.model import MarkedText, Token
from dragoman.reading.quotes.lists import Lists
from dragoman.reading.quotes.marks import Stretch

MEDIA = frozenset({"agency", "outlet"})
_TOLD = 3  # tokens between a cue of telling and the medium that is told
_INTERVIEWS = frozenset({"interview", "broadcast"})


class Word(NamedTuple):
    """A reporting verb or a source cue at tokens[first:last]: its sections, as written, and whether weak."""

    first: int
    last: int
    sections: frozenset[str]
    text: str
    weak: bool


class Scene:
    """Tokens of the whole article with their annotations; token numbers are indexes into `tokens`."""

    def __init__(self, marked: MarkedText, lists: Lists) -> None:
        self.marked = marked
        self.text = marked.text
        self.lists = lists
        self.tokens: list[Token] = []
        self.bounds: list[tuple[int, int]] = []
        self.sentence_at: list[int] = []
        for number, sentence in enumerate(marked.sentences):
            first = len(self.tokens)
            self.tokens.extend(sentence.tokens)
            self.bounds.append((first, len(self.tokens)))
            self.sentence_at.extend([number] * len(sentence.tokens))
        self._known = {e.id for e in marked.entities if e.known}
        self._starts = [t.start for t in self.tokens]
        self.stretches: list[Stretch] = []
        self.quote_at: list[int] = [-1] * len(self.tokens)
        self.mention_at = self._mentions()
        self.sections = self._sections()
        self.titles: dict[int, Hit] = self._spread(lists.titles)
        self.heads: dict[int, Hit] = self._spread(lists.heads)
        self.pronouns: dict[int, Hit] = self._spread(lists.pronouns)
        self.nouns: dict[int, Hit] = self._spread(lists.nouns)
        self.alleged = frozenset(i for i, hit in self._spread(lists.hedges).items() if hit.entry.section == "alleged")
        self.verbs = [w for w in self._words(lists.verbs) if self._free(w)]
        self.cues = list(self._words(lists.cues))
        told = (c for c in self.cues if "told" in c.sections and not c.weak)
        # tokens behind "in an interview with": the medium there is told, it does not speak
        self.told = frozenset(i for c in told for i in range(c.first, c.last + _TOLD))
        media = {m.entity for n, m in enumerate(marked.mentions) if self._is_medium(n)}
        media |= set(self._interviewers())
        self.media = frozenset(n for n, m in enumerate(marked.mentions) if m.entity in media and m.how != "adjective")

    def _free(self, word: Word) -> bool:
        """Whether a verb is no part of a name or of a longer title ("Secretary of State"), and not shielded."""
        if "none" in word.sections:
            return False
        title = self.titles.get(word.first)
        longer = title is not None and title.last - title.first > word.last - word.first
        return self.mention_at[word.first] < 0 and not longer

    def _is_medium(self, number: int) -> bool:
        """Whether a mention is an agency or outlet: by its kind, or by "the portal", "radio" before it."""
        mention = self.marked.mentions[number]
        if mention.kind in MEDIA or mention.how == "adjective":
            return mention.kind in MEDIA
        if not self._is_unknown_body(number):
            return False
        first = self.token_from(mention.start)
        found = (self.heads.get(i) for i in (first - 1, first))
        return any(head is not None and head.entry.section == "outlet" for head in found)

    def _is_unknown_body(self, number: int) -> bool:
        """A body that the atlas does not hold: by the words around it, it may be a medium."""
        mention = self.marked.mentions[number]
        return mention.kind in ("organisation", "company") and mention.entity not in self._known

    def _interviewers(self) -> Iterator[str]:
        """Bodies that somebody gave an interview to are media."""
        for cue in self.cues:
            nouns = {self.nouns[i].entry.section for i in range(cue.first, cue.last) if i in self.nouns}
            if "told" not in cue.sections or not nouns & _INTERVIEWS:
                continue
            for index in range(cue.last, min(cue.last + 3, len(self.tokens))):
                number = self.mention_at[index]
                if number >= 0 and self._is_unknown_body(number):
                    yield self.marked.mentions[number].entity

    def token_from(self, offset: int) -> int:
        """The first token that begins at or after an offset of the text."""
        return bisect_left(self._starts, offset)

    def token_over(self, offset: int) -> int:
        """The token that covers an offset, else the last one before it (0 if there is none)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Sentence numbers of each paragraph: the first, and one past the last."""
        sentences = self.marked.sentences
        first = 0
        for number in range(1, len(sentences) + 1):
            if number == len(sentences) or sentences[number].paragraph != sentences[first].paragraph:
                yield first, number
                first = number

    def place(self, stretches: list[Stretch]) -> None:
        """Set what stands between marks: from now on those tokens belong to their stretch."""
        self.stretches = stretches
        self.quote_at = [-1] * len(self.tokens)
        for number, stretch in enumerate(stretches):
            for index in range(self.token_from(stretch.outer_start), self.token_from(stretch.outer_end)):
                self.quote_at[index] = number

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether the token at an index is one of some marks."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text in marks

    def is_dash(self, index: int) -> bool:
        """Whether the token is a dash between blanks (a hyphen inside words is part of its word)."""
        if not self.is_mark(index, "-–—―"):
            return False
        token = self.tokens[index]
        before = self.text[token.start - 1] if token.start else " "
        after = self.text[token.end : token.end + 1] or " "
        return before.isspace() or after.isspace() or self.text[token.start - 1 : token.end + 1] == ""

    def has(self, index: int, section: str) -> bool:
        """Whether the grammar list puts the token into a section."""
        return section in self.sections.get(index, ())

    def is_preposition(self, index: int) -> bool:
        """Whether the token is a preposition by the grammar list."""
        return any(self.lists.is_preposition(s) for s in self.sections.get(index, ()))

    def is_light(self, index: int) -> bool:
        """A small word that may stand between a verb and its subject: auxiliary, adverb, particle."""
        token = self.tokens[index]
        if token.kind != "word":
            return False
        if self.has(index, "and"):
            return True
        pronoun = self.pronouns.get(index)
        if pronoun is not None and pronoun.entry.section != "reflexive":
            return False
        return token.key in self.lists.light_words and not self.has(index, "clause")

    def words(self, first: int, last: int) -> str:
        """The text of tokens[first:last]."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def _mentions(self) -> list[int]:
        row = [-1] * len(self.tokens)
        for number, mention in enumerate(self.marked.mentions):
            index = self.token_over(mention.start) if self.tokens else len(row)
            while index < len(row) and self.tokens[index].start < mention.end:
                if self.tokens[index].end > mention.start and row[index] < 0:
                    row[index] = number
                index += 1
        return row

    def _sections(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for hit in self.lists.grammar.find(self.tokens):
            section = hit.entry.section
            names = {section}
            if section in ("clause", "that") and hit.entry.head in self.lists.that_heads:
                names = {"clause", "that"}
            for index in range(hit.first, hit.last):
                found.setdefault(index, set()).update(names)
        return found

    def _spread(self, lexicon: Lexicon) -> dict[int, Hit]:
        """The hits of a list by each of their tokens (the first entry of a form counts)."""
        found: dict[int, Hit] = {}
        for hit in lexicon.find(self.tokens):
            for index in range(hit.first, hit.last):
                found.setdefault(index, hit)
        return found

    def _words(self, lexicon: Lexicon) -> Iterator[Word]:
        last: list[Hit] = []
        for hit in lexicon.find(self.tokens):
            if last and last[0].first != hit.first:
                yield self._word(last)
                last = []
            last.append(hit)
        if last:
            yield self._word(last)

    def _word(self, hits: list[Hit]) -> Word:
        first, end = hits[0].first, hits[0].last
        weak = all(h.entry.marked("weak") for h in hits)
        return Word(first, end, frozenset(h.entry.section for h in hits), self.words(first, end), weak)
