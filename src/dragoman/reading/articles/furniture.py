"""Furniture: lines of a page that are not the article, told by the lists of the language and by form."""

import re
import unicodedata
from functools import cache

from dragoman.knowledge.languages import Hit, Language, Lexicon, Line, load, pieces
from dragoman.knowledge.letters import fold
from dragoman.model import Token

_SHORT = 200
# A phrase deep inside a long line is prose that happens to use it.
_SHARE_OF_LINE = 0.12
# Kinds whose label may stand behind the text that it labels, and how many words follow such a label.
_LABELS = frozenset({"caption", "credit"})
_LABELLED_WORDS = 6
_CREDIT_END = 90  # characters at the end of a caption in which its credit stands
_BREADCRUMB = re.compile(r"^[^.!?]{2,40}\s[>›»/]\s[^.!?]{2,40}\s[>›»/]\s[^.!?]{2,60}$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+|#\w+")
_DATE_PARTS = re.compile(r"\b(?:(?:19|20)\d\d|\d{1,2}[.:/-]\d{1,2}(?:[.:/-]\d{2,4})?|\d{1,2})\b")
_CLOCK = re.compile(r"\b[0-2]?\d:[0-5]\d\b")
_FOOT = re.compile(r"\([^()]{2,30}\)")
_PICTURE = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF]")
_STROKES = re.compile(
    r"\b[A-Z]{3,}/\w[\w.'-]*|\b[A-Z][\w.-]+\s?/\s?(?:[A-Z]{3,}|Getty|Shutterstock)\b|\bGetty Images\b"
)
_COPYRIGHT = re.compile(r"^\W*(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)


def plain_tokens(line: str) -> tuple[Token, ...]:
    """Tokens of a line with diacritics taken off: pages drop them in their furniture."""
    return tuple(Token(at, at + len(piece), piece, key := _plain(piece), key, kind) for piece, at, kind in pieces(line))


def furniture_kind(line: str, language: Language) -> tuple[str, bool] | None:
    """The kind of a line that is not the article, and whether the article ends before it; else None."""
    bare = line.strip()
    if _FOOT.fullmatch(bare):
        return None  # "(AFP)" at the foot says where the article comes from: it belongs to the text
    tokens = plain_tokens(bare)
    best: tuple[str, bool] | None = None
    hits = list(_lexicon(language.tag).find(tokens))
    if _covered(hits, tokens):
        return hits[0].entry.section, False
    for hit in hits:
        if _holds(hit, bare, tokens):
            found = (hit.entry.section, hit.entry.marked("block"))
            if found[1] or best is None:
                best = found
    return best or _by_form(bare, tokens, language)


def _holds(hit: Hit, line: str, tokens: tuple[Token, ...]) -> bool:
    words = hit.last - hit.first
    before = [t for t in tokens[: hit.first] if t.kind == "word"]
    after = [t for t in tokens[hit.last :] if t.kind == "word"]
    if hit.entry.section in _LABELS and hit.last < len(tokens) and _is_label(hit, line, tokens):
        return True
    if hit.entry.marked("whole"):
        return not before and not after
    if hit.entry.marked("start"):
        return not before and len(line) < 3 * _SHORT
    if hit.entry.marked("end") and hit.entry.section in _LABELS and line.endswith(".") and len(line) > 60:
        return False  # "..., reported AFP." is a sentence of the article
    if hit.entry.marked("end"):
        return not after and len(line) < 3 * _SHORT
    if hit.entry.marked("anywhere") and len(line) < 2 * _SHORT:
        return True
    return len(line) < _SHORT and words / max(1, len(tokens)) >= _SHARE_OF_LINE


def _is_label(hit: Hit, line: str, tokens: tuple[Token, ...]) -> bool:
    """A photo label at the end of a caption: "The signing. PHOTO: EPA"."""
    closes = tokens[hit.last - 1].text == ":" or tokens[hit.last].text == ":"
    return closes and len(tokens) - hit.last <= _LABELLED_WORDS and len(line) < 2 * _SHORT


def _covered(hits: list[Hit], tokens: tuple[Token, ...]) -> bool:
    """Whether a line is made of furniture words only: "Share Tweet Email Print"."""
    inside = {i for h in hits for i in range(h.first, h.last)}
    words = [i for i, t in enumerate(tokens) if t.kind == "word"]
    return len(words) > 1 and all(i in inside for i in words)


def _by_form(line: str, tokens: tuple[Token, ...], language: Language) -> tuple[str, bool] | None:
    """What needs no words: dates that stand alone, bare addresses, copyright lines."""
    if "©" in line or (_COPYRIGHT.match(line) and len(line) < 2 * _SHORT):
        return "credit", False
    words = [t for t in tokens if t.kind == "word"]
    if not words and not any(t.kind == "number" for t in tokens):
        return ("other", False) if line else None
    if not _ADDRESS.sub("", line).strip() or _BREADCRUMB.search(line):
        return "navigation", False
    if len(line) < 130 and _is_date_line(line, words, language):
        return "metadata", False
    if _is_photo_credit(line):
        return "caption", False
    return None


def _is_photo_credit(line: str) -> bool:
    """ "PAP/EPA/NAME", "REUTERS/Name", "Name/Getty Images" at the end: agencies joined by a stroke.

    A dateline of two cities ("SEOUL/WASHINGTON (Reuters) -") stands at the beginning.
    """
    if len(line) > 140 and line.endswith("."):
        return False
    return len(line) < 2 * _SHORT and bool(_STROKES.search(line, max(0, len(line) - _CREDIT_END), len(line)))


def _is_date_line(line: str, words: list[Token], language: Language) -> bool:
    """A line that holds a date and little else: "26 Noi 2025, 13:32", "📅 2024-11-27"."""
    numbers = _DATE_PARTS.findall(_PICTURE.sub(" ", line))
    if not any(len(n) >= 4 for n in numbers):
        return False
    if _CLOCK.search(line) and (line[-1] not in ".!?" or _mostly_figures(line)):
        return True
    if line.count("|") > 1 or line.count("•") > 1 or line.count("·") > 1:
        return len(words) <= 10  # "By AFP | March 30, 2024 | 3 min read"
    dates = _date_words(language.tag)
    return sum(w.key not in dates for w in words) <= 1 and len(words) <= 5


def _mostly_figures(line: str) -> bool:
    return sum(c.isdigit() for c in line) >= 0.25 * sum(not c.isspace() for c in line)


def _plain(piece: str) -> str:
    decomposed = unicodedata.normalize("NFKD", fold(piece))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def _lexicon(tag: str) -> Lexicon:
    lines = load(tag).lines("furniture")
    return Lexicon.of(Line(line.entry, tuple(" ".join(_words(f)) for f in line.forms)) for line in lines)


def _words(form: str) -> list[str]:
    return [word if word.startswith("{") else _plain(word) for word in form.split()]


@cache
def _date_words(tag: str) -> frozenset[str]:
    lines = load(tag).lines("dates")
    return frozenset(_plain(f) for line in lines if line.entry.section in ("month-name", "weekday") for f in line.forms)
