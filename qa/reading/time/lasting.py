"""How long an event is said to last, away from the range of its days: 为期十天的展会."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.model import Dated
from qa.patterns import regex
from qa.reading.scene.scene import Line

_LENGTH = regex(
    r"(?:为期|历时|持续)"
    r"(?P<length>(?:[1-9]\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
    r"(?:天|周|个月|个半月))(?![半左以多])(?:的)?(?P<what>[\u4e00-\u9fff]{0,12})",
    holding="为期 历时 持续",
)
_EVENT = regex(
    "展会|展览|活动|赛事|比赛|大赛|培训|会议|论坛|节会|盛会|大会|博览会|交易会|展销会|展示周|艺术节"
    "|文化节|书展|车展"
)
_HOLDS = regex(
    r"止?[，,]?(?:(?!分[期批两三四别]|批次|期间|其间|参[加与]|报名|并|同时)[^，。；\d]){0,20}"
    r"(?:举[办行]|开展|组织|推出|实[施行]|进行)了?"
)
_HELD = regex(r"[，,]?(?:在[^，。；]{2,16})?(?:举[办行]|开展)")
_KIND = regex(r"[展会赛节训坛动周]")
_TERM = regex(
    r"(?:规划|计划|实施|行动|建设|试点|合作)(?:期限?|周期)(?:为|是|共|长达)?"
    r"(?P<length>(?:\d{1,2}|[一二两三四五六七八九十])年)(?![半左以多度])"
)
_PLAN = regex("规划|计划|方案|纲要|行动|协议|试点")
_NEAR = 24


def with_lengths(lines: Sequence[Line], dates: Sequence[Dated]) -> list[Dated]:
    """Give the one range of days of an article the length that is said of its event elsewhere."""
    dates = _with_terms(lines, dates)
    ranges = [date for date in dates if date.cue == "range" and "d" in date.printed]
    told = [(line, found) for line in lines for found in _LENGTH.finditer(line.text)]
    return [_with_length(one, ranges, told) if one in ranges else one for one in dates]


def _with_length(
    date: Dated, ranges: Sequence[Dated], told: Sequence[tuple[Line, re.Match[str]]]
) -> Dated:
    """Give a range the only length of its own sentence, or else of its article."""
    own = [one for one in told if one[0].context.span == date.context.span]
    beside = [one for one in ranges if one.context.span == date.context.span]
    if len(own or told) != 1 or len(beside if own else ranges) != 1:
        return date
    ((line, found),) = own or told
    if line.context.block < date.context.block or not _of_one_event(date, line, found):
        return date
    return replace(date, length=found["length"], length_span=line.span(*found.span("length")))


def _with_terms(lines: Sequence[Line], dates: Sequence[Dated]) -> list[Dated]:
    """Give the one plan of an article, with its years, the term that is told elsewhere."""
    plans = [date for date in dates if date.cue == "range" and date.printed == "y" and _plan(date)]
    told = [
        (line, found) for line in lines if "期" in line.text for found in _TERM.finditer(line.text)
    ]
    if len(plans) != 1 or len(told) != 1 or told[0][0].context.span == plans[0].context.span:
        return list(dates)
    (plan,), ((line, found),) = plans, told
    told_of = replace(plan, length=found["length"], length_span=line.span(*found.span("length")))
    return [told_of if one is plan else one for one in dates]


def _plan(date: Dated) -> bool:
    """Say whether a range of years stands beside the name of a plan."""
    end = date.at + date.span.end - date.span.start
    near = date.context.sentence[max(0, date.at - _NEAR) : end + _NEAR]
    return _PLAN.search(near) is not None


def _of_one_event(date: Dated, line: Line, found: re.Match[str]) -> bool:
    """Say whether the range tells when something is held, and the length is of such a thing."""
    behind = date.context.sentence[date.until : date.until + _NEAR]
    if line.context.span == date.context.span:
        lead = line.text[date.until : found.start()]
        return _HOLDS.fullmatch(lead) is not None
    event = _EVENT.match(found["what"])
    kind = _KIND.findall(event[0]) if event else []
    held = _HELD.match(behind)
    return bool(held and kind) and ("活动" in found["what"] or any(one in behind for one in kind))
