"""Stretches of a year that are told of with their results, and those that have weeks to go yet.

今年上半年，接待游客126万人次，同比增长12%, in an article of May.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from qa.judging.calendar.ahead import planned
from qa.judging.calendar.years import date_words, in_quotes, in_title, known_today
from qa.model import Dated, Span
from qa.patterns import regex

_RESULTS: Final = regex(
    r"[^。；]{0,40}?(?:了|累计|合计|比上年|较上年|比去年|[比较][一二三]季度|同比|环比)[^，。；]{0,8}?\d[^，。；]*"
)
_NOT_ALL: Final = regex(
    r"任务|目标|指标|要求|应当|须|需|占|进度|时序|提前|超额|预算|预[计测期]|估|要|可|安排|部署|方案|通知|期限|为期|届|排期|赛|课"
)
_OF_THIS_YEAR: Final = regex(
    r"(?:今年)?(?:上半年|前?[二三两]个?季度|第?[一二三四]季度|前\d{1,2}个月|1月?[—至到\-~～]\d{1,2}月份?)$"
)
_OTHER_YEAR: Final = regex(
    r"(?<![比较])(?:[去前往当]年|上一?年(?!同|末|增|度末))|(?P<year>20\d\d)年"
)
_SOON_OVER, _LONG = dt.timedelta(days=20), dt.timedelta(days=150)


def results_told(date: Dated) -> re.Match[str] | None:
    """Give the results that are told of all of a stretch, be they no aim or order."""
    words = date.context.sentence
    told = _RESULTS.match(words, date.until)
    return None if told is None or _NOT_ALL.search(words, date.at, told.end()) else told


def told_before_its_end(date: Dated) -> list[Span]:
    """Give the results told of a stretch of this year that has weeks to go: 今年上半年 in May."""
    today, words = known_today(date), date.context.sentence
    if today is None or date.start is None or date.end is None or "y" in date.printed:
        return []
    if date.start > today or not _SOON_OVER < date.end - today < _LONG:
        return []
    told = results_told(date) if _OF_THIS_YEAR.match(date_words(date)) else None
    aside = in_title(date) or in_quotes(date) or planned(date)
    if told is None or aside or _of_other_years(date, today):
        return []
    start = date.until + words.startswith("，", date.until)
    return [date.context.place(start, told.end())]


def _of_other_years(date: Dated, today: dt.date) -> bool:
    """Say whether an article speaks of another year than its own, be it not to compare."""
    told = _OTHER_YEAR.finditer(date.context.gist.text)
    return any(one["year"] != str(today.year) for one in told)
