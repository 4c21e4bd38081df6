"""Date expressions → years, months, days and the interval of days they mean."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

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
from qa.reading.calendar.calendar_years import DECADE, PLAN
from qa.reading.calendar.date_words import nth_weekday, relative

_PRINTED: Final = "printed"
RELATIVE: Final = "relative to article date"
"""How a date is known that is told against the article’s day (昨天, 去年)."""
_REPORTED: Final = 2
FROM_ARTICLE: Final = "year from article date"
_FROM_SENTENCE: Final = "year from sentence"
_UNKNOWN: Final = "unknown year"

_LEAP_YEAR: Final = 2000
_MONTHS: Final = 12
_LONG_MONTH: Final = 30
_HALF_YEAR: Final = 183
_NEAR: Final = 4
_AUTUMN: Final = 9
_SUMMER: Final = 6
_YEARS: Final = range(1, 9999)


class Value(NamedTuple):
    """What a date expression means; `first` and `last` are None where open or unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    printed: str = ""
    how: str = _UNKNOWN
    possible: bool = True


def evaluate(atom: Atom, today: dt.date | None, before: Value | None, gap: int) -> Value:
    """Resolve one expression; `before` is the last date of the sentence, `gap` how far back."""
    if atom.kind == "word":
        return _word(atom, today, before)
    if atom.kind == "named":
        return _named(atom, today, before)
    if atom.kind == "lunar":
        return _lunar(atom, today, before)
    if atom.name == "同期":
        return _same_period(atom, today, before)
    if atom.kind == "day":
        return _bare_day(atom, today, before)
    year, how = _year(atom, today, before, gap)
    value = calendar_day(atom, year, how)
    how = "plan" if atom.name == PLAN else how
    return value._replace(printed="", how=how) if atom.name in (PLAN, DECADE) else value


