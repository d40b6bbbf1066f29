"""All dates that a text says, in order."""

import datetime as dt

from dragoman.knowledge.languages import Language
from dragoman.model import DateSaid, Sentence
from dragoman.reading.dates.absolute import Said, in_figures, with_month, years
from dragoman.reading.dates.relative import relative
from dragoman.reading.dates.span import Days


def find_said(
    text: str, sentences: tuple[Sentence, ...], published: str | None, language: Language
) -> tuple[DateSaid, ...]:
    """The dates said in a text, each with its first and last possible day.

    Without a day of publication only dates that name their year are resolved. Where two readings
    overlap, the longer one is kept.
    """
    anchor = dt.date.fromisoformat(published) if published else None
    found: list[Said] = []
    for sentence in sentences:
        said = list(in_figures(text[sentence.start : sentence.end], sentence.start))
        said.extend(with_month(sentence.tokens, language, anchor))
        said.extend(years(sentence.tokens, language))
        if anchor:
            said.extend(relative(sentence.tokens, language, anchor))
        found.extend(_joined(_longest(said), text))
    return tuple(_finished(said, text) for said in found)


def _longest(said: list[Said]) -> list[Said]:
    kept: list[Said] = []
    for candidate in sorted(said, key=lambda s: (-(s.end - s.start), s.start)):
        if all(candidate.end <= k.start or k.end <= candidate.start for k in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda s: s.start)


_BETWEEN = 7  # characters of " and ", " – ", " to "


def _joined(said: list[Said], text: str) -> list[Said]:
    """Days that follow each other, said together ("on Tuesday and Wednesday"), are one span; a weekday
    beside the date of the same day is that day."""
    result: list[Said] = []
    for one in said:
        last = result[-1] if result else None
        if last and one.start - last.end <= _BETWEEN and "." not in text[last.end : one.start]:
            gap = (one.days.first - last.days.last).days
            if one.days.precision == last.days.precision == "day" and gap in (0, 1):
                span = Days(last.days.first, one.days.last, "day" if gap == 0 else "days")
                result[-1] = Said(last.start, one.end, span, last.reason)
                continue
            if last.days.precision == "day" and "week" in last.reason and one.days.precision == "day":
                result[-1] = Said(last.start, one.end, one.days, one.reason)
                continue
        result.append(one)
    return result


def _finished(said: Said, text: str) -> DateSaid:
    return DateSaid(
        said.start,
        said.end,
        text[said.start : said.end],
        said.days.first.isoformat(),
        said.days.last.isoformat(),
        said.days.precision,
        (said.reason,),
    )
