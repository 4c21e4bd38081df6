"""Date expressions → years, months, days and the interval of days they mean."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qa.model import FROM_SENTENCE, PRINTED, RELATIVE, UNKNOWN_YEAR
from qa.reading.calendar.calendar_atoms import Atom
from qa.reading.calendar.calendar_days import YEARS, Value, calendar_day, single_day
from qa.reading.calendar.calendar_years import DECADE, PLAN
from qa.reading.calendar.date_words import relative
from qa.reading.calendar.moon_days import festival_day, lunar_value
from qa.reading.calendar.years_meant import year_meant


def evaluate(atom: Atom, today: dt.date | None, before: Value | None, gap: int) -> Value:
    """Resolve one expression; `before` is the last date of the sentence, `gap` how far back."""
    if atom.kind == "word":
        return _word(atom, today, before)
    if atom.kind == "named":
        return festival_day(atom, today, before)
    if atom.kind == "lunar":
        return lunar_value(atom, today, before)
    if atom.name == "同期":
        return _same_period(atom, today, before)
    if atom.kind == "day":
        return _bare_day(atom, today, before)
    year, how = year_meant(atom, today, before, gap)
    value = calendar_day(atom, year, how)
    how = "plan" if atom.name == PLAN else how
    return value._replace(printed="", how=how) if atom.name in (PLAN, DECADE) else value


def _bare_day(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    """Give 20日 the month of the date before it, else the latest month that has it behind it."""
    if before is not None and before.month is not None:
        how = before.how if before.how != PRINTED else FROM_SENTENCE
        return calendar_day(atom._replace(month=before.month), before.year, how, printed="d")
    if today is None:
        return Value(day=atom.day, printed="d")
    first = today.replace(day=1)
    later = (atom.day or 0) > today.day and first > dt.date.min
    month = first - dt.timedelta(days=1) if later else today
    return calendar_day(atom._replace(month=month.month), month.year, RELATIVE, printed="d")


def _same_period(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    """Resolve 去年同期: the stretch spoken of before, moved to that year."""
    year, how = year_meant(atom, today, before, 0)
    value = calendar_day(atom, year, how)
    if year is None or before is None or before.first is None or before.last is None:
        return value
    moved = year - before.last.year
    return value._replace(first=_shifted(before.first, moved), last=_shifted(before.last, moved))


def _shifted(day: dt.date, years: int) -> dt.date:
    year = min(max(day.year + years, YEARS[0]), YEARS[-1])
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
    return single_day(before.first + dt.timedelta(days=shift), FROM_SENTENCE)


def _month_word(atom: Atom, today: dt.date | None, before: Value | None) -> Value:
    own = atom.name in {"同月", "当月"}
    if own:
        year, month = (before.year, before.month) if before else (None, None)
    else:
        year, month = (today.year, today.month) if today else (None, None)
    if month is not None and year is not None:
        year, month = divmod(12 * year + month - 1 + _MONTH_SHIFTS[atom.name], 12)
        month += 1
    how = FROM_SENTENCE if own else RELATIVE if today else UNKNOWN_YEAR
    return calendar_day(atom._replace(month=month), year, how, printed="d" if atom.day else "")
