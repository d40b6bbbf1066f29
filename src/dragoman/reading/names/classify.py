"""What kind of thing an unknown name means, by its own words and its neighbours."""

import re

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import script_of
from dragoman.model import Token
from dragoman.reading.names.given import is_given
from dragoman.reading.names.marks import capital
from dragoman.reading.names.page import Page
from dragoman.reading.names.pieces import Piece

_KIND_OF_HEAD = {
    "company": "company",
    "bank": "company",
    "agency": "agency",
    "outlet": "outlet",
}
# Numbers of centuries and kings; IV-a with an ending.
_SMALL_ROMAN = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{2,3})(?:-\w+)?")
Guess = tuple[str | None, float, str]


def classify(page: Page, piece: Piece, language: Language, role: str | None) -> Guess | None:
    """Kind, score and reason of a name that the atlas does not know; None when it is no name at all."""
    words = [t for t in page.tokens[piece.first : piece.last] if t.kind == "word"]
    if not words or _is_noise(page, piece.first, piece.last, language):
        return None
    named = len(words) > 1 and is_given(page, piece.first, language)
    if language.settings.capitalised_nouns and not named and all(language.is_word(w.text) for w in words):
        # Where every noun has a capital, a dictionary word counts only as a part of a name met elsewhere.
        return (None, 0.3, "a noun of the dictionary") if len(words) == 1 else None
    return (
        _by_body_or_given_name(page, piece, words, language)
        or _by_neighbours(page, piece, words, language, role)
        or _by_form(page, piece, words, language)
    )


def _by_body_or_given_name(page: Page, piece: Piece, words: list[Token], language: Language) -> Guess | None:
    head = _head_inside(page, piece.first, piece.last)
    if head is None and len(words) > 1 and is_given(page, piece.first, language):
        return "person", 0.9, "begins with a given name"
    head = head or _head_before(page, piece.first)
    if head is None:
        return None
    return _KIND_OF_HEAD.get(head, "organisation"), 0.7, f"a word for a body ({head}) stands in or before it"


def _by_neighbours(page: Page, piece: Piece, words: list[Token], language: Language, role: str | None) -> Guess | None:
    if role and may_be_person(words, language):
        return "person", 0.9, "a title or office stands beside it"
    if piece.quoted:
        return "organisation", 0.6, "a name in quotation marks"
    if all(w.text.isupper() and len(w.text) > 1 for w in words):
        return "organisation", 0.6, "an abbreviation in capitals"
    if _after_place_head(page, piece.first, language):
        return "place", 0.7, "a word for a place stands before it"
    if len(words) > 1:
        return None
    if _beside_place(page, piece.first, language):
        return "place", 0.5, "named in a row with a place"
    if _after_preposition(page, piece.first, language, {"in", "at"}):
        return "place", 0.5, "a preposition of place stands before it"
    return None


def _by_form(page: Page, piece: Piece, words: list[Token], language: Language) -> Guess | None:
    common = sum(language.is_word(w.text) for w in words)
    numbered = any(t.kind == "number" for t in page.tokens[piece.first : piece.last])
    fitting = 1 < len(words) <= 4 and common <= len(words) / 2 and not numbered
    if fitting and may_be_person(words, language):
        return "person", 0.6, "two or more capitalised words that are no common words"
    if len(words) > 1:
        return "organisation", 0.4, "capitalised words"
    if piece.opens and words[0].key not in page.evidence.names:
        # An unknown word that opens a sentence may be any word that the dictionary lacks.
        speaks = words[0].key in page.evidence.repeated and _speaks(page, words[0], language)
        if common or not (speaks or is_given(page, piece.first, language)):
            return None if common else (None, 0.3, "an unknown word that opens a sentence")
    return _single(page, piece.first, language)


def _single(page: Page, index: int, language: Language) -> Guess:
    """One capitalised word: letters that no person's name mixes make it a body's."""
    token = page.tokens[index]
    inner = token.text[1:]
    if any(c.isupper() for c in inner) and "-" not in inner and "'" not in inner and "’" not in inner:
        return "organisation", 0.5, "capitals inside the word"
    if _speaks(page, token, language):
        return "person", 0.5, "a capitalised word that speaks or has a title in this article"
    if is_given(page, index, language):
        return "person", 0.5, "a given name"
    if language.is_word(token.text):
        return None, 0.3, "a word of the dictionary with a capital"
    return None, 0.4, "a capitalised word"


def _speaks(page: Page, token: Token, language: Language) -> bool:
    return may_be_person([token], language) and bool(language.stems(token.text) & page.evidence.persons)


def may_be_person(words: list[Token], language: Language) -> bool:
    """Whether the letters may be a person's name: in the script of the text, and no abbreviation before it.

    News writes persons in its own letters; brands, projects and bodies keep theirs.
    """
    if any(script_of(w.text) not in (None, language.settings.script) for w in words):
        return False
    first = words[0].text if words else ""
    return not (first.isupper() and len(first) > 2) or (len(words) > 1 and all(w.text.isupper() for w in words))


def _is_noise(page: Page, first: int, last: int, language: Language) -> bool:
    words = page.tokens[first:last]
    if last - first == 1:
        token = words[0]
        if len(token.text) < 2 or token.key in language.function_words or _is_date(token, language):
            return True
        if _SMALL_ROMAN.fullmatch(token.text):
            return True
        stop = page.tokens[last].text == "." if last < len(page.tokens) else False
        return stop and token.key in language.abbreviations
    return _is_date(words[0], language) and all(_is_date(t, language) or t.kind == "number" for t in words)


def _is_date(token: Token, language: Language) -> bool:
    """Names of days and months."""
    hits = language.lexicon("dates").at((token,), 0)
    return any(hit.entry.section in ("weekday", "month-name") for hit in hits)


def _head_inside(page: Page, first: int, last: int) -> str | None:
    return next((page.heads[i][0].entry.section for i in range(first, last) if i in page.heads), None)


def _head_before(page: Page, first: int) -> str | None:
    """ "агенция Ройтерс", "compania X": the head stands right before, perhaps with an opening mark."""
    for index in range(max(0, first - 3), first):
        for hit in page.heads.get(index, ()):
            gap = page.tokens[hit.last : first]
            if hit.last <= first and all(t.kind == "mark" and t.text in "„“\"«'" for t in gap):
                return hit.entry.section
    return None


def _after_place_head(page: Page, first: int, language: Language) -> bool:
    heads = language.lexicon("place_heads")
    return any(hit.last == first for i in range(max(0, first - 2), first) for hit in heads.at(page.tokens, i, first))


def _beside_place(page: Page, first: int, language: Language) -> bool:
    """ "Одесса, Черноморск и Южный": a place stands before it, and only a comma or an "and" between."""
    if not _after_preposition(page, first, language, {"and"}):
        return False
    index = first - 2
    while index >= 0:
        known = page.alias_covering(index)
        if known is not None:
            return known.entry.section == "place" and known.entry.marks.get("how") != "adjective"
        if not capital(page.tokens[index]) or index < 2 or page.tokens[index - 1].text != ",":
            return False
        index -= 2
    return False


def _after_preposition(page: Page, first: int, language: Language, sections: set[str]) -> bool:
    if not first:
        return False
    hits = language.lexicon("grammar").at(page.tokens[:first], first - 1)
    return any(hit.entry.section in sections for hit in hits)
