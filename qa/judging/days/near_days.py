"""Whether two days lie so near that one event may have been given both. Pure."""

from __future__ import annotations

from typing import TypeAlias

from qa.judging.arithmetic.misprints import digits_apart
from qa.model import Dated

DayParts: TypeAlias = tuple[int | None, int | None, int | None]
"""Year, month and day, None where not known."""

_MONTH, _WEEKS, _HALF_A_YEAR = 30, 21, 6


def near_days(one: DayParts, other: DayParts) -> bool:
    """Say whether two days are some weeks or one month apart, or two years a slip and no more.

    Where only months are told, half a year: 2022年9月动工, 2023年3月动工.
    """
    if one[0] and other[0] and one[0] != other[0]:
        return _years_slipped(one, other) or _months_near(one, other)
    if not (one[1] and other[1]):
        return False
    same_day = one[2] == other[2]
    return days_apart(one, other) <= (_MONTH if same_day else _WEEKS)


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
    rest = zip(one[1:], other[1:], strict=True)
    alike = all(mine == theirs or not (mine and theirs) for mine, theirs in rest)
    return alike and digits_apart(str(one[0]), str(other[0])) != ""


def _months_near(one: DayParts, other: DayParts) -> bool:
    if one[2] or other[2] or not (one[1] and other[1]):
        return False
    months = [12 * (day[0] or 0) + (day[1] or 0) for day in (one, other)]
    return abs(months[0] - months[1]) <= _HALF_A_YEAR
