"""Years, months and days → the interval of days that they mean, or that there is no such day."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import Final, NamedTuple

from qa.model import UNKNOWN_YEAR
from qa.reading.calendar.calendar_atoms import Atom
from qa.reading.calendar.date_words import nth_weekday

_LEAP_YEAR: Final = 2000
MONTHS: Final = 12
_AUTUMN: Final = 9
_SUMMER: Final = 6
YEARS: Final = range(1, 9999)


class Value(NamedTuple):
    """What a date expression means; `first` and `last` are None where open or unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    printed: str = ""
    how: str = UNKNOWN_YEAR
    possible: bool = True


def calendar_day(atom: Atom, year: int | None, how: str, printed: str | None = None) -> Value:
    """Resolve year, month and day, or say that there is no such day."""
    if printed is None:
        parts = zip("ymd", (atom.year, atom.month, atom.day), strict=True)
        printed = "".join(part for part, given in parts if given is not None)
    if atom.unit and atom.month and year in YEARS:
        atom = atom._replace(day=nth_weekday(year or 0, atom.month, atom.number, atom.unit))
    days = (atom.day, atom.days[1]) if atom.day and atom.days else (atom.day, atom.day)
    value = Value(year, atom.month, atom.day, printed=printed, how=how)
    if not all(_exists(year, atom.month, day) for day in days):
        bad = next(day for day in days if not _exists(year, atom.month, day))
        return value._replace(day=bad, possible=False)
    if year is None or year not in YEARS:
        return value
    first, last = _interval(atom, year)
    return value._replace(first=first, last=last)


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None:
        return True
    if not 1 <= month <= MONTHS:
        return False
    known = year if year is not None and year in YEARS else _LEAP_YEAR
    return day is None or 1 <= day <= monthrange(known, month)[1]


def _interval(atom: Atom, year: int) -> tuple[dt.date, dt.date]:
    if atom.month is None or atom.months:
        start, end = atom.months or (1, MONTHS)
        last_year = atom.last_year or year + turns_year(start, end)
        return dt.date(year, start, 1), _month_end(last_year, end)
    start, end = atom.days or (atom.day or 1, atom.day or 31)
    length = monthrange(year, atom.month)[1]
    return (
        dt.date(year, atom.month, min(start, length)),
        dt.date(year, atom.month, min(end, length)),
    )


def turns_year(start: int, end: int) -> bool:
    """Say whether a stretch from one month to an earlier one runs over the new year."""
    return start >= _AUTUMN and end <= _SUMMER


def _month_end(year: int, month: int) -> dt.date:
    year = year if year in YEARS else YEARS[-1]
    return dt.date(year, month, monthrange(year, month)[1])


def single_day(day: dt.date, how: str, printed: str = "") -> Value:
    """Give the value of one known day."""
    return Value(day.year, day.month, day.day, day, day, printed, how)
