"""Cleaning: one page in, one clean article out, nothing lost: what is left out keeps its kind."""

import re
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from dragoman.errors import BadInput
from dragoman.knowledge.atlas import open_atlas
from dragoman.knowledge.languages import Language, identify, load
from dragoman.knowledge.letters import fold
from dragoman.model import Article, Capture, Cleaned, DateClue, LanguageTag, LeftOut
from dragoman.reading.articles.blocks import closes, teaser_tail
from dragoman.reading.articles.decode import decode
from dragoman.reading.articles.draft import Draft
from dragoman.reading.articles.furniture import furniture_kind
from dragoman.reading.articles.header import read_text
from dragoman.reading.articles.html import looks_like_html, read_html

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…][\"”“»’')\]]*$")
_LONGEST_TITLE = 300
_HEAD = 60  # characters of a line above the headline
_FEW = 3  # paragraphs that an article has at least before its last lines are doubted
_LABEL = 30  # characters of a bare label such as "Advertisement"
_ADVERT = 130
_LONGEST_LINE = 300_000  # characters: a paragraph longer than a short book is no paragraph


class _Sorted(Struct, frozen=True):
    body: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    title: str | None
    clues: tuple[DateClue, ...]


def clean(capture: Capture) -> Cleaned:
    """The article of a capture: language, headline, text, outlet by its address, what was left out.

    The day of publication is another stage's work; its clues come along. Raises BadInput when the
    capture holds no article: empty, no text, too large, or nothing but furniture.
    """
    text, remarks = decode(capture)
    source = capture.file or capture.url or capture.id[:12]
    if max(map(len, text.split("\n")), default=0) > _LONGEST_LINE:
        raise BadInput(source, f"one line of more than {_LONGEST_LINE:,} characters is no article")
    draft = read_html(text) if looks_like_html(text) else read_text(text)
    tag = _language(draft)
    language = load(tag.tag)
    found = _sort(draft, language)
    if not found.body and draft.title:
        found = msgspec.structs.replace(found, body=(draft.title,))  # a brief: its headline is its text
    if not found.body:
        raise BadInput(source, "no line of it is the text of an article")
    url = draft.url or capture.url
    row = open_atlas().by_address(url)
    article = Article(
        id=capture.id,
        language=tag,
        text="\n\n".join(found.body),
        title=found.title,
        file=capture.file,
        url=url,
        outlet=row.id if row else draft.outlet,
        left_out=found.left_out,
    )
    return Cleaned(article, (*draft.clues, *found.clues), remarks)


def _language(draft: Draft) -> LanguageTag:
    """The text decides; what the page declares only breaks a tie."""
    lines = sorted((line for line in draft.lines if line.strip()), key=len, reverse=True)
    sample = "\n".join(lines[:12])
    tag = identify(sample or draft.title or "")
    hint = (draft.language_hint or "").split("-")[0].lower()
    if hint and hint != tag.tag and tag.score < 0.9:
        return LanguageTag(hint, 0.9, (*tag.reasons, f"the page declares {hint}"))
    return tag


def _sort(draft: Draft, language: Language) -> _Sorted:
    lines = [re.sub(r"[^\S\n]+", " ", line).strip() for line in draft.lines]
    left: list[LeftOut] = [LeftOut(line, "metadata") for line in draft.head]
    title, begin = _title(draft, lines, language)
    body: list[str] = []
    clues: list[DateClue] = []
    tail = teaser_tail(lines, language)
    pointing = ""  # the kind of a label whose lines follow: an advert, teasers inside the article
    for number, line in enumerate(lines[begin:], begin):
        if not line:
            continue
        kind = _kind(line, title, language) if number < tail else ("teaser", False)
        if kind is None and pointing and _belongs(line):
            left.append(LeftOut(line, pointing))
            pointing = pointing if pointing == "teaser" else ""
            continue
        pointing = ""
        if kind is None:
            body.append(line)
            continue
        left.append(LeftOut(line, kind[0]))
        if kind[0] == "metadata":
            clues.append(DateClue(line, "metadata"))
        if kind[0] == "advert" and len(line) < _LABEL:
            pointing = "advert"
        heading = kind[1] or (kind[0] == "teaser" and len(line) < _HEAD)
        if heading and closes(body, lines[number + 1 :], language):
            left.extend(LeftOut(rest, kind[0]) for rest in lines[number + 1 :] if rest)
            break
        if heading:
            pointing = "teaser"
    while len(body) > _FEW and _is_dangling(body[-1]):
        left.append(LeftOut(body.pop(), "teaser"))
    return _Sorted(tuple(body), tuple(left), title, tuple(clues))


def _is_dangling(line: str) -> bool:
    """A line without the end of a sentence, with no paragraph behind it: a headline of something else."""
    return 12 < len(line) < _ADVERT and not _STOP.search(line) and line[-1] not in ')]"”“»:'


def _belongs(line: str) -> bool:
    """Whether a line stands under a label: an advert's text, a headline under "read also"."""
    return len(line) < _ADVERT and not (_STOP.search(line) and line[-1] != "!" and len(line) > _LABEL)


def _kind(line: str, title: str | None, language: Language) -> tuple[str, bool] | None:
    if title and _same(line, title):
        return "metadata", False
    kind = furniture_kind(line, language)
    if kind is None and title and len(line) < len(title) + 60 and _words(line)[: len(_words(title))] == _words(title):
        return "caption", False  # the headline repeated under a picture, with its credit
    return kind


def _title(draft: Draft, lines: list[str], language: Language) -> tuple[str | None, int]:
    """The headline and the number of the first line behind it."""
    first = next((n for n, line in enumerate(lines) if line), len(lines))
    if draft.title is None:
        first = _behind_page_head(lines, first, language)
    if draft.title:
        same = first < len(lines) and _same(lines[first], draft.title)
        return draft.title, first + 1 if same else first
    if first == len(lines) or not _is_title(lines, first, language):
        return None, first
    return lines[first], first + 1


def _behind_page_head(lines: list[str], first: int, language: Language) -> int:
    """Skip what stands above a headline: a breadcrumb, a share bar, a photo label; not a real caption."""
    at = first
    for _ in range(4):
        if at >= len(lines) or furniture_kind(lines[at], language) is None or len(lines[at]) > _HEAD:
            break
        at = next((n for n in range(at + 1, len(lines)) if lines[n]), len(lines))
    return at if at < len(lines) and at != first and _is_title(lines, at, language) else first


def _is_title(lines: list[str], first: int, language: Language) -> bool:
    line = lines[first]
    if len(line) > _LONGEST_TITLE or furniture_kind(line, language) is not None:
        return False
    if _STOP.search(line) and line[-1] in ".…" and not _repeated(line, lines[first + 1 :]):
        return False
    return any(lines[first + 1 :])


def _repeated(line: str, rest: Sequence[str]) -> bool:
    return any(_same(line, other) for other in rest[:6])


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _same(a: str, b: str) -> bool:
    return abs(len(a) - len(b)) < 12 and _words(a) == _words(b)
