"""Running totals of two articles: which was struck later."""

from __future__ import annotations

from functools import lru_cache

from qa.judging.linking.moments_told import Moment, moment, until
from qa.model import Context, Figure
from qa.patterns import regex

_DATELINE = regex(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日[^。，；\d]{0,6}?(?:电|讯|消息)")
_DAY = regex(r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日")
_LAST_DAY, _LAST_HOUR = 31, 24

Struck = tuple[int | None, int, int, int]
"""Year (None where neither printed nor known), month, day and hour."""


def in_time(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give two totals of two articles in the order in which they were struck; None if unknown.

    A year that one of them does not give is taken to be the other's.
    """
    first, second = struck(one), struck(other)
    if first is None or second is None:
        return None
    known = first[0] is not None and second[0] is not None
    left, right = (first[1:], second[1:]) if not known else (first, second)
    if left == right:
        return None
    return (one, other) if left < right else (other, one)


def struck(figure: Figure) -> Struck | None:
    """Give the day that a total runs to: as its sentence or period names it, else its article's."""
    period, then = figure.period.value, moment(figure)
    issued = _issued(figure.context)
    told = period is not None and figure.period.stated
    if told and then and then.month and then.year is None and period and period.text == "今年":
        return _named(then, issued)
    if told and period and period.end and period.end != period.start:
        named = then.hour if then and then.hour is not None else _LAST_HOUR
        return period.end.year, period.end.month, period.end.day, named
    if period and period.months:
        return issued[0] if issued else None, period.months, _LAST_DAY, _LAST_HOUR
    return _named(then, issued) if then else (*issued, _LAST_HOUR) if issued else None


def _named(then: Moment, issued: tuple[int | None, int, int] | None) -> Struck | None:
    """Fill what a moment leaves out from the day of its article."""
    year = then.year or (issued[0] if issued else None)
    month = then.month or (issued[1] if issued else 0)
    if not month:
        return None
    today = issued[2] if issued and then.month is None and not then.day else _LAST_DAY
    day = then.day if then.day and then.day > 0 else today + (then.day or 0)
    return year, month, day, _LAST_HOUR if then.hour is None else then.hour


def _issued(context: Context) -> tuple[int | None, int, int] | None:
    """Give the day of an article, be its year unknown."""
    if context.date:
        return context.date.year, context.date.month, context.date.day
    return _first_day(context.gist.opening)


@lru_cache(maxsize=1 << 10)
def _first_day(opening: str) -> tuple[int | None, int, int] | None:
    found = _DATELINE.search(opening) or _DAY.search(opening)
    return (int(found[1]) if found[1] else None, int(found[2]), int(found[3])) if found else None


def one_year(one: Figure, other: Figure) -> bool:
    """Say whether two totals were struck in one year, as far as is known."""
    first, second = struck(one), struck(other)
    return not (first and second and first[0] and second[0] and first[0] != second[0])


def dated_words(figure: Figure) -> str:
    """Give the words for the time of a total so that who reads another article knows it, too.

    昨天 and 目前 are told with their day.
    """
    words, period = until(figure), figure.period.value
    day = period.end if period else None
    told = any(sign.isdigit() for sign in words)
    return words if told or day is None else f"{day.month}月{day.day}日（{words}）"
