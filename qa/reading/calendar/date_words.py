"""Words that tell a time against the day of the article: 昨天, 上周三, 三天前, 未来五年."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from qa.reading.calendar.almanac import YearlyDay
from qa.reading.calendar.calendar_atoms import Atom

Days: TypeAlias = "tuple[dt.date | None, dt.date]"
"""First and last day; the first is None where it is open."""

_WEEKDAYS: Final = "一二三四五六日"

_DAYS: Final[Mapping[str, int]] = MappingProxyType(
    {"大前天": -3, "前天": -2, "大后天": 3, "后天": 2}
)
_HEADS: Final[Mapping[str, int]] = MappingProxyType({"今": 0, "昨": -1, "明": 1})
_MONTHS: Final = 12
_WEEK: Final = 7
_SATURDAY: Final = 5
_DAY_UNITS: Final = "天日"
_WEEK_UNITS: Final = "周期"
_LAST_YEAR: Final = 9999


def relative(atom: Atom, today: dt.date) -> Days:
    """Give the first and last day that a word means on a day; None for an open beginning."""
    read = _READERS.get(atom.name)
    if read and (atom.number or atom.name != "近年"):
        return read(atom, today)
    shift = _DAYS.get(atom.name, _HEADS.get(atom.name[0]))
    if shift is None:
        return None, today
    day = _later(today, shift)
    return day, day


def nth_weekday(year: int, month: int, nth: int, name: str) -> int:
    """Give the day of a month on which its `nth` 星期日 … falls; `name` is its last character."""
    return YearlyDay(month, nth=nth, weekday=_weekday(name)).on(year).day


def _weekday(name: str) -> int:
    return _WEEKDAYS.find(name.replace("天", "日"))


def _week(atom: Atom, today: dt.date) -> Days:
    monday = _later(today, _WEEK * atom.number - today.weekday())
    if not atom.unit:
        return monday, _later(monday, _WEEK - 1)
    if atom.unit == "末":
        return _later(monday, _SATURDAY), _later(monday, _WEEK - 1)
    day = _later(monday, _weekday(atom.unit))
    return day, day


def _quarter(atom: Atom, today: dt.date) -> Days:
    number = 4 * today.year + (today.month - 1) // 3 + atom.number
    year, quarter = divmod(number, 4)
    year = min(max(year, 1), _LAST_YEAR)
    last = 3 * quarter + 3
    return dt.date(year, last - 2, 1), dt.date(year, last, monthrange(year, last)[1])


def _ago(atom: Atom, today: dt.date) -> Days:
    return _around(_moved(today, -atom.number, atom.unit), atom.unit)


def _coming(atom: Atom, today: dt.date) -> Days:
    return today, _moved(today, atom.number, atom.unit)


def _past(atom: Atom, today: dt.date) -> Days:
    return _moved(today, -atom.number, atom.unit), today


def _around(day: dt.date, unit: str) -> Days:
    """Give the day, week, month or year that holds a day."""
    if unit == "年":
        return dt.date(day.year, 1, 1), dt.date(day.year, _MONTHS, 31)
    if unit == "月":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if unit in _WEEK_UNITS:
        monday = _later(day, -day.weekday())
        return monday, _later(monday, _WEEK - 1)
    return day, day


def _moved(day: dt.date, number: int, unit: str) -> dt.date:
    if unit in _DAY_UNITS:
        return _later(day, number)
    if unit in _WEEK_UNITS:
        return _later(day, _WEEK * number)
    return _in_months(day, number if unit == "月" else _MONTHS * number)


def _in_months(day: dt.date, number: int) -> dt.date:
    months = _MONTHS * day.year + day.month - 1 + number
    months = min(max(months, _MONTHS), _MONTHS * _LAST_YEAR + _MONTHS - 1)
    year, month = months // _MONTHS, months % _MONTHS + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


def _later(day: dt.date, number: int) -> dt.date:
    ordinal = day.toordinal() + number
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))


_READERS: Final[Mapping[str, Callable[[Atom, dt.date], Days]]] = MappingProxyType(
    {"周": _week, "季度": _quarter, "以前": _ago, "未来": _coming, "近年": _past}
)
