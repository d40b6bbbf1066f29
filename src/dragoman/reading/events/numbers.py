"""Numbers in a text: digits in any grouping, number words, scales and fractions."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Token

_GROUPED = re.compile(r"^\d{1,3}(?:(?P<mark>[.,'’\u00a0\u202f])\d{3})(?:(?P=mark)\d{3})*(?:[.,]\d+)?$")
_DECIMAL = re.compile(r"^\d+[.,]\d+$")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_PLAIN = re.compile(r"^\d+$")
_LARGEST_HEAD = 3  # digits before a blank that groups: 7 500


class Number(NamedTuple):
    """A number at tokens[first:last]; `ordinal` for a rank, `scaled` when a word multiplied it."""

    first: int
    last: int
    value: float
    ordinal: bool = False
    word: bool = False
    scaled: bool = False
    factor: bool = False


def value_of(text: str, comma_is_decimal: bool = True) -> float | None:
    """The value of a number in digits, None when it is none (a date, a clock time).

    Three digits behind every mark group thousands ("7.500", "7,500"); anything else behind the last
    mark is a fraction ("1,5", "2.25").
    """
    if _PLAIN.match(text):
        return float(text)
    grouped = _GROUPED.match(text)
    if grouped is not None:
        whole = text.replace(grouped["mark"], "")
        return float(whole.replace(",", "."))
    if _DECIMAL.match(text):
        return float(text.replace(",", "."))
    return None


def numbers_of(tokens: Sequence[Token], language: Language) -> list[Number]:
    """All numbers of a sentence, left to right, scales applied ("17 bn", "two million")."""
    lexicon = language.lexicon("numbers")
    found: list[Number] = []
    words = language.number_words
    if not any(t.kind == "number" or t.key in words for t in tokens):
        return found
    index = 0
    while index < len(tokens):
        number = _at(tokens, index, lexicon.at(tokens, index))
        if number is None:
            index += 1
            continue
        number = _scaled(tokens, number, language)
        found.append(number)
        index = number.last
    return found


def _at(tokens: Sequence[Token], index: int, hits: Sequence[Hit]) -> Number | None:
    token = tokens[index]
    if token.kind == "number":
        return _digits(tokens, index)
    for hit in hits:
        if hit.entry.section in ("cardinal", "ordinal", "fraction") and _is_float(hit.entry.head):
            ordinal = hit.entry.section == "ordinal"
            value = float(hit.entry.head)
            factor = hit.entry.section == "fraction" and value > 1  # "twofold", "three times"
            return Number(index, hit.last, value, ordinal, word=True, factor=factor)
    return None


def _digits(tokens: Sequence[Token], index: int) -> Number | None:
    text = tokens[index].text
    ordinal = _ORDINAL.match(text.lower())
    if ordinal is not None:
        return Number(index, index + 1, float(ordinal[1]), ordinal=True)
    value = value_of(text)
    if value is None:
        return None
    last = index + 1
    if _PLAIN.match(text) and len(text) <= _LARGEST_HEAD:
        digits = text
        while last < len(tokens) and _continues(tokens, last):
            digits += tokens[last].text
            last += 1
        value = float(digits)
    return Number(index, last, value)


def _continues(tokens: Sequence[Token], index: int) -> bool:
    """Three digits after one blank continue a number: 600 000."""
    token, before = tokens[index], tokens[index - 1]
    return bool(_PLAIN.match(token.text)) and len(token.text) == 3 and token.start - before.end == 1


def _scaled(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """Apply the words of scale that follow."""
    while number.last < len(tokens) and not number.ordinal:
        hits = _scale_at(tokens, number.last, language)
        if not hits or not _is_float(hits[0].entry.head):
            break
        last = hits[0].last
        value = number.value * float(hits[0].entry.head)
        if last < len(tokens) and tokens[last].text == "." and tokens[last].start == tokens[last - 1].end:
            last += 1  # the full stop of an abbreviation
        number = Number(number.first, last, value, False, number.word, True)
    return number


def _scale_at(tokens: Sequence[Token], index: int, language: Language) -> list[Hit]:
    """A word of scale, right here or behind a preposition of "of": "25 de milioane"."""
    lexicon = language.lexicon("numbers")
    hits = [h for h in lexicon.at(tokens, index) if h.entry.section == "scale"]
    if hits or index + 1 >= len(tokens):
        return hits
    if not any(h.entry.section == "of" for h in language.lexicon("grammar").at(tokens, index, index + 1)):
        return []
    return [h for h in lexicon.at(tokens, index + 1) if h.entry.section == "scale"]


def _is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
