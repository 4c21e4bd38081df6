"""Lengths of time as printed, and whether two days may be said to lie that far apart."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import NamedTuple

_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"两": 2}
_SATURDAY = 5
_LONG_HOLIDAYS = frozenset({1, 2, 9, 10})
"""The months of holidays long enough for both days of a weekend to be worked for them."""
_WORKDAYS, _SHIFTED = "个工作日", 6
_WEEK, _MONTH, _YEAR = 7, 30, 12
_WHOLE_YEARS = (1, 1, 12, 31)
_NO_HOLIDAYS = (
    ((3, 1), (3, 28)),
    ((4, 9), (4, 20)),
    ((5, 13), (5, 20)),
    ((7, 1), (9, 5)),
    ((10, 15), (12, 24)),
)
"""Days of any year that lie a week away from all public holidays."""


class Length(NamedTuple):
    """A printed length of time, three 天, at `[start, end)` of its sentence.

    The unit is 天, 日, 个工作日, 周, 个月 or 年; the number may end in a half.
    `in_a_row` when it is said to be 连续 before the years, which are all counted then;
    `strict` when it is a term, which runs to the day; `passed` when it tells what has passed
    between the two days (历时), not which days are counted. `near` when only the first day
    is left out.
    """

    number: Fraction
    unit: str
    start: int
    end: int
    in_a_row: bool = False
    strict: bool = False
    passed: bool = False
    near: bool = False

    @property
    def in_days(self) -> bool:
        """Say whether it counts days, not weeks, months or years."""
        return self.unit in {"天", "日"}


def lasts(first: dt.date, last: dt.date, length: Length, *, weekdays: bool) -> bool:
    """Say whether `[first, last]` may be said to last that long.

    Days may be counted with or without the first, or on `weekdays` alone; holidays and the
    Saturdays worked for them shift 工作日; of longer units one more or less is no matter.
    """
    days = (last - first).days + 1
    if length.in_days:
        return _for_days(first, days, length, weekdays=weekdays)
    if length.unit == _WORKDAYS:
        return _for_workdays(first, last, length.number)
    if length.unit == "周":
        return abs(_WEEK * length.number - days) < _WEEK
    if length.unit == "个月":
        return _for_months(first, last, length)
    return _for_years(first, last, length)


def _for_days(first: dt.date, days: int, length: Length, *, weekdays: bool) -> bool:
    half = length.number.denominator > 1
    least = days - 1 if length.passed or weekdays or half else days
    fewest = min(_weekdays(first, days), least) if weekdays else least
    return fewest <= length.number <= days


def _for_workdays(first: dt.date, last: dt.date, number: Fraction) -> bool:
    days = (last - first).days + 1
    if _far_from_holidays(first, last):
        return 0 <= _weekdays(first, days) - number <= 1
    weekdays = _weekdays(first, days)
    free = days - weekdays
    worked = free if {first.month, last.month} & _LONG_HOLIDAYS else (free + 1) // 2
    return abs(number - weekdays) <= _SHIFTED and number <= weekdays + worked


def _for_months(first: dt.date, last: dt.date, length: Length) -> bool:
    months, number = _months(first, last), length.number
    if first.day == 1 and _ends_month(last):
        return number - months in ({0, 1} if length.passed else {1})
    return number == months or 2 * abs(_MONTH * number - (last - first).days - 1) <= _MONTH


def full_years(first: dt.date, last: dt.date) -> int:
    """Give how many years two days make to the day: 2024-07-01 to 2027-06-30; else nought."""
    turns = (last + dt.timedelta(days=1), last)
    return next(
        (
            day.year - first.year
            for day in turns
            if (day.month, day.day) == (first.month, first.day)
        ),
        0,
    )


def _for_years(first: dt.date, last: dt.date, length: Length) -> bool:
    months = _months(first, last)
    if length.in_a_row and (first.month, last.month) == (1, _YEAR):
        return _YEAR * length.number == months + 1
    if (first.month, first.day, last.month, last.day) == _WHOLE_YEARS:
        return length.number - (last.year - first.year) in {0, 1}
    if years := full_years(first, last):
        return length.number == years
    slack = 1 if length.strict else 0 if length.in_a_row else _YEAR
    return abs(_YEAR * length.number - months) <= slack


def _months(first: dt.date, last: dt.date) -> int:
    return (last.year - first.year) * _YEAR + last.month - first.month


def _far_from_holidays(first: dt.date, last: dt.date) -> bool:
    """Say whether no public holiday, nor a Saturday worked for one, can lie between two days."""
    return any(
        since <= (first.month, first.day) and (last.month, last.day) <= until
        for since, until in _NO_HOLIDAYS
        if first.year == last.year
    )


def _ends_month(day: dt.date) -> bool:
    return (day + dt.timedelta(days=1)).day == 1


def _weekdays(first: dt.date, days: int) -> int:
    weeks, rest = divmod(days, _WEEK)
    left = ((first.weekday() + day) % _WEEK for day in range(rest))
    return weeks * _SATURDAY + sum(day < _SATURDAY for day in left)


def small_count(text: str) -> int:
    """Read digits or a Chinese numeral below a hundred: 12, 三, 十五, 两."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0) if ten else _DIGITS[text]
