"""Years that break the course of what is told, or are not the year that a report is about."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.ahead import planned
from qa.judging.years import (
    attested_years,
    date_words,
    in_quotes,
    known_today,
    looks_back,
    nearby,
    one_slip,
)
from qa.model import Dated
from qa.patterns import regex

_BACK, _COURSE = 5, 15
_THESE_DAYS, _LEAP_DAY, _CENTURY, _LEAD = 3, 29, 100, 6
_SINCE = regex(r"[^，。；\d]{0,12}?以来", holding="以来")
_THEN = regex("(?:直到|到了|后来|随后|此后|接着)$")
_REACH = 80
_OPEN_CUES = frozenset({"以来", "截至", "range", "前", "将"})
_AGO = regex(
    r"当时|当年|那年|早在|曾|此前|原本|前身|上一次|上次|同比|历史|纪录|首次|回忆|记得"
    "|爷爷|祖父|祖辈|父辈|民国|清[代朝末]|最早|考古|发掘|出土|古墓|文物|遗址"
)
_BARE = regex(r"\d{4} ?年度?(?:全年)?")
_OF_YEAR = regex(r"比上年|[比较]上年|同比|按可比价|比[去前]年")
_HELD_AGAINST = regex(r"(?:比|较|[超越]过|相当于|恢复到|是|达到?|回到|与)$")
_HELD_AGAINST_IT = regex(r"的[\d一二两三四五六七八九几近约多水同]|[相之]比|水平|同期")
_OLD = regex(
    r"废止|《|印发|修订|施行|资料|档案|当年|那年|年前|周年|历史|回顾|记得|旧|同一天|这一天|往年|曾"
)
_DATELINE = regex(r"(?:讯|电|专电|消息)(?:[（( 　]|$)|讯")
_PARTED = regex(r"[；。]|\d{4}年")


def out_of_course(dates: Sequence[Dated], number: int) -> tuple[int, Dated] | None:
    """Give the year meant by a date years before the one told just before it, and that date.

    What is told of afterwards, or the article itself, lies later: one digit mends the course.
    """
    date = dates[number]
    then = _THEN.search(date.context.sentence[max(0, date.at - _LEAD) : date.at])
    if not _tells(date) or _AGO.search(nearby(date)) or (planned(date) and not then):
        return None
    if _SINCE.match(date.context.sentence, date.until):
        return None
    before = _neighbour(dates, number, -1)
    after = _neighbour(dates, number, 1)
    if before is None or planned(before):
        return None
    same = before.context.span == date.context.span or then
    if after is None and "m" not in date.printed and not (same and known_today(date)):
        return None
    until = after.year if after else _year_of_news(date)
    first, year = before.year or 0, date.year or 0
    if until is None or not year + _BACK <= first <= until:
        return None
    years = range(first, min(until, first + _COURSE) + 1)
    meant = [other for other in years if one_slip(year, other) or other == year + _CENTURY]
    return (meant[0], before) if meant else None


def _year_of_news(date: Dated) -> int | None:
    """Give the year in which the article appeared, None where it was only inferred."""
    known = date.context.date if date.context.date_from != "inferred" else None
    return known.year if known else None


def _tells(date: Dated) -> bool:
    printed = "y" in date.printed and date.how == "printed" and date.year is not None
    # behind a year of a reign, what follows is that year anew: 民国廿一年（1932年）
    words = date.context.sentence
    printed = printed and not words.endswith(("年（", "年("), 0, date.at)
    # the year of a record stands alone in its bracket, and in no course: 612毫米（1978年）
    alone = words.endswith(("（", "("), 0, date.at) and words.startswith(("）", ")"), date.until)
    printed = printed and not alone
    return printed and date.cue not in _OPEN_CUES and not in_quotes(date)


def _neighbour(dates: Sequence[Dated], number: int, step: int) -> Dated | None:
    """Give the next date of the same block that has its year in print, before or behind."""
    at = number + step
    while 0 <= at < len(dates) and dates[at].context.block == dates[number].context.block:
        if _DATELINE.match(dates[at].context.sentence, dates[at].until):
            return None
        if "y" in dates[at].printed and dates[at].how == "printed":
            return dates[at] if _tells(dates[at]) else None
        at += step
    return None


def day_of_news(dates: Sequence[Dated], number: int) -> tuple[int, Dated | None] | None:
    """Give the year meant by a day in print that is the news of these days, but for its year.

    2014年11月5日 in a paper of 2024-11-06.
    """
    date, today = dates[number], dates[number].context.date
    if today is None or known_today(date) is None or not _tells(date) or "d" not in date.printed:
        return None
    year = date.year or 0
    if (
        abs(today.year - year) < _BACK
        or not one_slip(year, today.year)
        or _OLD.search(nearby(date))
    ):
        return None
    same = [
        one
        for one in dates
        if one is not date
        and one.year == today.year
        and (one.month, one.day) == (date.month, date.day)
        and one.context.span != date.context.span
    ]
    if same:
        return today.year, same[0]
    if date.start is None or date.day == _LEAP_DAY:
        return None
    days = (today - date.start.replace(year=today.year)).days
    return (today.year, None) if 0 <= days <= _THESE_DAYS else None


def year_of_report(dates: Sequence[Dated], number: int) -> tuple[int, Dated] | None:
    """Give the year meant where results of a year, 比上年增长, are told of one long before.

    The article speaks elsewhere of the year meant, its own or the last, one slip away.
    """
    date = dates[number]
    today, words = date.context.date, date.context.sentence
    if today is None or not _tells(date) or not _BARE.fullmatch(date_words(date)):
        return None
    year = date.year or 0
    if year in attested_years(dates) or year > today.year - _BACK or looks_back(date):
        return None
    stop = _PARTED.search(words, date.until)
    until = min(stop.start() if stop else len(words), date.until + _REACH)
    told = _OF_YEAR.search(words, date.until, until)
    if told is None or _HELD_AGAINST.search(words, 0, date.at):
        return None
    if _HELD_AGAINST_IT.match(words, date.until):
        return None
    backing = [one for one in dates if one.year in _recent(today.year) and "y" in one.printed]
    return next(((one.year, one) for one in backing if one.year and one_slip(year, one.year)), None)


def _recent(year: int) -> frozenset[int]:
    return frozenset({year, year - 1})
