"""Dates that say their day, month or year: 26.11.2025, 2025-11-26, 26 Noi 2025, November 2025, in 2012."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.knowledge.languages import Language
from dragoman.model import Token
from dragoman.reading.dates.ahead import looks_ahead
from dragoman.reading.dates.span import Days, a_day, a_month, a_year

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-([01]?\d)-([0-3]?\d)(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)([0-3]?\d)([./])([01]?\d)\2((?:19|20)?\d\d)(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"([0-3]?\d)(?:[^\W\d]{1,2}|º)?")


# Days ahead that a date without a year may lie: behind a word of the future, and without one.
_SOON, _UNMARKED = 300, 40


class Said(NamedTuple):
    """A date found: its span in the text and its days."""

    start: int
    end: int
    days: Days
    reason: str


def in_figures(text: str, offset: int, month_first: bool = False) -> Iterator[Said]:
    """Dates in figures alone. `month_first` reads 11/26/2025 as American papers write it."""
    for match in _ISO.finditer(text):
        if days := a_day(int(match[1]), int(match[2]), int(match[3])):
            yield Said(match.start() + offset, match.end() + offset, days, "a date in figures")
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        number, month = (second, first) if (month_first and match[2] == "/") or second > 12 else (first, second)
        year = int(match[4]) if len(match[4]) == 4 else 2000 + int(match[4])
        if days := a_day(year, month, number):
            yield Said(match.start() + offset, match.end() + offset, days, "a date in figures")


def with_month(tokens: Sequence[Token], language: Language, anchor: dt.date | None) -> Iterator[Said]:
    """Dates with the name of a month; without a year, the nearest one that news would mean."""
    lexicon = language.lexicon("dates")
    for hit in lexicon.find(tokens):
        if hit.entry.section != "month-name":
            continue
        month = int(hit.entry.head)
        before, after = _day_before(tokens, hit.first), _day_after(tokens, hit.last)
        year_at = _year_at(tokens, after[1] if after and not before else hit.last)
        chosen = before or after
        if chosen is None and year_at is None and not _marked(tokens, hit.first, language):
            continue  # "May", "mai": without a day, a year or a preposition it is rarely a month
        year = int(tokens[year_at].text) if year_at is not None else None
        first = min(hit.first, chosen[2]) if chosen else hit.first
        last = max(hit.last, chosen[1] if chosen else 0, (year_at + 1) if year_at is not None else 0)
        ahead = looks_ahead(tokens, hit.first, hit.last, language)
        days = _resolve(chosen[0] if chosen else None, month, year, anchor, ahead)
        if chosen is None and days:
            days = _part(tokens, hit.first, days, language)
        elif chosen and days and (opening := _span_start(tokens, chosen, hit.first, language)):
            days, first = Days(days.first.replace(day=opening[0]), days.last, "days"), opening[1]
        elif (
            chosen
            and days
            and (closing := _day_behind(tokens, chosen, hit.first))
            and (whole := a_day(days.first.year, month, closing[0]))
        ):
            days, last = Days(days.first, whole.last, "days"), closing[1]
        if days is not None:
            yield Said(tokens[first].start, tokens[last - 1].end, days, "the name of a month")


def years(tokens: Sequence[Token], language: Language) -> Iterator[Said]:
    """Years alone: behind a preposition of time, or before an abbreviation of "year"."""
    units = language.lexicon("dates")
    for index, token in enumerate(tokens):
        if token.kind != "number" or not _YEAR.fullmatch(token.text):
            continue
        follows = index + 1 < len(tokens) and any(
            h.entry.section == "unit" and h.entry.head == "year" for h in units.at(tokens, index + 1)
        )
        if follows or _marked(tokens, index, language):
            yield Said(token.start, token.end, a_year(int(token.text)), "a year")


def _span_start(
    tokens: Sequence[Token], chosen: tuple[int, int, int], month_at: int, language: Language
) -> tuple[int, int] | None:
    """The first day of "14-16 November", "4 and 5 December", "dal 3 al 5 novembre": (number, token)."""
    number, _, at = chosen
    if at > month_at or at < 2 or tokens[at - 2].kind != "number" or not _joins_days(tokens, at - 1, language):
        return None
    match = _DAY.fullmatch(tokens[at - 2].text)
    return (int(match[1]), at - 2) if match and 1 <= int(match[1]) < number else None


def _joins_days(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """A dash, "and", "to" or "until" between two days."""
    if tokens[index].text in "-–—":
        return True
    grammar, dates = language.lexicon("grammar"), language.lexicon("dates")
    sections = {h.entry.section for h in (*grammar.at(tokens, index, index + 1), *dates.at(tokens, index, index + 1))}
    return bool(sections & {"and", "to", "until"})


def _day_behind(tokens: Sequence[Token], chosen: tuple[int, int, int], month_at: int) -> tuple[int, int] | None:
    """The last day of "Nov. 12-13": (number, token behind it); `chosen` is the first day."""
    number, end, at = chosen
    if at < month_at or end + 1 >= len(tokens) or tokens[end].text not in "-–—":
        return None
    match = _DAY.fullmatch(tokens[end + 1].text)
    return (int(match[1]), end + 2) if match and number < int(match[1]) <= 31 else None


_THIRDS = {"start": (1, 10), "middle": (11, 20), "end": (21, 31)}


def _part(tokens: Sequence[Token], month_at: int, days: Days, language: Language) -> Days:
    """ "At the beginning of March": a third of the month."""
    for at in range(max(0, month_at - 4), month_at):
        for hit in language.lexicon("dates").at(tokens, at, month_at):
            if hit.entry.section == "part" and hit.last >= month_at - 1 and hit.entry.head in _THIRDS:
                first, last = _THIRDS[hit.entry.head]
                closing = days.last if last == 31 else days.first.replace(day=last)
                return Days(days.first.replace(day=first), closing, "days")
    return days


def _resolve(number: int | None, month: int, year: int | None, anchor: dt.date | None, ahead: bool) -> Days | None:
    if year is None:
        if anchor is None:
            return None
        year = _nearest_year(number or 15, month, anchor, ahead)
    return a_month(year, month) if number is None else a_day(year, month, number)


def _nearest_year(number: int, month: int, anchor: dt.date, ahead: bool) -> int:
    """The year that news means: the last such day, or the next one after words of the future."""
    soon = _SOON if ahead else _UNMARKED
    for year in (anchor.year + 1, anchor.year, anchor.year - 1):
        days = a_day(year, month, min(number, 28))
        if days and -365 < (days.first - anchor).days <= soon:
            return year
    return anchor.year


def _day_before(tokens: Sequence[Token], index: int) -> tuple[int, int, int] | None:
    """A day number before the month: (number, end, start as token index)."""
    at = index - 1
    while at >= 0 and (tokens[at].text == "."):
        at -= 1
    if at >= 0 and index - at <= 2 and tokens[at].kind == "number":
        match = _DAY.fullmatch(tokens[at].text)
        if match and 1 <= int(match[1]) <= 31:
            return int(match[1]), index + 1, at
    return None


def _day_after(tokens: Sequence[Token], index: int) -> tuple[int, int, int] | None:
    at = index + 1 if index < len(tokens) and tokens[index].text == "." else index
    if at < len(tokens) and tokens[at].kind == "number":
        match = _DAY.fullmatch(tokens[at].text)
        if match and 1 <= int(match[1]) <= 31:
            return int(match[1]), at + 1, index
    return None


def _year_at(tokens: Sequence[Token], index: int) -> int | None:
    for at in range(index, min(index + 2, len(tokens))):
        if tokens[at].kind == "number" and _YEAR.fullmatch(tokens[at].text):
            return at
        if tokens[at].text not in ",.":
            return None
    return None


def _marked(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a preposition of time or a part of a month or year stands before a token."""
    if not index:
        return False
    before = tokens[max(0, index - 2) : index]
    grammar, dates = language.lexicon("grammar"), language.lexicon("dates")
    for at in range(len(before)):
        sections = {h.entry.section for h in grammar.at(before, at)} | {h.entry.section for h in dates.at(before, at)}
        if sections & {"in", "from", "since", "until", "part", "at", "to", "of", "unit"}:
            return True
    return False
