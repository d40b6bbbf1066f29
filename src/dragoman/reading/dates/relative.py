"""Dates told from the day of publication: yesterday, last week, three days ago, on Tuesday."""

import datetime as dt
from collections.abc import Iterator, Sequence

from dragoman.knowledge.languages import Hit, Language
from dragoman.model import Token
from dragoman.reading.dates.absolute import Said
from dragoman.reading.dates.ahead import looks_ahead
from dragoman.reading.dates.span import Days, ago, day, shift, within


def relative(tokens: Sequence[Token], language: Language, anchor: dt.date) -> Iterator[Said]:
    """Dates of a sentence that are counted from `anchor`."""
    hits = list(language.lexicon("dates").find(tokens))
    previous: Said | None = None
    named = {h.first for h in hits if h.entry.section == "month-name"}
    for hit in hits:
        if hit.last in named:
            continue  # "at the beginning of the month of October" names its month
        days = _days(hit, tokens, language, anchor, hits, previous)
        if days is not None:
            start, end = tokens[hit.first].start, tokens[hit.last - 1].end
            said = Said(start, end, days, _reason(hit))
            yield said
            previous = said if hit.entry.section == "weekday" else None


def _days(
    hit: Hit,
    tokens: Sequence[Token],
    language: Language,
    anchor: dt.date,
    hits: list[Hit],
    previous: Said | None,
) -> Days | None:
    section, head = hit.entry.section, hit.entry.head
    if section in ("day", "week", "month", "year"):
        return shift(anchor, section, int(head)) if _is_offset(head) else None
    if section == "weekday":
        return _weekday(hit, tokens, language, anchor, hits, previous)
    amount = _amount(hit, tokens, language)
    if section == "ago":
        return ago(anchor, head, amount)
    if section == "ahead":
        return shift(anchor, head, amount)
    if section == "within":
        return within(anchor, head, amount)
    return None


def _weekday(
    hit: Hit,
    tokens: Sequence[Token],
    language: Language,
    anchor: dt.date,
    hits: list[Hit],
    previous: Said | None,
) -> Days:
    """The last such day up to the anchor; the next one after words of the future or beside a later day."""
    target = int(hit.entry.head) - 1
    back = (anchor.weekday() - target) % 7
    beside = {h.entry.section for h in hits if abs(h.first - hit.last) <= 2 or abs(hit.first - h.last) <= 2}
    if previous is not None and 0 <= hit.first - _index(tokens, previous.end) <= 2:
        # "on Tuesday and Wednesday": the second day follows the first.
        ahead = (target - previous.days.last.weekday()) % 7
        return day(previous.days.last + dt.timedelta(days=ahead))
    if "weekday-next" in beside or (back and looks_ahead(tokens, hit.first, hit.last, language)):
        return day(anchor + dt.timedelta(days=(target - anchor.weekday()) % 7 or 7))
    if "weekday-last" in beside and back == 0:
        back = 7
    return day(anchor - dt.timedelta(days=back))


def _index(tokens: Sequence[Token], offset: int) -> int:
    return next((i for i, t in enumerate(tokens) if t.start >= offset), len(tokens))


def _amount(hit: Hit, tokens: Sequence[Token], language: Language) -> int:
    """The number that {n} stood for; 1 where the pattern has none ("a week ago")."""
    if not hit.numbers:
        return int(hit.entry.marks.get("n", "1"))
    token = tokens[hit.numbers[0]]
    if token.text.isdigit():
        return int(token.text)
    for found in language.lexicon("numbers").at(tokens, hit.numbers[0]):
        if found.entry.section == "cardinal" and found.entry.head.isdigit():
            return int(found.entry.head)
    return 1


def _is_offset(head: str) -> bool:
    return head.lstrip("+-").isdigit()


def _reason(hit: Hit) -> str:
    what = {"weekday": "a day of the week", "within": "a span that ends at publication"}
    return f"{what.get(hit.entry.section, 'counted')} from the day of publication"
