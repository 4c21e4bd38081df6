"""A plan for a month or year that lies behind the article's own day: 预计2022年底走车, in 2024."""

from __future__ import annotations

import datetime as dt

from qa.judging.calendar.years import in_quotes, in_title, known_today
from qa.model import Dated, Span
from qa.patterns import regex

_PLANNED = regex(r"(?:计划|预计|力争|争取|有望|预期|拟|将|定|要)(?:可|能|会|用)?(?:于|在|到|至)?$")
_NOW = regex(
    "今年|目前|眼下|正在|如今|现已|日前|近日|昨[天日]|今[天日]|记者|获悉|正[抓加]紧|本月|本周"
)
_THEN = regex(
    r"原|曾|当时|此前|那时|往年|去年|前年|当年|回忆|前身|早在|早前|已于|未能|没能|推迟|延[期后]|逾期|至今|未完|本应"
)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d年")
_DATELINE = regex(r"^[^，。]{0,16}(?:讯|电|消息)|[（(][^（）()]*[）)]")
_LEAD, _LATE, _LONG = 10, dt.timedelta(days=31), dt.timedelta(days=1200)


def planned_for_the_past(date: Dated) -> list[Span]:
    """Give the words that plan for a year or month gone by as for one to come."""
    today, day, text = known_today(date), date.end, date.context.sentence
    if today is None or day is None or not today - _LONG <= day < today - _LATE:
        return []
    if "y" not in date.printed or "d" in date.printed or not _YEAR.match(text, date.at):
        return []
    ahead = _PLANNED.search(text[max(0, date.at - _LEAD) : date.at])
    before = _DATELINE.sub("", text[: date.at])
    if ahead is None or _THEN.search(text) or _YEAR.search(before) or not _NOW.search(text):
        return []
    if in_quotes(date) or in_title(date):
        return []
    return [date.context.place(max(0, date.at - _LEAD) + ahead.start(), date.at)]
