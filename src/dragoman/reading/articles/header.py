"""Plain text: the header lines that exports put before an article."""

import re

from dragoman.model import DateClue
from dragoman.reading.articles.draft import Draft

_DAY = r"(?:19|20)\d\d-[01]\d-[0-3]\d"
_DATE_LINE = re.compile(rf"\s*{_DAY}(?:[T ]\d\d:\d\d\S*)?\s*")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_URL = re.compile(r"\s*https?://\S+\s*")
# " date 2025-11-11 Headline": a labelled date before the first words.
_LABELLED = re.compile(rf"\s*(?:date|published|datum|data)\s*[:=]?\s*({_DAY})\s+(?=\S)", re.IGNORECASE)
_LONGEST_TITLE, _LONGEST_ALONE = 280, 160
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029\v\f]")


def read_text(text: str) -> Draft:
    """The draft of a plain text.

    Known heads: five lines of id, language, date, URL and headline; a headline with a date line
    under it; a labelled date before the first line. Anything else is taken as lines of the page.
    """
    lines = [line.strip("\ufeff") for line in _LINE_END.split(text)]
    if (draft := _five_lines(lines)) is not None:
        return draft
    if len(lines) > 2 and _DATE_LINE.fullmatch(lines[1]) and lines[0].strip():
        clue = DateClue(lines[1].strip(), "header")
        return Draft(tuple(lines[2:]), title=lines[0].strip(), clues=(clue,), head=(lines[1].strip(),))
    if lines and (found := _LABELLED.match(lines[0])):
        clue = DateClue(found[1], "header")
        head = lines[0][: found.end()].strip()
        return Draft((lines[0][found.end() :], *lines[1:]), clues=(clue,), head=(head,))
    return Draft(tuple(lines))


def _five_lines(lines: list[str]) -> Draft | None:
    """id, language, date, URL, headline; the date or the URL may be empty."""
    if len(lines) < 5 or not _TAG.fullmatch(lines[1].strip()):
        return None
    dated, addressed = _DATE_LINE.fullmatch(lines[2]), _URL.fullmatch(lines[3])
    if not (dated or addressed):
        return None
    clues = (DateClue(lines[2].strip(), "header"),) if dated else ()
    # Some exports put the whole article where the headline belongs.
    is_title = len(lines[4]) <= (_LONGEST_TITLE if any(lines[5:]) else _LONGEST_ALONE)
    return Draft(
        tuple(lines[5:] if is_title else lines[4:]),
        title=lines[4].strip() or None if is_title else None,
        url=lines[3].strip() if addressed else None,
        language_hint=lines[1].strip(),
        clues=clues,
        head=tuple(line.strip() for line in lines[:4] if line.strip()),
    )
