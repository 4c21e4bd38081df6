"""Stretches of a year that are not over, told of with all results: 2025年全年 in March. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qa.judging.calendar.years import date_words, in_quotes, in_title, known_today
from qa.judging.years.outlying import Far, nearest, others_of, plans
from qa.model import Dated, Span
from qa.patterns import regex

_STRETCH = regex(
    r"年(?:度)?(?:全年|[上下]半年|第?[一二三四]季度|前[二三两]个?季度|\d{1,2}月?[—至到\-~～]\d{1,2}月)"
)
_RESULTS = regex(
    r"[^。；]{0,40}?(?:了|累计|合计|比上年|较上年|比去年|同比)[^，。；]{0,8}?\d[^，。；]*"
)
_NOT_ALL = regex(
    r"任务|目标|指标|要求|应当|须|需|占|进度|时序|提前|超额|预算|预[计测期]|估|要|可|安排|部署|方案|通知|期限|为期|届|排期|赛|课"
)
_OF_THIS_YEAR = regex(
    r"(?:今年)?(?:上半年|前?[二三两]个?季度|第?[一二三四]季度|前\d{1,2}个月|1月?[—至到\-~～]\d{1,2}月份?)$"
)
_OTHER_YEAR = regex(r"(?<![比较])(?:[去前往当]年|上一?年(?!同|末|增|度末))|(?P<year>20\d\d)年")
_OF_NOW = ("去年", "今年", "昨", "前年")
_NEARLY_OVER, _LONG = dt.timedelta(days=31), dt.timedelta(days=150)
_SOON_OVER = dt.timedelta(days=20)


def unfinished(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give last year for a stretch of this one whose end is more than a month away."""
    today, words = known_today(date), date.context.sentence
    if today is None or date.end is None or date.year != today.year or in_title(date):
        return None
    if date.end - today <= _NEARLY_OVER or not _STRETCH.match(words, date.at + len(str(date.year))):
        return None
    if "y" not in date.printed or date_words(date)[:1] not in "12":
        return None
    told = _RESULTS.match(words, date.until)
    if told is None or plans(date, told.end()) or _NOT_ALL.search(words, date.at, told.end()):
        return None
    of_now = [one for one in dates if date_words(one).startswith(_OF_NOW)]
    others = [one for one in others_of(date, dates) if one.year != date.year]
    start = max(words.rfind(mark, date.until, told.end()) for mark in "，、：") + 1
    span = date.context.place(max(date.until, start), told.end())
    return Far(today.year - 1, "over", nearest(date, of_now or others), span)


def told_before_its_end(date: Dated) -> list[Span]:
    """Give the results told of a stretch of this year that has weeks to go: 今年上半年 in May."""
    today, words = known_today(date), date.context.sentence
    if today is None or date.end is None or "y" in date.printed or in_title(date):
        return []
    ahead = date.start is not None and date.start <= today
    if not ahead or not _SOON_OVER < date.end - today < _LONG or in_quotes(date):
        return []
    told = _RESULTS.match(words, date.until)
    if not told or not _OF_THIS_YEAR.match(date_words(date)) or _of_other_years(date, today):
        return []
    if plans(date, told.end()) or _NOT_ALL.search(words, date.at, told.end()):
        return []
    start = date.until + words.startswith("，", date.until)
    return [date.context.place(start, told.end())]


def _of_other_years(date: Dated, today: dt.date) -> bool:
    """Say whether an article speaks of another year than its own, be it not to compare."""
    told = _OTHER_YEAR.finditer(date.context.gist.text)
    return any(one["year"] != str(today.year) for one in told)