def _bare_day(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    """Give 20日 the month of the date before it, else the latest month that has it behind it."""
    if before is not None and before.month is not None:
        how = before.how if before.how != _PRINTED else _FROM_SENTENCE
        return calendar_day(atom._replace(month=before.month), before.year, how, printed="d")
    if today is None:
        return Value(day=atom.day, printed="d")
    first = today.replace(day=1)
    later = (atom.day or 0) > today.day and first > dt.date.min
    month = first - dt.timedelta(days=1) if later else today
    return calendar_day(atom._replace(month=month.month), month.year, RELATIVE, printed="d")


def _year(
    atom: Atom, today: dt.date | None, before: Value | None, gap: int
) -> tuple[int | None, str]:
    if atom.year is not None:
        return atom.year, _PRINTED
    if atom.anchor == "today":
        return (today.year + atom.shift, RELATIVE) if today else (None, _UNKNOWN)
    if atom.anchor == "text":
        known = before.year if before else None
        return (known + atom.shift, _FROM_SENTENCE) if known else (None, _UNKNOWN)
    if before and before.year and _carries(before, atom, gap):
        return before.year, before.how if before.how == FROM_ARTICLE else _FROM_SENTENCE
    return (_nearest(atom, today), FROM_ARTICLE) if today else (None, _UNKNOWN)


def _carries(before: Value, atom: Atom, gap: int) -> bool:
    """Say whether a year goes on to the next date: 2023年3月5日…4月1日; 2023年，1—7月."""
    if before.how == FROM_ARTICLE or (before.month is None and gap > _NEAR):
        return False
    month = atom.month or (atom.months or (1, 12))[0]
    return before.month is None or (before.month, before.day or 0) <= (month, atom.day or 31)


def _nearest(atom: Atom, today: dt.date) -> int:
    """Give this year, or last year for a month that is still more than half a year off.

    What January and February tell of 全年 is the year that has ended.
    """
    if atom.months and not atom.month:
        return today.year - (atom.name == "全年" and today.month <= _REPORTED)
    month = min(max(atom.month or 1, 1), _MONTHS)
    ahead = dt.date(today.year, month, 1) - today
    return today.year - 1 if ahead.days > _HALF_YEAR and today.year > 1 else today.year


def calendar_day(atom: Atom, year: int | None, how: str, printed: str | None = None) -> Value:
    """Resolve year, month and day, or say that there is no such day."""
    if printed is None:
        parts = zip("ymd", (atom.year, atom.month, atom.day), strict=True)
        printed = "".join(part for part, given in parts if given is not None)
    if atom.unit and atom.month and year in _YEARS:
        atom = atom._replace(day=nth_weekday(year or 0, atom.month, atom.number, atom.unit))
    days = (atom.day, atom.days[1]) if atom.day and atom.days else (atom.day, atom.day)
    value = Value(year, atom.month, atom.day, printed=printed, how=how)
    if not all(_exists(year, atom.month, day) for day in days):
        bad = next(day for day in days if not _exists(year, atom.month, day))
        return value._replace(day=bad, possible=False)
    if year is None or year not in _YEARS:
        return value
    first, last = _interval(atom, year)
    return value._replace(first=first, last=last)


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None:
        return True
    if not 1 <= month <= _MONTHS:
        return False
    known = year if year is not None and year in _YEARS else _LEAP_YEAR
    return day is None or 1 <= day <= monthrange(known, month)[1]


def _interval(atom: Atom, year: int) -> tuple[dt.date, dt.date]:
    if atom.month is None or atom.months:
        start, end = atom.months or (1, _MONTHS)
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
    year = year if year in _YEARS else _YEARS[-1]
    return dt.date(year, month, monthrange(year, month)[1])


def _same_period(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    """Resolve 去年同期: the stretch spoken of before, moved to that year."""
    year, how = _year(atom, today, before, 0)
    value = calendar_day(atom, year, how)
    if year is None or before is None or before.first is None or before.last is None:
        return value
    moved = year - before.last.year
    return value._replace(first=_shifted(before.first, moved), last=_shifted(before.last, moved))


def _shifted(day: dt.date, years: int) -> dt.date:
    year = min(max(day.year + years, _YEARS[0]), _YEARS[-1])
    return dt.date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


# ── words ───────────────────────────────────────────────────────────────────

_MONTH_SHIFTS: Final[Mapping[str, int]] = MappingProxyType(
    {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1, "同月": 0, "当月": 0}
)
_SAME_DAY: Final[Mapping[str, int]] = MappingProxyType(
    {"当天": 0, "当日": 0, "当晚": 0, "同日": 0, "次日": 1, "翌日": 1}
)


def _word(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    if atom.name in _MONTH_SHIFTS:
        return _month_word(atom, today, before)
    if atom.name in _SAME_DAY:
        return _same_day(before, _SAME_DAY[atom.name])
    if today is None:
        return Value()
    first, last = relative(atom, today)
    if first == last:
        return single_day(last, RELATIVE)
    return Value(first=first, last=last, how=RELATIVE)


def _same_day(before: Value | None, shift: int) -> Value:
    """Give the one day that the sentence named last, or the day after it."""
    if before is None or before.day is None or before.first is None or before.first != before.last:
        return Value()
    if before.first == dt.date.max:
        return Value()
    return single_day(before.first + dt.timedelta(days=shift), _FROM_SENTENCE)


def single_day(day: dt.date, how: str, printed: str = "") -> Value:
    """Give the value of one known day."""
    return Value(day.year, day.month, day.day, day, day, printed, how)


def _month_word(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    own = atom.name in {"同月", "当月"}
    if own:
        year, month = (before.year, before.month) if before else (None, None)
    else:
        year, month = (today.year, today.month) if today else (None, None)
    if month is not None and year is not None:
        year, month = divmod(12 * year + month - 1 + _MONTH_SHIFTS[atom.name], 12)
        month += 1
    how = _FROM_SENTENCE if own else RELATIVE if today else _UNKNOWN
    return calendar_day(atom._replace(month=month), year, how, printed="d" if atom.day else "")


# ── festivals and lunar dates ───────────────────────────────────────────────


def _named(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    how = f"festival {atom.name}"
    if atom.number:
        year = edition_year(atom.name, atom.number)
        how = f"edition {atom.number} {atom.name}"
    else:
        year, _ = _year(atom, today, before, 0)
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
    years = [year for year in (today.year, today.year - 1, today.year + 1) if year in _YEARS]
    days = {year: festival(atom.name, year) for year in years}
    near = [(abs((day - today).days), year) for year, day in days.items() if day]
    return min(near)[1] if near else None


def _lunar(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    how = f"lunar {'闰' if atom.leap else ''}{atom.month}" + (f"-{atom.day}" if atom.day else "")
    printed = "y" if atom.year else ""
    if atom.has_year:
        year, _ = _year(atom, today, before, 0)
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
