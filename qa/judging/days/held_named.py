"""A named event's days told as a range here, and by the day it opened or closed there.

5月16日至20日，第六届商品博览会举行 here; 5月19日，为期四天的第六届商品博览会闭幕 there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day_of
from typing import NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.judging.days.ranges import ends_in_some_year
from qa.judging.linking.remembered import remembered
from qa.model import Dated
from qa.patterns import regex

_COUNT = r"[1-9]\d?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_WHICH = r"(?:第(?:[一二三四五六七八九十百]+|\d+)届|首届)"
_EVENT = (
    rf"(?P<event>(?:{_WHICH}|“[^”]{{2,12}}”)[\u4e00-\u9fff“”·]{{2,18}}?"
    r"(?:[节展会赛周]|论坛|马拉松|艺术季))"
)
_FOR = rf"为期(?P<days>{_COUNT})天"
_WORDS = r"(?:(?!开幕式|闭幕式|首|预|原定|延)[^，。；：、\d]){0,16}?"
_HOW = (
    r"(?P<how>举行|举办|开[幕赛锣展]|启幕|揭幕|闭幕(?!式)|落幕|落下帷幕|收官|收锣|结束|闭展)"
    r"(?!前|[之以]后|以来|式)"
)
_DONE = (
    rf"(?:在{_WORDS})?(?:正式|圆满|成功|胜利|隆重|顺利|如期)*{_HOW}"
    rf"(?:，{_FOR.replace('days', 'more')})?"
)
_THEN = regex(rf"(?:[上中下]午|当天)?[，,\s]*(?:{_FOR}的)?{_EVENT}{_DONE}")
_FIRST = regex(rf"(?:{_FOR}的)?{_EVENT}(?:[已将定]?[于自从])?$")
_DID = regex(rf"(?:[上中下]午|当天)?{_DONE}")
_STILL = regex("推迟|延期|延长|顺延|提前|原定|原计划|分会场|分赛区|各站")
_LEAD, _NEAR, _LEAP = 48, 31, 2000
_HELD, _OPENS = frozenset({"举行", "举办"}), frozenset("开启揭")


class Held(NamedTuple):
    """What is told of a named event on a date: both days, or one alone, and how many it lasted."""

    event: str
    first: day_of | None
    last: day_of | None
    days: int


@remembered
def held_named(dates: Sequence[Dated]) -> Held | None:
    """Read the event that a date tells the days of; None where it tells of none by name."""
    (date,) = dates
    words = date.context.sentence
    if not date.possible or not date.day or _STILL.search(words):
        return None
    ends = ends_in_some_year(date) if date.cue == "range" else _one_day(date)
    found = _told(date)
    if ends is None or found is None:
        return None
    event, how, days = found
    if date.cue == "range":
        return Held(event, *ends, days) if how in _HELD or how[0] in _OPENS else None
    if how in _HELD:
        return None
    opens = how[0] in _OPENS
    return Held(event, ends[0] if opens else None, None if opens else ends[1], days)


def held_otherwise(one: Dated, other: Dated) -> str:
    """Name the one event that two dates tell to have begun, ended or lasted otherwise."""
    mine, theirs = held_named((one,)), held_named((other,))
    if not (mine and theirs and mine.event == theirs.event and _one_year(one, other)):
        return ""
    if one.cue == other.cue or "range" not in (one.cue, other.cue):
        return ""
    whole, part = (mine, theirs) if one.cue == "range" else (theirs, mine)
    return whole.event if _unlike(whole, part) else ""


def _unlike(whole: Held, part: Held) -> bool:
    """Say whether a range of days and one of its ends cannot be of one event."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return False
    end, meant = (part.first, first) if part.first else (part.last, last)
    apart = _apart(end, meant) if end else 0
    if apart > _NEAR:
        return False
    return apart > 0 or bool(part.days and part.days != (last - first).days + 1)


def _apart(one: day_of, other: day_of) -> int:
    days = [day_of(_LEAP, day.month, day.day) for day in (one, other)]
    return abs((days[0] - days[1]).days)


def _one_year(one: Dated, other: Dated) -> bool:
    years = {date.year for date in (one, other) if date.year}
    return len(years) < len((one, other)) or one.year == other.year


def _one_day(date: Dated) -> tuple[day_of, day_of] | None:
    if not (date.month and date.day):
        return None
    day = day_of(_LEAP, date.month, date.day)
    return day, day


def _told(date: Dated) -> tuple[str, str, int] | None:
    """Give the event beside a date, the verb told of it, and its days, 0 where they are not."""
    words = date.context.sentence
    if found := _THEN.match(words, date.until):
        return found["event"], found["how"], _days(found)
    lead, did = _FIRST.search(words, max(0, date.at - _LEAD), date.at), None
    if lead:
        did = _DID.match(words, date.until)
    return (lead["event"], did["how"], _days(lead) or _days(did)) if lead and did else None


def _days(found: re.Match[str]) -> int:
    told = found.groupdict()
    said = told.get("days") or told.get("more")
    return small_count(said) if said else 0
