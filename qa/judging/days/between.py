"""How many days lie between two, in some year where theirs is not told."""

from __future__ import annotations

import datetime as dt

from qa.model import Dated

_ANY_YEAR = 2023


def days_between(first: Dated, then: Dated) -> int | None:
    """Count the days between two; one without a year lies within a year of the other."""
    if first.day is None or then.day is None:
        return None
    if first.start and then.start:
        return (then.start - first.start).days
    turns = (first.month or 0, first.day) > (then.month or 0, then.day)
    try:
        if then.year and not first.year:
            return (_in_year(then, then.year) - _in_year(first, then.year - turns)).days
        if first.year and not then.year:
            return (_in_year(then, first.year + turns) - _in_year(first, first.year)).days
        return (_in_year(then, _ANY_YEAR) - _in_year(first, _ANY_YEAR)).days
    except ValueError:
        return None


def _in_year(date: Dated, year: int) -> dt.date:
    return dt.date(year, date.month or 0, date.day or 0)
