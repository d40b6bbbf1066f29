"""The day of publication, from the clues that cleaning collected."""

import re

from dragoman.knowledge.languages import Language, pieces
from dragoman.knowledge.letters import fold
from dragoman.model import DateClue, Published, Token
from dragoman.reading.dates.absolute import Said, in_figures, with_month

_TIME = re.compile(r"(?<![\d.:/-])([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?(?![\d./-])")
_ISO_TIME = re.compile(r"\d\d\d\d-\d\d-\d\d[T ]([0-2]\d):([0-5]\d)")
_TRUST = {"markup": 0.95, "header": 0.95, "metadata": 0.9}
_REASON = {
    "markup": "the page's markup says so",
    "header": "the file's header line says so",
    "metadata": "a line of the page that stands outside the article says so",
}
# A placeholder that exports write where they know no date.
_NO_DATE = "1970-01-01"


def find_published(clues: tuple[DateClue, ...], language: Language) -> Published | None:
    """The day (and minute) an article was published; None when no clue tells one.

    The most trusted clue wins, among equals the first: pages put the day of a later change behind
    the day of publication.
    """
    for source in ("markup", "header", "metadata"):
        for clue in clues:
            if clue.found_in == source and (found := _read(clue, language)):
                return found
    return None


def _read(clue: DateClue, language: Language) -> Published | None:
    tokens = _tokens(clue.text, language)
    said: list[Said] = [*in_figures(clue.text, 0), *with_month(tokens, language, None)]
    days = [s for s in said if s.days.precision == "day" and s.days.first.isoformat() != _NO_DATE]
    if not days:
        return None
    first = min(days, key=lambda s: s.start)
    time = _time(clue.text, first)
    return Published(
        date=first.days.first.isoformat(),
        precision="minute" if time else "day",
        score=_TRUST[clue.found_in],
        found_in=clue.found_in,
        time=time,
        reasons=(_REASON[clue.found_in],),
    )


def _time(text: str, said: Said) -> str | None:
    if match := _ISO_TIME.search(text):
        return f"{match[1]}:{match[2]}"
    around = text[: said.start] + " " + " " * (said.end - said.start - 1) + text[said.end :]
    match = _TIME.search(around)
    return f"{int(match[1]):02d}:{match[2]}" if match else None


def _tokens(text: str, language: Language) -> tuple[Token, ...]:
    return tuple(
        Token(at, at + len(piece), piece, fold(piece), language.base(piece), kind) for piece, at, kind in pieces(text)
    )
