"""Years far from all that an article is told of, one slip away from where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.calendar.ahead import planned
from qa.judging.calendar.years import nearby
from qa.judging.years.before_opening import before_opening
from qa.judging.years.outlying import Far, aimed, is_length, others_of, single, slips_within
from qa.judging.years.unfinished import unfinished
from qa.judging.years.years_ahead import beyond_plan, done_ahead, far_ahead, not_planned
from qa.judging.years.years_behind import (
    aimed_behind,
    aimed_gone,
    before_birth,
    before_founding,
    before_records,
    expires_early,
    long_before,
)
from qa.judging.years.years_reported import (
    imprint,
    just_gone,
    of_last_year,
    of_the_time_compared,
    other_fiscal_year,
    own_number,
    since_season,
)
from qa.judging.years.years_told import campaign_begun, told_otherwise
from qa.model import Dated
from qa.patterns import regex

_SPIKE, _COURSE, _TEN, _SHORT = 4, 30, 10, 4
_BACK = regex(
    "曾|此前|早在|之前|追溯|前身|原|自|从|其中|相比|比|回忆|想起|出生|较|低于|高于|超过|历史|纪录"
)
_OF_A_THING = regex(r"[^，。；]{0,12}的|[底末]?(?:以来|之前|前|以前)")
_HELD_AGAINST = ("是", "比", "较", "与", "和", "超", "过", "达到")
_CURRICULUM = regex("参加工作|入党|加入中国共产党")


def outlier(dates: Sequence[Dated], number: int) -> Far | None:
    """Say what a year far off should be, and what betrays it; the surest reason first."""
    date = dates[number]
    if is_length(date):
        return None
    return (
        far_ahead(date, dates)
        or done_ahead(date, dates)
        or imprint(date, dates)
        or own_number(date, dates)
        or before_records(date, dates)
        or before_founding(dates, number)
        or before_opening(dates, number)
        or before_birth(date)
        or beyond_plan(date, dates)
        or since_season(date, dates)
        or expires_early(date, dates)
        or other_fiscal_year(date, dates)
        or aimed_behind(date, dates)
        or aimed_gone(date, dates)
        or _spike(dates, number)
        or long_before(date, dates)
        or not_planned(date, dates)
        or of_the_time_compared(date, dates)
        or just_gone(date, dates)
        or of_last_year(date, dates)
        or unfinished(date, dates)
        or told_otherwise(date, dates)
        or campaign_begun(date, dates)
    )


def _spike(dates: Sequence[Dated], number: int) -> Far | None:
    """Give the year meant by one beyond those told before and after it, in one sentence.

    2018年立项，2031年开工，2023年建成; 2021年、2022年、2032年、2024年.
    """
    date = dates[number]
    if not single(date) or aimed(date) or _held(date) or _CURRICULUM.search(nearby(date)):
        return None
    before, after = _beside(dates, number, -1), _beside(dates, number, 1)
    if before is not None and after is None:
        return _next_in_row(dates, number, before)
    if before is None or after is None:
        return _first_in_row(dates, number) if before is None else None
    first, last, year = before.year or 0, after.year or 0, date.year or 0
    if first <= last and year <= first - _SPIKE and last - first <= _SHORT:
        return _dip(dates[number], before, after)
    if not first <= last <= year - _SPIKE or last - first > _COURSE:
        return None
    found = slips_within(year, range(first + 1, last))
    return Far(found[0], "course", after) if found else None


def _dip(date: Dated, before: Dated, after: Dated) -> Far | None:
    """Give the year meant by one far before the two it stands between, which follow closely.

    2019年3月案发，2012年5月落网，2020年8月宣判.
    """
    words = date.context.sentence
    if "m" not in date.printed:
        # one of a row of years is weighed
        return None
    if _BACK.search(words, before.until, date.at) or _OF_A_THING.match(words, date.until):
        return None
    found = slips_within(date.year or 0, range(before.year or 0, (after.year or 0) + 1))
    return Far(found[0], "course", after) if len(found) == 1 else None


def _first_in_row(dates: Sequence[Dated], number: int) -> Far | None:
    """Give the year meant where what comes first is the latest by years: 2031年引进，2023年开园."""
    date = dates[number]
    after = dates[number + 1] if number + 1 < len(dates) else date
    beside = after.context.span == date.context.span and "y" in after.printed
    if after is date or not beside or _held(after):
        return None
    year, then = date.year or 0, after.year or 0
    latest = max((one.year or 0 for one in others_of(date, dates)), default=0)
    today = date.context.date
    to_come = today is not None and year > today.year
    if not to_come or year - then < _SPIKE or latest != then or planned(date):
        return None
    found = slips_within(year, range(then, then - _TEN, -1))
    return Far(found[0], "course", after) if found else None


def _next_in_row(dates: Sequence[Dated], number: int, before: Dated) -> Far | None:
    """Give the year meant behind two that follow one another: 2022年……2023年……2042年."""
    earlier = _beside(dates, dates.index(before), -1)
    year, follows = dates[number].year or 0, (before.year or 0) + 1
    if earlier is None or (earlier.year or 0) + 2 != follows:
        return None
    named_again = follows - 2 <= year < follows
    if named_again or 0 < year - follows < _SPIKE:
        return None
    return Far(follows, "course", before) if slips_within(year, [follows]) else None


def _beside(dates: Sequence[Dated], number: int, step: int) -> Dated | None:
    """Give the next year in print of the same sentence."""
    at = number + step
    while 0 <= at < len(dates) and dates[at].context.span == dates[number].context.span:
        if single(dates[at]):
            return None if _held(dates[at]) or aimed(dates[at]) else dates[at]
        at += step
    return None


def _held(date: Dated) -> bool:
    """Say whether a year is one that another is held against: 比2021年下降."""
    return date.context.sentence.endswith(_HELD_AGAINST, 0, date.at)
