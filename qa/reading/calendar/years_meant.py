"""The year that a date without one is of: its sentence's, or the article's."""

from __future__ import annotations

import datetime as dt
from typing import Final

from qa.model import FROM_ARTICLE, FROM_SENTENCE, PRINTED, RELATIVE, UNKNOWN_YEAR
from qa.reading.calendar.calendar_atoms import Atom
from qa.reading.calendar.calendar_days import MONTHS, Value

_REPORTED: Final = 2
_HALF_YEAR: Final = 183
_NEAR: Final = 4


def year_meant(
    atom: Atom, today: dt.date | None, before: Value | None, gap: int
) -> tuple[int | None, str]:
    """Give the year that a date is of, None where nothing tells it, and how it is known."""
    if atom.year is not None:
        return atom.year, PRINTED
    if atom.anchor == "today":
        return (today.year + atom.shift, RELATIVE) if today else (None, UNKNOWN_YEAR)
    if atom.anchor == "text":
        known = before.year if before else None
        return (known + atom.shift, FROM_SENTENCE) if known else (None, UNKNOWN_YEAR)
    if before and before.year and _carries(before, atom, gap):
        return before.year, before.how if before.how == FROM_ARTICLE else FROM_SENTENCE
    return (_nearest(atom, today), FROM_ARTICLE) if today else (None, UNKNOWN_YEAR)


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
    month = min(max(atom.month or 1, 1), MONTHS)
    ahead = dt.date(today.year, month, 1) - today
    return today.year - 1 if ahead.days > _HALF_YEAR and today.year > 1 else today.year
