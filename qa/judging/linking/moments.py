"""Which of two running totals was struck first: by their moments, or by 目前 and 早在."""

from __future__ import annotations

from functools import lru_cache

from qa.judging.linking.moments_told import (
    LAST_DAY,
    LAST_HOUR,
    LAST_MONTH,
    Moment,
    moment,
    this_year,
)
from qa.judging.linking.nth_days import half_before, nth_day, since_start, words_before
from qa.model import Figure
from qa.patterns import regex

_WEEK = 7
_EARLY = regex(
    "早在|此前|之前|在此之前|年初|上[个一]?[月周]|前[一期]"
    r"|[\d一二两三四五六七八九十几数半]个?(?:年|月|周|星期|天)之?前(?=[^，。；]*$)"
)
NOW = regex("目前|眼下|如今|现在|至今|今[天日]|当前|本[轮场]|此役|赛后")
_NOW_MARK = 2


def ordered(one: Figure, other: Figure, *, one_year: bool = False) -> tuple[Figure, Figure] | None:
    """Give two figures of one article by the moments they name, None where they name one.

    With `one_year` they must lie in the same year.
    The second takes from the first what it leaves out (3月底 … 到6月底); a date behind a year's
    end is of the next year (去年底 … 到6月底). What names none is of
    today, and later than what is said to be earlier (早在, 去年底).
    """
    first, second = sorted((one, other), key=lambda figure: figure.span)
    days = nth_day(first), nth_day(second)
    if days[0][1] == days[1][1] != "":
        return _in_order(first, second, (days[0][0], days[1][0]))
    left, right = moment(first), moment(second)
    if left is None and right is None:
        return _in_order(first, second, (_mark(half_before(first)), _mark(half_before(second))))
    if left is None or right is None:
        past, now = (first, second) if right is None else (second, first)
        told = moment(now) is None and not early(now) and _past(past) and not one_year
        return (past, now) if told else None
    before = key(left, figure=first)
    after = key(completed(right, left), figure=second)
    if before is None or after is None or before == after:
        return None
    if one_year and before[0] != after[0]:
        return None
    return (first, second) if before < after else (second, first)


def marked(figure: Figure) -> bool:
    """Say whether the words before a total tell up to when it runs: a moment, or so long since."""
    return moment(figure) is not None or since_start(figure)


def _in_order(
    first: Figure, second: Figure, times: tuple[int, int]
) -> tuple[Figure, Figure] | None:
    """Order two figures by numbers for their times; None where one is nought or both are alike."""
    if not all(times) or times[0] == times[1]:
        return None
    return (first, second) if times[0] < times[1] else (second, first)


def present(figure: Figure) -> bool:
    """Say whether a figure is said of now: 目前, 如今, 截至今天."""
    return _mark(half_before(figure)) == _NOW_MARK


def early(figure: Figure) -> bool:
    """Say whether a figure is said of before: 早在, 年初."""
    return 0 < _mark(half_before(figure)) < _NOW_MARK


@lru_cache(maxsize=1 << 10)
def _mark(text: str) -> int:
    """Say whether words tell of before (1) or of now (2); nought where of neither."""
    then, now = list(_EARLY.finditer(text)), list(NOW.finditer(text))
    if not then and not now:
        return 0
    return 1 if not now or (then and then[-1].start() > now[-1].start()) else _NOW_MARK


def _past(figure: Figure) -> bool:
    then, now = moment(figure), this_year(figure)
    before = _EARLY.search(words_before(figure))
    if then is not None and then.day is not None and then.day < 0:
        return True
    if before or then is None or then.year is None:
        return before is not None
    return then.year < now or (then.year > now and figure.context.date_from == "inferred")


def completed(later: Moment, earlier: Moment) -> Moment:
    """Give a moment what it leaves out and the one before it prints: 3月底 … 到6月底."""
    year = earlier.year if later.year is None else later.year
    month = later.month
    closed = (earlier.month, earlier.day) == (LAST_MONTH, LAST_DAY)
    if closed and month is not None and later.year is None and year is not None:
        year += 1
    if month is None and later.year is None and not _near(later):
        month = earlier.month
    day = later.day
    if day is None and later.month is None and later.year is None:
        day = earlier.day
    return Moment(year, month, day, later.hour)


def _near(then: Moment) -> bool:
    """Say whether a moment is told from today alone, which comes behind any date: 到昨天."""
    return then[:2] == (None, None) and then.day is not None and -_WEEK < then.day <= 0


def key(then: Moment, *, figure: Figure) -> tuple[int, ...] | None:
    """Give the place of a moment in time; None where it names nothing."""
    year = then.year if then.year is not None else this_year(figure)
    if then.month is None and then.day is None and then.hour is None:
        return (year, LAST_MONTH, LAST_DAY, LAST_HOUR) if then.year is not None else None
    return (
        year,
        then.month or (LAST_MONTH + 1 if _near(then) else 0),
        then.day or LAST_DAY,
        then.hour if then.hour is not None else LAST_HOUR,
    )
