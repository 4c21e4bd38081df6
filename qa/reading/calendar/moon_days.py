"""Festivals and dates by the moon → the days that they mean."""

from __future__ import annotations

import datetime as dt
from typing import Final

from qa.reading.calendar.almanac import (
    edition_year,
    ends_short,
    festival,
    fixed_day,
    lunar_day,
    lunar_in,
    lunar_month,
)
from qa.reading.calendar.calendar_atoms import Atom
from qa.reading.calendar.calendar_days import YEARS, Value, single_day
from qa.reading.calendar.years_meant import year_meant

_LONG_MONTH: Final = 30

# ── festivals and lunar dates ───────────────────────────────────────────────


def festival_day(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    """Resolve a festival, also by the year of its edition: 春节, 第十四届全运会."""
    how = f"festival {atom.name}"
    if atom.number:
        year = edition_year(atom.name, atom.number)
        how = f"edition {atom.number} {atom.name}"
    else:
        year, _ = year_meant(atom, today, before, 0)
        year = _close_year(atom, before, today) if not atom.has_year else year
    day = festival(atom.name, year) if year else None
    printed = "y" if atom.year else ""
    if day:
        return single_day(day, how, printed)
    month, number = fixed_day(atom.name) or (None, None)
    return Value(year=year, month=month, day=number, printed=printed, how=how)


def _close_year(atom: Atom, before: Value | None, today: dt.date | None) -> int | None:
    """Give the year of the sentence's own date, else the one that brings the day near today."""
    if before and before.year:
        return before.year
    if today is None:
        return None
    years = [year for year in (today.year, today.year - 1, today.year + 1) if year in YEARS]
    days = {year: festival(atom.name, year) for year in years}
    near = [(abs((day - today).days), year) for year, day in days.items() if day]
    return min(near)[1] if near else None


def lunar_value(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    """Resolve a date by the moon: 农历腊月二十三."""
    how = f"lunar {'闰' if atom.leap else ''}{atom.month}" + (f"-{atom.day}" if atom.day else "")
    printed = "y" if atom.year else ""
    if atom.has_year:
        year, _ = year_meant(atom, today, before, 0)
    else:
        year = before.year if before and before.year else today.year if today else None
    month = atom.month or 1
    if year is None:
        return Value(printed=printed, how=how)
    if atom.day is None:
        months = lunar_month(year, -month if atom.leap else month)
        first, last = months or (None, None)
        return Value(year, None, None, first, last, printed, how)
    day = _lunar_day(atom, year, month, before)
    if day:
        return single_day(day, how, printed)
    moon, near = -month if atom.leap else month, before.first if before else None
    none = atom.day == _LONG_MONTH and near is not None and ends_short(moon, near)
    return Value(year, None, atom.day if none else None, None, None, printed, how, not none)


def _lunar_day(atom: Atom, year: int, month: int, before: Value | None) -> dt.date | None:
    """Take 腊月 of a bare lunar date from the lunar year that is nearest to the date beside it."""
    day = atom.day or 1
    if atom.has_year:
        return lunar_day(year, month, day, leap=atom.leap)
    if before is None or before.first is None:
        return lunar_in(year, month, day, leap=atom.leap)
    near = before.first
    days = [lunar_day(lunar, month, day, leap=atom.leap) for lunar in (year, year - 1)]
    return min(
        (found for found in days if found), key=lambda found: abs(found - near), default=None
    )
