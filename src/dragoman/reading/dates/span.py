"""Spans of days: the first and the last possible day of a date said."""

import calendar
import datetime as dt
from typing import NamedTuple

EARLIEST, LATEST = 1800, 2100


class Days(NamedTuple):
    """First and last possible day, both included."""

    first: dt.date
    last: dt.date
    precision: str


def day(date: dt.date) -> Days:
    """One day."""
    return Days(date, date, "day")


def a_day(year: int, month: int, number: int) -> Days | None:
    """A day of the calendar, or None where there is none such."""
    try:
        return day(dt.date(year, month, number)) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None


def a_month(year: int, month: int) -> Days:
    """A whole month."""
    return Days(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), "month")


def a_year(year: int) -> Days:
    """A whole year."""
    return Days(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def a_week(anchor: dt.date, offset: int) -> Days:
    """Monday to Sunday of the week that lies `offset` weeks from the anchor's."""
    monday = anchor - dt.timedelta(days=anchor.weekday()) + dt.timedelta(weeks=offset)
    return Days(monday, monday + dt.timedelta(days=6), "week")


def shift(anchor: dt.date, unit: str, amount: int) -> Days | None:
    """The day, week, month or year `amount` units from the anchor; None for another unit."""
    try:
        if unit == "day":
            return day(anchor + dt.timedelta(days=amount))
        if unit == "week":
            return a_week(anchor, amount)
        if unit == "month":
            months = anchor.year * 12 + anchor.month - 1 + amount
            return a_month(months // 12, months % 12 + 1)
        if unit == "year":
            return a_year(anchor.year + amount)
    except (ValueError, OverflowError):
        return None
    return None


_NEAR = {"day": 1, "week": 7, "month": 30, "year": 365}


def ago(anchor: dt.date, unit: str, amount: int) -> Days | None:
    """ "Three weeks ago": about that many days before the anchor, as loose as the unit is."""
    if unit in ("month", "year"):
        return shift(anchor, unit, -amount)
    if unit not in _NEAR or amount > 10_000:
        return None
    middle = anchor - dt.timedelta(days=_NEAR[unit] * amount)
    loose = dt.timedelta(days=0 if unit == "day" else 3)
    return Days(middle - loose, middle + loose, "day" if unit == "day" else "week")


def within(anchor: dt.date, unit: str, amount: int) -> Days | None:
    """ "Less than two weeks ago": any day between then and the anchor."""
    if unit not in _NEAR or not 0 < amount <= 10_000:
        return None
    return Days(anchor - dt.timedelta(days=_NEAR[unit] * amount), anchor, "days")
