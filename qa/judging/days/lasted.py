"""How long something lasted, against its ends: told in two sentences, or in years alone.

9月12日开幕 here, 18日晚落幕 there, 为期5天; 1965年入伍，1969年退伍，当了6年兵.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.judging.calendar.lengths import small_count
from qa.judging.calendar.years import in_quotes
from qa.judging.days.between import days_between
from qa.judging.days.elapsed import WITH_MORE, Elapsed, counted, lengths_told
from qa.model import Dated
from qa.patterns import regex

_OPENS = regex(
    r"[^，。；\d]{0,16}?(?:开幕|启幕|开赛|开展|开班|开营|开锣|开馆|开考|打响|启动|入院|住院|开拍|开工|鸣锣)"
)
_CLOSES = regex(
    r"[^。；]{0,24}?(?:闭幕|落幕|落下帷幕|收官|结束|闭展|结业|结营|收锣|收兵|鸣金|出院|杀青|完工|圆满)"
)
_STILL = regex(
    r"将|计划|预计|原定|推迟|提前|延[长期]|首[轮站日]|第[一二三四五六\d]{1,2}[阶轮站批期场]"
)
_BEGAN = regex(
    r"[^，。；\d]{0,8}?(?:入伍|参军|当兵|入学|上任|就任|到任|进厂|上山|进山|下乡|开工|动工|承包|创办|开业|开张|入职|就职|考入|赴|到)"
)
_ENDED = regex(
    r"[^，。；\d]{0,8}?(?:退伍|退役|复员|毕业|卸任|离任|离开|退休|竣工|建成|完工|通车|关闭|停业|期满|到期|返回|回城|回乡|转业)"
)
_FOR = regex(
    r"(?P<said>(?:当了|干了|读了|学了|任职|服役|历时|前后|整整|守了|种了|待了|开了|用了|花了|住了)"
    r"(?P<n>[1-9]\d?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])年)(?![多余前后级])"
)
_NIGHTS = regex(
    r"(?P<said>(?P<n>[1-9]\d?|[二两三四五六七八九十]|十[一二三四五六七八九])天"
    r"(?P<nights>[1-9]\d?|[一二两三四五六七八九十]|十[一二三四五六七八九])[夜晚])"
)
_NO_ENDS = regex("报名|截止|预订|订票|发布|公布|延期|推迟|原定")
_OWN = regex(r"(?:[，；]|^)[^，；]{0,4}\Z")
"""What stands before the length of all: not 公众开放日为期5天."""
_MONTH = 31


def lasted(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Look at the ends of what an article tells of in two sentences, and at years alone."""
    ordered = sorted(dates, key=lambda date: date.span)
    for first, then in pairwise(ordered):
        if (found := _served(first, then)) and not in_quotes(first):
            yield found
        if (found := _nights(first, then)) and not in_quotes(first):
            yield found
    yield from _held(ordered)


def _nights(first: Dated, then: Dated) -> Elapsed | None:
    """7月14日开营……住了四天三夜，7月16日返程: days and nights lie between no other two."""
    if first.context.block != then.context.block or "夜" not in _both(first, then):
        return None
    days = days_between(first, then)
    told = [
        (date, found) for date in _each(first, then) for found in _NIGHTS.finditer(_sentence(date))
    ]
    if len(told) != 1 or days is None or _NO_ENDS.search(_both(first, then)):
        return None
    ((date, found),) = told
    number, nights = small_count(found["n"]), small_count(found["nights"])
    told_so = number in {nights, nights + 1} and 0 < days <= 2 * nights
    if not told_so or days in {nights, number, 2 * nights - number + 1, 2 * nights - number - 1}:
        return None
    span = date.context.place(*found.span("said"))
    return Elapsed(first, then, found["said"], span, f"{days + 1}天{days}夜", apart=True)


def _each(first: Dated, then: Dated) -> list[Dated]:
    return [first] if first.context.span == then.context.span else [first, then]


def _both(first: Dated, then: Dated) -> str:
    return "".join(map(_sentence, _each(first, then)))


def _sentence(date: Dated) -> str:
    return date.context.sentence


def _served(first: Dated, then: Dated) -> Elapsed | None:
    """1965年入伍，1969年退伍，当了6年兵."""
    words = first.context.sentence
    both = first.printed == then.printed == "y" and first.context.span == then.context.span
    if not both or not first.year or not then.year or "年" not in words[then.until :]:
        return None
    if not _BEGAN.match(words, first.until) or not _ENDED.match(words, then.until):
        return None
    found = _FOR.search(words, first.until)
    years = then.year - first.year
    if found is None or years < 0 or abs(years - small_count(found["n"])) <= 1:
        return None
    return Elapsed(
        first,
        then,
        found["said"],
        then.context.place(*found.span("said")),
        f"{years}年",
        apart=True,
    )


def _held(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Hold the one day on which an article says that it began against the one on which it ended."""
    days = [date for date in dates if date.day and date.month and date.cue != "range"]
    opens = [date for date in days if _OPENS.match(date.context.sentence, date.until)]
    opens = [date for date in opens if not _STILL.search(_clause(date))]
    closes = [date for date in days if _CLOSES.match(date.context.sentence, date.until)]
    if any(len({(one.month, one.day) for one in ends}) != 1 for ends in (opens, closes)):
        return
    first, then = opens[0], closes[0]
    if first.context.span == then.context.span or _STILL.search(_clause(then)):
        return
    told = [(one, found) for one in (first, then) for found in _days_told(one)]
    days_apart = days_between(first, then) or 0
    if len(told) != 1:
        return
    ((date, found),) = told
    if 0 < days_apart < _MONTH and small_count(found["n"]) not in counted(found, days_apart):
        span = date.context.place(*found.span("said"))
        yield Elapsed(first, then, found["said"], span, f"{days_apart + 1}天", apart=True)


def _days_told(date: Dated) -> list[re.Match[str]]:
    words = date.context.sentence
    told = [found for found in lengths_told(words) if found["unit"] == "天"]
    if told and WITH_MORE.search(words, 0, told[0].start("n")):
        return []
    return [found for found in told if _OWN.search(words, 0, found.start("said"))]


def _clause(date: Dated) -> str:
    """Give the words of the clause that a date stands in."""
    words = date.context.sentence
    start = max(words.rfind(mark, 0, date.at) for mark in "，；：") + 1
    stop = min((at for mark in "；。" if (at := words.find(mark, date.until)) >= 0), default=-1)
    return words[start : stop if stop >= 0 else len(words)]
