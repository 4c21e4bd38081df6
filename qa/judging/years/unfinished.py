"""Stretches of a year that are not over, told of with all results: 2025年全年 in March. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qa.judging.calendar.years import date_words, in_title, known_today
from qa.judging.days.stretches import results_told
from qa.judging.years.outlying import Far, nearest, others_of, plans
from qa.model import Dated
from qa.patterns import regex

_STRETCH = regex(
    r"年(?:度)?(?:全年|[上下]半年|第?[一二三四]季度|前[二三两]个?季度|\d{1,2}月?[—至到\-~～]\d{1,2}月)"
)
_OF_NOW = ("去年", "今年", "昨", "前年")
_NEARLY_OVER = dt.timedelta(days=31)


def unfinished(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give last year for a stretch of this one whose end is more than a month away."""
    today, words = known_today(date), date.context.sentence
    if today is None or date.end is None or date.year != today.year or in_title(date):
        return None
    if date.end - today <= _NEARLY_OVER or not _STRETCH.match(words, date.at + len(str(date.year))):
        return None
    if "y" not in date.printed or date_words(date)[:1] not in "12":
        return None
    told = results_told(date)
    if told is None or plans(date, told.end()):
        return None
    of_now = [one for one in dates if date_words(one).startswith(_OF_NOW)]
    others = [one for one in others_of(date, dates) if one.year != date.year]
    start = max(words.rfind(mark, date.until, told.end()) for mark in "，、：") + 1
    span = date.context.place(max(date.until, start), told.end())
    return Far(today.year - 1, "over", nearest(date, of_now or others), span)
