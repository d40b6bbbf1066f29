"""What CLDR knows of a language: months, weekdays, countries, number marks (through Babel)."""

import re

from babel import Locale
from babel.core import UnknownLocaleError

from dragoman.knowledge.languages.parse import Entry, Line

_ISO_COUNTRY = re.compile(r"[A-Z]{2}")
_NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AC", "CP", "DG", "EA", "IC", "TA"}


def locale_of(tag: str) -> Locale | None:
    """The CLDR locale of a language tag, or None where CLDR has none."""
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def cldr_lists(tag: str) -> dict[str, tuple[Line, ...]]:
    """Lines for the lists "dates" and "names/countries" that CLDR gives; empty for an unknown tag."""
    locale = locale_of(tag)
    if locale is None:
        return {}
    return {"dates": tuple(_calendar(locale)), "names/countries": tuple(_countries(locale))}


def _calendar(locale: Locale) -> list[Line]:
    found: dict[tuple[str, int], set[str]] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for month, name in locale.months[context][width].items():
                found.setdefault(("month-name", month), set()).add(name)
            for day, name in locale.days[context][width].items():
                found.setdefault(("weekday", day + 1), set()).add(name)
    lines = []
    for (section, value), names in sorted(found.items()):
        forms = {n for n in names if len(n.rstrip(".")) > 2 and not n.isdigit()}
        if section == "month-name":
            # "26 Noi 2025": a number stands beside a month. A weekday without its stop may be any word.
            forms |= {n.rstrip(".") for n in forms}
        else:
            forms = {n for n in forms if n.endswith(".") or len(n) > 4}
        lines.append(Line(Entry(section, str(value), {}), tuple(sorted(forms))))
    return lines


def _countries(locale: Locale) -> list[Line]:
    lines = []
    for code, name in sorted(locale.territories.items()):
        if _ISO_COUNTRY.fullmatch(code) and code not in _NOT_COUNTRIES:
            plain = re.sub(r"\s*[(（].*", "", name)
            lines.append(Line(Entry("", code, {}), tuple(dict.fromkeys((name, plain)))))
    return lines
