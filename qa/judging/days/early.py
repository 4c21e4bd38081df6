"""Days beyond the article's own that words of the past are used of. Pure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.judging.calendar.ahead import planned
from qa.judging.calendar.years import date_words, in_quotes, known_today, nearby
from qa.model import DAY_GIVEN, FROM_ARTICLE, FROM_SENTENCE, RELATIVE, Dated, Span
from qa.patterns import regex

_PAST = regex(
    r"破获|抓获|查获|缴获|捣毁|打掉|侦破|落网|被判处|刑事拘留|逮捕|接报|遇难|身亡|去世|逝世|发生一起"
    r"|(?:举[行办]|召开|开展|出席|参观|考察|看望|走访|慰问|听取|会见|通过|签[署订]|完成|结束|发生|收到|获得)了"
    r"|已(?:经)?(?:举[行办]|召开|完成|结束|闭幕|建成|投用|通车)|同比[增下上减]|比上年[增下上减]"
)
_ELSEWHEN = regex(r"[。；]|[去前上]年|\d月|此前|日前|曾")
_ALREADY = regex(r"已(?:经)?[于在]$")
_COUNTED = regex(
    r"累计|共|已|总|了|达|完成|实现|收购|新增|发放|[办审]结|整改|投入|增长|下降|同比|查[处获]"
)
_PRESENT = regex(r"[昨今][天日]|日前|近日|今年|本月|目前|已于|[获据]悉|记者|(?<=日)[讯电]")
_SAID = regex(r"昨[天日]|(?<![\d节假生])日前|已于")
_NEXT_ISSUE, _NEAR = dt.timedelta(days=1), dt.timedelta(days=31)
_OF_NOW = frozenset({FROM_ARTICLE, RELATIVE, FROM_SENTENCE})
_CUES = frozenset({"", "于", "在", "以来", "range"})
_AT_THE_END, _DAYS_BEFORE = ("底", "末"), dt.timedelta(days=8)
_REACH = 36


class Early(NamedTuple):
    """What tells of a day to come as past: its offset in the sentence, and its place.

    `sure` where the article's date is given and the sentence speaks of yesterday.
    """

    at: int
    words: Sequence[Span]
    sure: bool


def told_early(date: Dated) -> Early | None:
    """Give the words of the past that a day two days or more ahead is told in."""
    today = known_today(date)
    if today is None or not _comes_later(date, today) or in_quotes(date):
        return None
    done = _told_as_past(date)
    if done is None or planned(date):
        return None
    sure = date.context.date_from in DAY_GIVEN and _SAID.search(nearby(date)) is not None
    return Early(done.start(), [date.context.place(done.start(), done.end())], sure)


def _comes_later(date: Dated, today: dt.date) -> bool:
    """Say whether all days that it may mean lie beyond the next issue."""
    day = date.start if date.cue in _CUES else None
    if date.cue == "截至" and date.end is not None:
        # 截至6月 is told within June
        day = date.end if date.day else date.end.replace(day=1, month=date.month or 1)
        day = date.end - _DAYS_BEFORE if date_words(date).endswith(_AT_THE_END) else day
    if day is None or day <= today + _NEXT_ISSUE:
        return False
    present = date.cue == "截至" or _PRESENT.search(nearby(date))
    near = day <= today + _NEAR and present
    return "y" in date.printed or ("m" in date.printed and date.how in _OF_NOW and bool(near))


def _told_as_past(date: Dated) -> re.Match[str] | None:
    sentence, at, after = date.context.sentence, date.at, date.until
    if date.cue in {"以来", "截至"}:
        return _COUNTED.search(sentence, after, after + _REACH)
    stop = _ELSEWHEN.search(sentence, after, after + _REACH)
    until = stop.start() if stop else after + _REACH
    return _ALREADY.search(sentence, max(0, at - 3), at) or _PAST.search(sentence, after, until)
