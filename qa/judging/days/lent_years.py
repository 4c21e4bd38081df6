"""Days without a year, and the printed date of their article whose year is theirs.

2024年9月14日至16日举行……斗茶赛定于9月15日（周六）: the day told in full lies a few weeks off.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from qa.model import DAY_GIVEN, RELATIVE, UNKNOWN_YEAR, Dated
from qa.patterns import regex

_NEAR, _FEW = 45, 8
_FULL = "ymd"
_RECORD = regex("有记录|历史上|史上|历年|往年|最[早晚][^，。；]{0,6}是")
_WRITTEN = "dateline"


def with_years(dates: Sequence[Dated]) -> list[Dated]:
    """Give the days that have no year the one of the nearest date printed in full."""
    full = _full(dates)
    return [_with_year(date, full) for date in dates]


def lender(date: Dated, dates: Sequence[Dated]) -> Dated | None:
    """Give the nearest date printed in full that settles the year of another of its article.

    None where the year is printed, or the article's own day is known and settles it.
    """
    if "y" in date.printed or date.context.date_from in DAY_GIVEN or date.start is None:
        return None
    if date.how == RELATIVE and date.context.date_from != _WRITTEN:
        return None
    nearest = _nearest(date, _full(dates))
    return next((one for one in nearest if _near(one, date.start)), None)


def rests_on(date: Dated, dates: Sequence[Dated]) -> list[Dated]:
    """Give where the year of a day is printed that has none itself: in full, or else alone."""
    within = any(
        one.span.start <= date.span.start < one.span.end and "y" in one.printed for one in dates
    )
    if within or "y" in date.printed or date.start is None:
        return []
    told = [one for one in _nearest(date, _full(dates)) if _near(one, date.start)]
    years = [one for one in dates if one.printed == "y" and one.year == date.start.year]
    return sorted([*told[:1], *years], key=lambda one: _gap(one, date))[:1]


def _with_year(date: Dated, full: Sequence[Dated]) -> Dated:
    if date.start or date.how != UNKNOWN_YEAR or date.printed != "md" or not date.possible:
        return date
    for one in _nearest(date, full):
        day = _in_year(date, one.start.year) if one.start else None
        if day and _near(one, day):
            return replace(date, year=day.year, start=day, end=day)
    return date


def _full(dates: Sequence[Dated]) -> list[Dated]:
    """Give the dates printed in full, as they stand, of the last year that is printed.

    No day come round again, and none of a record.
    """
    again = {(one.month, one.day) for one in dates if one.printed == "md"}
    last = max((_last_year(one) for one in dates if "y" in one.printed), default=0)
    full = [
        one
        for one in dates
        if one.printed == _FULL and one.start and one.year == last
        if (one.month, one.day) not in again and not _RECORD.search(one.context.sentence)
    ]
    return sorted(full, key=_start)


def _last_year(date: Dated) -> int:
    return date.end.year if date.end else date.year or 0


def _nearest(date: Dated, full: Sequence[Dated]) -> list[Dated]:
    """Give the few dates printed in full that stand nearest to a date, the nearest first."""
    at = bisect_left(full, _start(date), key=_start)
    return sorted(full[max(0, at - _FEW) : at + _FEW], key=lambda one: _gap(one, date))


def _start(date: Dated) -> int:
    return date.span.start


def _gap(one: Dated, other: Dated) -> int:
    return abs(one.span.start - other.span.start)


def _near(full: Dated, day: dt.date) -> bool:
    if full.start is None or full.end is None:
        return False
    return abs((full.start - day).days) <= _NEAR


def _in_year(date: Dated, year: int) -> dt.date | None:
    try:
        return dt.date(year, date.month or 0, date.day or 0)
    except ValueError:
        return None
