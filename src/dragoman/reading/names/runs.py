"""Runs of capitalised words: where a name may stand."""

from typing import NamedTuple

from dragoman.knowledge.languages import Language
from dragoman.model import Token
from dragoman.reading.names.marks import capital, is_quoted, opens_sentence
from dragoman.reading.names.page import Page

_INITIAL_STOP = "."


class Run(NamedTuple):
    """tokens[first:last] begin with capitals; `opens` says that the run begins its sentence."""

    first: int
    last: int
    opens: bool
    quoted: bool


def find_runs(page: Page, language: Language) -> list[Run]:
    """The runs of capitalised words of a sentence, longest first to right.

    Words that stand with a capital inside sentences of the same article are names at the beginning of
    a sentence too.
    """
    runs = []
    index = 0
    while index < len(page.tokens):
        if not capital(page.tokens[index]):
            index += 1
            continue
        opens = opens_sentence(page.tokens, index)
        last = _extend(page, index, language)
        last = _same_case(page, index, last)
        first = index
        quoted = is_quoted(page.tokens, index, last)
        if opens and not quoted and not _may_open(page, index, last, language):
            first = index + 1
            while first < last and not capital(page.tokens[first]):
                first += 1
        if first < last:
            runs.append(Run(first, last, opens and first == index, quoted and first == index))
        index = last
    return runs


def _extend(page: Page, index: int, language: Language) -> int:
    tokens = page.tokens
    body = _is_head(page, index)
    last = index + 1
    while last < len(tokens):
        token = tokens[last]
        if (
            capital(token)
            or _is_numbered(tokens, last, language)
            or (token.text == _INITIAL_STOP and len(tokens[last - 1].text) == 1 and _next_capital(tokens, last + 1))
        ):
            last += 1
        elif (ahead := _link(page, last, language, body)) and _touching(tokens, last - 1, ahead):
            last = ahead + 1
        else:
            break
    return last


def _is_numbered(tokens: tuple[Token, ...], at: int, language: Language) -> bool:
    """A small number that belongs to a name (Formula 1), and is no day of a month."""
    number = tokens[at]
    if number.kind != "number" or not number.text.isdigit() or len(number.text) > 2:
        return False
    if not capital(tokens[at - 1]) or opens_sentence(tokens, at - 1):
        return False
    dates = language.lexicon("dates")
    return at + 1 >= len(tokens) or not any(h.entry.section == "month-name" for h in dates.at(tokens, at + 1))


def _same_case(page: Page, first: int, last: int) -> int:
    """Cut a run before a shouted word: "Saiful Mulook PHOTO" """
    for index in range(first + 1, last):
        word = page.tokens[index].text
        if word.isupper() and len(word) > 3 and not page.tokens[index - 1].text.isupper():
            return last if page.alias_covering(index) else index
    return last


def _link(page: Page, at: int, language: Language, body: bool) -> int | None:
    """Small words inside a name: particles of persons; of bodies also "of", "and", "for"."""
    tokens = page.tokens
    end = at
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].key in language.particles and end < at + 3:
        end += 1
    if end > at and _next_capital(tokens, end):
        return end
    if body and at + 1 < len(tokens):
        small = {"of", "and", "for"}
        for width in (1, 2):
            words = tokens[at : at + width]
            if all(_marks(language, t) & small for t in words) and _next_capital(tokens, at + width):
                return at + width
    return None


def _marks(language: Language, token: Token) -> set[str]:
    if token.kind != "word":
        return set()
    return {hit.entry.section for hit in language.lexicon("grammar").at((token,), 0)}


def _is_head(page: Page, index: int) -> bool:
    return index in page.heads


def _next_capital(tokens: tuple[Token, ...], index: int) -> bool:
    return index < len(tokens) and capital(tokens[index])


def _touching(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether only single blanks part the tokens: a name does not run over a gap."""
    return all(tokens[i + 1].start - tokens[i].end <= 1 for i in range(first, last))


def _may_open(page: Page, first: int, last: int, language: Language) -> bool:
    """Whether the first word of a sentence belongs to the name that begins there."""
    token = page.tokens[first]
    seen = page.evidence
    if page.alias_covering(first) is not None or token.key in seen.names or token.base in seen.names:
        return True
    if last > first + 1 and (token.key in seen.leading or token.base in seen.leading):
        return True
    if first in page.titles or token.key in language.function_words:
        return False
    if first in page.heads and last > first + 1:
        return True
    if sum(c.isupper() for c in token.text) > 1:
        return True
    if language.lexicon("given_names").has(token.text) and last > first + 1:
        return True
    return not language.is_word(token.text)
