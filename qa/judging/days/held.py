"""How long something was held, against the days on which it opened and closed.

7月25日揭幕 here, 8月4日晚落幕 there, 赛事16天 beside: the three may stand in three sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from qa.judging.calendar.lengths import small_count
from qa.judging.days.between import days_between
from qa.judging.days.elapsed import WITH_MORE
from qa.judging.days.elapsed_fits import Elapsed, counted
from qa.judging.days.told_lengths import lengths_told
from qa.model import Dated
from qa.patterns import regex

_OPENS = regex(
    r"[^，。；\d]{0,16}?(?:开幕|启幕|揭幕|开赛|开展|开班|开营|开锣|开馆|开考|打响|启动|入院|住院|开拍|开工|鸣锣|首[场演])"
)
_CLOSES = regex(
    r"[^。；]{0,24}?(?:闭幕|落幕|落下帷幕|收官|结束|闭展|结业|结营|收锣|收兵|鸣金|出院|杀青|完工|圆满|末场)"
)
_STILL = regex(
    r"将|计划|预计|原定|推迟|提前|延[长期]|首[轮站日]|第[一二三四五六\d]{1,2}[阶轮站批期场]"
)
_BARE = regex(
    r"(?:(?<=[，。；])|^)(?P<said>(?:(?:[赛展会](?:事|期|会|程)?|活动|假期|[一两]?前后)?)"
    r"(?P<n>[1-9]\d?|[一二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])(?P<unit>天))"
    r"(?=[，。；]|[里间中]|[演办打赛开走看接]了)"
)
_OWN = regex(r"(?:[，；]|^)[^，；]{0,4}\Z")
"""What stands before the length of all: not 公众开放日为期5天."""
_MONTH, _BLOCKS, _APART, _CROWD = 31, 2, 5, 60


def held(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Hold the one day on which an article says that it began against the one on which it ended."""
    ends = first_and_last(dates)
    if ends is None:
        return
    first, then = ends
    told = list(_days_told(_between(first, then, dates)))
    days_apart = days_between(first, then) or 0
    if len({small_count(found["n"]) for _, found in told}) != 1:
        return
    date, found = told[0]
    number = small_count(found["n"])
    if not 0 < days_apart < _MONTH or number in counted(found, days_apart):
        return
    if not _explained(number, dates):
        span = date.context.place(*found.span("said"))
        yield Elapsed(first, then, found["said"], span, f"{days_apart + 1}天", apart=True)


def first_and_last(dates: Iterable[Dated]) -> tuple[Dated, Dated] | None:
    """Give the one day on which an article says that something opened, and that it closed."""
    days = [date for date in dates if date.day and date.month and date.cue != "range"]
    opens = [date for date in days if _OPENS.match(date.context.sentence, date.until)]
    opens = [date for date in opens if not _STILL.search(_clause(date))]
    closes = [date for date in days if _CLOSES.match(date.context.sentence, date.until)]
    closes = [date for date in closes if date not in opens]
    if any(len({(one.month, one.day) for one in ends}) != 1 for ends in (opens, closes)):
        return None
    first, then = opens[0], closes[0]
    near = abs(first.context.block - then.context.block) <= _APART
    return (first, then) if near and not _STILL.search(_clause(then)) else None


def _between(first: Dated, then: Dated, dates: Sequence[Dated]) -> list[Dated]:
    """Give a date of each sentence that may tell how long something lasted from one to another."""
    blocks = sorted((first.context.block, then.context.block))
    near = {
        date.context.span: date
        for date in dates
        if blocks[0] <= date.context.block <= blocks[1] + _BLOCKS
    }
    return [near[span] for span in sorted(near)]


def _days_told(dates: Iterable[Dated]) -> Iterator[tuple[Dated, re.Match[str]]]:
    """Give the lengths in days that sentences tell of all."""
    for date in dates:
        words = date.context.sentence
        told = [found for found in lengths_told(words) if found["unit"] == "天"]
        own = [found for found in told if _OWN.search(words, 0, found.start("said"))]
        known = {found.end("n") for found in told}
        own += [found for found in _BARE.finditer(words) if found.end("n") not in known]
        if not (own and WITH_MORE.search(words, 0, own[0].start("n"))):
            yield from ((date, found) for found in own)


def _explained(number: int, dates: Sequence[Dated]) -> bool:
    """Say whether two other days of an article lie as far apart as a length tells.

    Of many days some two do.
    """
    days = [date for date in dates if date.day and date.month and date.start == date.end]
    if len(days) > _CROWD:
        return True
    apart = {abs(days_between(one, other) or 0) for one, other in combinations(days, 2)}
    return bool(apart & {number, number - 1})


def _clause(date: Dated) -> str:
    """Give the words of the clause that a date stands in."""
    words = date.context.sentence
    start = max(words.rfind(mark, 0, date.at) for mark in "，；：") + 1
    stop = min((at for mark in "；。" if (at := words.find(mark, date.until)) >= 0), default=-1)
    return words[start : stop if stop >= 0 else len(words)]
