"""Whether the length told of two days fits what lies between them."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from typing import Literal, NamedTuple

from qa.judging.calendar.lengths import full_years, small_count
from qa.judging.days.between import days_between
from qa.model import Dated, Span
from qa.patterns import regex

NUMBER = (
    r"(?P<n>[1-9]\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
)
_MONTHS_MORE = regex(rf"零?{NUMBER.replace('<n>', '<m>')}个月")
_LEAST_LATER = 2
_GOES_ON = "开[放展]|举[办行]|展[出览]|比赛|营业|放映|演出|直播|进行|施工|作业"
IN_A_ROW = f"连(?:[考放休办演展赛开映播打唱]|续(?:{_GOES_ON}))"
"""Deeds that go on for so many days without a break."""
_INCLUSIVE = regex(f"公[示告]期|为期|[会展赛假]期|{IN_A_ROW}")
"""Labels of a length that counts the first day and the last."""
MONTHS, _FEBRUARY, WEEK, MONTH, _SEASON, _A_YEAR = 12, 2, 7, 30, 4, 365
_OF_WORKS, _ROUNDED = ("工期", "建设"), 20
"""Labels of lengths that works keep to within some days, and the part of them that it may be."""
WEEKS = frozenset({"周", "星期", "个星期"})


class Elapsed(NamedTuple):
    """A length of time that its two days do not make; `since` is None for the article's own.

    `apart` where the two stand in different sentences, `weekday` that of the later by the former.
    `told` is what was counted to the earlier of the two, where it goes on from there.
    """

    since: Dated | None
    until: Dated
    said: str
    words: Span | None
    fits: str
    apart: bool = False
    weekday: int | None = None
    told: Span | None = None


def compared(
    first: Dated,
    then: Dated,
    found: re.Match[str],
    how: Literal["span", "later"],
    offset: int = 0,
) -> Elapsed | None:
    """Hold a length told of two days to their gap; None where it fits or nothing can be told."""
    weeks = found["unit"] in WEEKS
    half = Fraction(1, 2) if found["half"] else Fraction(0)
    number = small_count(found["n"]) * (WEEK if weeks else 1) + half
    gap = gap_in(first, then, found["unit"])
    if gap is None or gap < 0:
        return None
    if found["unit"] == "年" and (more := _MONTHS_MORE.match(found.string, found.end())):
        return _in_months(first, then, found, int(number) * MONTHS + small_count(more["m"]))
    if found["unit"] == "年" and found["half"] and how == "span":
        return _in_months(first, then, found, int(number * MONTHS), _SEASON)
    full = found["unit"] == "个月" and how == "span" and first.day == 1 and _ends_month(then)
    years = _years_to_the_day(first, then) if found["unit"] == "年" and how == "span" else 0
    full, gap = full or years > 0, years or gap + full
    fits = (gap, gap) if full else _fitting(first, then, found, how, number, gap)
    loose = 0 if full else _leeway(first, then, found, how, number, gap)
    if fits[0] - loose <= number <= fits[1] + loose:
        return None
    span = then.context.place(offset + found.start("said"), offset + found.end("said"))
    unit = "天" if weeks else found["unit"].replace("日", "天")
    gap += unit == "天" and _is_inclusive(found)
    return Elapsed(first, then, found["said"], span, f"{gap}{unit}")


def _fitting(
    first: Dated,
    then: Dated,
    found: re.Match[str],
    how: Literal["span", "later"],
    number: Fraction,
    gap: int,
) -> tuple[int, int]:
    """Give the least and the most that may be told of a gap; many weeks need not be full."""
    if how == "later":
        return gap - 1, gap + 1
    part = min(int(number) // WEEK, WEEK - 2) if found["unit"] in WEEKS else 0
    told = counted(found, gap)
    if found["unit"] == "个月" and first.day and then.day:
        return gap, gap
    return told[0] - part, told[-1] + part


def _leeway(
    first: Dated,
    then: Dated,
    found: re.Match[str],
    how: Literal["span", "later"],
    number: Fraction,
    gap: int,
) -> int:
    """Give how far a number may be off besides, less than nought for the day after: 两天后."""
    if how == "later" and number == gap + 1 == _LEAST_LATER:
        return -1
    if found["said"].startswith(_OF_WORKS) and found["unit"] == "天":
        return max(1, int(number) // _ROUNDED)
    days = days_between(first, then) if found["unit"] == "个月" and how == "span" else None
    if days and 2 * abs(days - MONTH * number) > MONTH:
        return 0
    return int(found["unit"] in {"个月", "年"} or over_february(first, then))


def counted(found: re.Match[str], gap: int) -> range:
    """Give how long what ends so many days on may be said to last: 历时 may leave the first out."""
    inclusive = _is_inclusive(found) and found["unit"] in {"天", "日"}
    return range(gap + inclusive, gap + 2)


def _is_inclusive(found: re.Match[str]) -> bool:
    return _INCLUSIVE.match(found["said"]) is not None


def _in_months(
    first: Dated, then: Dated, found: re.Match[str], months: int, leeway: int = 1
) -> Elapsed | None:
    """Compare a length of years and months, 两年零两个月, or one of half a year more."""
    gap = gap_in(first, then, "个月")
    if gap is None or abs(gap - months) <= leeway:
        return None
    span = then.context.place(found.start("said"), found.end("said"))
    return Elapsed(first, then, found["said"], span, f"{gap // MONTHS}年零{gap % MONTHS}个月")


def _years_to_the_day(first: Dated, then: Dated) -> int:
    known = first.year and first.day and then.year and then.day
    return full_years(first.start, then.end) if known and first.start and then.end else 0


def _ends_month(date: Dated) -> bool:
    day = date.end if date.start == date.end else None
    return day is not None and (day + dt.timedelta(days=1)).day == 1


def over_february(first: Dated, then: Dated) -> bool:
    """Say whether a 29 February may lie between two days of an unknown year."""
    unknown = first.start is None or then.start is None
    return unknown and (first.month or 0) <= _FEBRUARY < (then.month or 0)


def _over_new_year(first: Dated, then: Dated) -> bool:
    """Say whether two days of no known year lie on both sides of a new year: 12月30日……1月1日."""
    known = first.year or then.year
    return not known and (first.month or 0) - (then.month or 0) > _A_YEAR // (2 * MONTH)


def gap_in(first: Dated, then: Dated, unit: str) -> int | None:
    """Give how many days, months or years lie between two dates; None where that is not known."""
    if unit in WEEKS | {"天", "日"}:
        days = days_between(first, then)
        return days + _A_YEAR if days is not None and _over_new_year(first, then) else days
    if not first.month or not then.month:
        return None
    months = then.month - first.month
    if first.year and then.year:
        months += (then.year - first.year) * MONTHS
    elif unit == "年":
        return None
    elif months < 0:
        months += MONTHS
    return months if unit == "个月" else months // MONTHS
