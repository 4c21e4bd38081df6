"""Whether two days lie so near that one event may have been given both. Pure."""

from __future__ import annotations

from typing import TypeAlias

from qa.judging.arithmetic.misprints import digits_apart
from qa.model import Dated

DayParts: TypeAlias = tuple[int | None, int | None, int | None]
"""Year, month and day, None where not known."""

_MONTH, _WEEKS, _YEAR, _HALF_A_YEAR = 30, 21, 12, 6


def near_days(one: DayParts, other: DayParts) -> bool:
    """Say whether two days are some weeks or one month apart, or two years a slip and no more.

    Where only months are told, half a year: 2022年9月动工, 2023年3月动工.
    """
    if not (one[2] or other[2]) and one[1] and other[1]:
        return _years_slipped(one, other) or _months_near(one, other)
    if (one[0] and other[0] and one[0] != other[0]) or not (one[1] and other[1]):
        return _years_slipped(one, other)
    return days_apart(one, other) <= (_MONTH if one[2] == other[2] else _WEEKS)


def dates_near(one: Dated, other: Dated) -> bool:
    """Say the same of two dates."""
    return near_days((one.year, one.month, one.day), (other.year, other.month, other.day))


def days_turned(one: Dated, other: Dated) -> bool:
    """Say whether the days of one month are each other's digits turned round: 12 and 21."""
    if not (one.day and other.day) or (one.month, one.year) != (other.month, other.year):
        return False
    return f"{one.day:02}" == f"{other.day:02}"[::-1] and one.day != other.day


def days_apart(one: DayParts, other: DayParts) -> int:
    """Give about how many days lie between two of one year."""
    days = [_MONTH * (day[1] or 0) + (day[2] or 0) for day in (one, other)]
    return abs(days[0] - days[1])


def _years_slipped(one: DayParts, other: DayParts) -> bool:
    """Say whether two years are a slip apart, and nothing else that both tell differs."""
    if not (one[0] and other[0]):
        return False
    rest = zip(one[1:], other[1:], strict=True)
    alike = all(mine == theirs or not (mine and theirs) for mine, theirs in rest)
    return alike and digits_apart(str(one[0]), str(other[0])) != ""


def _months_near(one: DayParts, other: DayParts) -> bool:
    years = (one[0] or 0) - (other[0] or 0) if one[0] and other[0] else 0
    return abs(_YEAR * years + (one[1] or 0) - (other[1] or 0)) <= _HALF_A_YEAR
