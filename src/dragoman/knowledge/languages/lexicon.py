"""A lexicon: the words of one list, found in tokens as written or by base form."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.knowledge.languages.forms import GAP, NUMBER, Form, Forms, compile_forms
from dragoman.knowledge.languages.parse import Entry, Line
from dragoman.knowledge.letters import fold
from dragoman.model import Token

_GAP_WORDS = 4


class Hit(NamedTuple):
    """An entry found at tokens[first:last]; `numbers` are the tokens that {n} stood for."""

    first: int
    last: int
    entry: Entry
    numbers: tuple[int, ...] = ()


class _Bucket:
    """The forms that begin with one word: alone, by their second word, and the rest (gaps, stems, numbers)."""

    __slots__ = ("alone", "others", "pairs")

    def __init__(self) -> None:
        self.alone: list[Form] = []
        self.pairs: dict[str, list[Form]] = {}
        self.others: list[Form] = []

    def add(self, form: Form) -> None:
        if len(form.words) == 1:
            self.alone.append(form)
        elif form.words[1][-1] in "*}":
            self.others.append(form)
        else:
            self.pairs.setdefault(form.words[1], []).append(form)

    def candidates(self, following: Token | None) -> Iterator[Form]:
        yield from self.alone
        if following is not None:
            yield from self.pairs.get(following.key, ())
            if following.base != following.key:
                yield from self.pairs.get(following.base, ())
            yield from self.others


class Lexicon:
    """The entries of one list, indexed by the first two words of each form."""

    def __init__(self, forms: Forms, number_words: frozenset[str] = frozenset(), by_case: bool = False) -> None:
        self._by_case = by_case  # nouns are capitalised: a small first letter finds no capital in a sentence
        self._first: dict[str, _Bucket] = {}
        self._prefixes: dict[str, list[Form]] = {}
        self._numbers = number_words
        self.entries = forms.entries
        for form in forms.forms:
            first = form.words[0]
            if first[-1] == "*" and len(first) > 1:
                self._prefixes.setdefault(first[:-1], []).append(form)
            else:
                if first not in self._first:
                    self._first[first] = _Bucket()
                self._first[first].add(form)
        self._lengths = sorted({len(p) for p in self._prefixes})

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Lexicon":
        """A lexicon of lines that were not compiled before."""
        return cls(compile_forms(lines))

    def __len__(self) -> int:
        return len(self.entries)

    def at(self, tokens: Sequence[Token], index: int, end: int | None = None) -> list[Hit]:
        """The longest matches that begin at one token (several when entries share the form)."""
        stop = len(tokens) if end is None else end
        best: list[Hit] = []
        rank = (0, False)
        following = tokens[index + 1] if index + 1 < stop else None
        for form in self._candidates(tokens[index], following):
            hit = self._match(form, tokens, index, stop)
            if hit is None:
                continue
            # Of two as long, the one that stands as written: "meeting" the noun, not "meet".
            written = _as_written(form.words, tokens, index)
            if (hit.last, written) > rank:
                best, rank = [], (hit.last, written)
            if (hit.last, written) == rank and all(hit.entry != other.entry for other in best):
                best.append(hit)
        return best

    def find(self, tokens: Sequence[Token], start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """All matches from left to right; the longest wins, and a match does not begin inside another."""
        stop = len(tokens) if end is None else end
        index = start
        while index < stop:
            hits = self.at(tokens, index, stop)
            yield from hits
            index = hits[0].last if hits else index + 1

    def has(self, word: str) -> bool:
        """Whether a single word, folded here, is a form of the list."""
        bucket = self._first.get(fold(word))
        return bucket is not None and bool(bucket.alone)

    def sections(self) -> dict[str, int]:
        """How many entries each section holds."""
        counts: dict[str, int] = {}
        for entry in self.entries:
            counts[entry.section] = counts.get(entry.section, 0) + 1
        return counts

    def _candidates(self, token: Token, following: Token | None) -> Iterator[Form]:
        if bucket := self._first.get(token.key):
            yield from bucket.candidates(following)
        if token.base != token.key and (bucket := self._first.get(token.base)):
            yield from bucket.candidates(following)
        if (bucket := self._first.get(NUMBER)) and self._is_number(token):
            yield from bucket.candidates(following)
        for length in self._lengths:
            if length > len(token.key):
                break
            yield from self._prefixes.get(token.key[:length], ())

    def _is_number(self, token: Token) -> bool:
        return token.kind == "number" or token.key in self._numbers

    def _match(self, form: Form, tokens: Sequence[Token], index: int, stop: int) -> Hit | None:
        if form.shape != "any" and not _fits(tokens[index].text, form.shape):
            return None
        if self._by_case and form.shape == "any" and _is_inner_capital(tokens, index):
            return None
        numbers: list[int] = []
        at = index
        words = form.words
        for position, word in enumerate(words):
            if word == GAP and position + 1 < len(words):
                at = self._skip(words[position + 1], tokens, at, stop)
                continue
            if at >= stop or not self._word(word, tokens[at]):
                return None
            if word == NUMBER:
                numbers.append(at)
            at += 1
        if form.shape == "both" and not tokens[at - 1].text[0].isupper():
            return None
        return Hit(index, at, self.entries[form.entry], tuple(numbers))

    def _skip(self, word: str, tokens: Sequence[Token], at: int, stop: int) -> int:
        for ahead in range(at, min(at + _GAP_WORDS + 1, stop)):
            if self._word(word, tokens[ahead]):
                return ahead
        return stop

    def _word(self, word: str, token: Token) -> bool:
        if word in (token.key, token.base):
            return True
        if word == NUMBER:
            return self._is_number(token)
        return len(word) > 1 and word[-1] == "*" and token.key.startswith(word[:-1])


def _is_inner_capital(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token inside its sentence begins with a capital; behind a mark a capital may be anything's."""
    return index > 0 and tokens[index].text[0].isupper() and tokens[index - 1].kind != "mark"


def _as_written(words: tuple[str, ...], tokens: Sequence[Token], index: int) -> bool:
    """Whether the first word of a form matches the token itself, not its base form."""
    return words[0] == tokens[index].key or words[0][-1] in "*}"


def _fits(text: str, shape: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    if shape in ("title", "both"):
        return bool(letters) and letters[0].isupper()
    # An abbreviation may carry an ending after a hyphen or in small letters: UE-ul, NATO-ს, USA's.
    return sum(c.isupper() for c in letters) >= min(2, len(letters))
