"""Where sentences end.

Libraries split inside quotations and after abbreviations that a language folder knows (measured in
docs/decisions/0002-libraries.md), so the rule is ours: a stop ends a sentence when what follows can
begin one, when the word before it is no abbreviation or initial, and when no quotation is open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from dragoman.knowledge.languages import Language
from dragoman.knowledge.letters import fold
from dragoman.model import Sentence
from dragoman.reading.sentences.tokens import tokenise

_PARAGRAPH = re.compile(r"[^\n]+")
# A run of stops, closing marks behind it, then a blank or (text that lost its markup) nothing at all.
_STOP = re.compile(r"(?P<stop>[.!?…]+|[。！？])(?P<closing>[\"”“»’')\]]*)(?P<gap>\s+|(?=[^\W\d_]|[\"„“«¿¡]))")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)*[^\W_]+(?:[-'’][^\W_]+)*$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_OPENER = re.compile(r"\s*[\"„“«‘'(\[\-–—•¿¡]*\s*(?P<first>\S)")
_LONGEST_QUOTE = 1200


def split(text: str, language: Language) -> tuple[Sentence, ...]:
    """The sentences of a text, paragraph by paragraph, with their tokens; blank lines part paragraphs.

    A quotation of several sentences stays in the sentence that carries it.
    """
    sentences = []
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        for start, end in _bounds(paragraph.group(), language):
            piece = paragraph.group()[start:end]
            lead = len(piece) - len(piece.lstrip())
            piece = piece.strip()
            if piece:
                begin = paragraph.start() + start + lead
                tokens = tokenise(piece, language, begin)
                sentences.append(Sentence(begin, begin + len(piece), number, tokens))
    return tuple(sentences)


def _bounds(paragraph: str, language: Language) -> Iterator[tuple[int, int]]:
    quoted = _quoted(paragraph, language)
    starts = [start for start, _ in quoted]
    begins = frozenset(starts)
    begin = 0
    for match in _STOP.finditer(paragraph):
        cut = match.end("closing")
        if cut - 1 in begins and match["closing"]:
            cut -= len(match["closing"])  # text that lost its blanks: Reuters."We expect
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < quoted[at][1] and cut <= quoted[at][1]:
            # The last stop of a quotation ends the sentence only when nothing continues it.
            if cut < quoted[at][1] or not _opens(paragraph, cut):
                continue
        elif not _opens(paragraph, cut):
            continue
        if _is_abbreviation(paragraph, match, language):
            continue
        yield begin, cut
        begin = cut
    yield begin, len(paragraph)


def _opens(paragraph: str, at: int) -> bool:
    """Whether a sentence can begin at this place: a capital, a digit, or a mark before one."""
    match = _OPENER.match(paragraph, at)
    if match is None:
        return False
    first = match["first"]
    return first.isupper() or first.isdigit() or (first.isalpha() and not first.islower())


def _is_abbreviation(paragraph: str, match: re.Match[str], language: Language) -> bool:
    if match["stop"] != ".":
        return False
    before = _WORD_BEFORE.search(paragraph[max(0, match.start() - 40) : match.start()])
    if before is None:
        return False
    word = before.group()
    if len(word) == 1 and word.isupper():
        return True  # an initial
    if "." in word and len(word) <= 6:
        return match["gap"] == "" or fold(word) in language.abbreviations
    if word.isdigit():
        # "11. November": an ordinal before a month goes on.
        following = _WORD_AFTER.match(paragraph, match.end())
        is_month = following is not None and fold(following.group()) in language.months
        return match["gap"] == "" or (len(word) < 3 and is_month)
    if match["gap"] == "" and not _new_sentence(paragraph, match.end()):
        return True  # U.S, a name of a site
    if fold(word) in language.abbreviations:
        return True
    # "godz. 12", "no. 5": before a number a word so short is more often cut short than a sentence's last.
    return paragraph[match.end() : match.end() + 1].isdigit() and word.islower() and len(word) <= 4


def _new_sentence(paragraph: str, at: int) -> bool:
    """Without a blank after the stop: a capital with a small letter behind it begins a sentence."""
    following = paragraph[at : at + 3].lstrip('"„“«')
    return len(following) > 1 and following[0].isupper() and following[1].islower()


def _quoted(paragraph: str, language: Language) -> list[tuple[int, int]]:
    """Spans of quotations that are opened and closed in the paragraph, outermost ones, marks included."""
    spans: list[tuple[int, int]] = []
    at = 0
    # Single marks are apostrophes too often to tell where a quotation ends.
    pairs = [pair for pair in language.settings.quotes if pair[0] not in "'‘‚"]
    while at < len(paragraph):
        opened = [(found, pair) for pair in pairs if (found := paragraph.find(pair[0], at)) >= 0]
        if not opened:
            break
        start, pair = min(opened, key=lambda found: found[0])
        closers = {closing for opening, closing in pairs if opening == pair[0]}
        ends = [end for c in closers if (end := paragraph.find(c, start + 1)) >= 0]
        if not ends or min(ends) - start > _LONGEST_QUOTE:
            at = start + 1
            continue
        spans.append((start, min(ends) + 1))
        at = min(ends) + 1
    return spans
