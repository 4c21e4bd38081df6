"""Records that figures beside them surpass: 36.8℃打破37.5℃的纪录; 创新高, yet more before. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.model import Range
from qa.patterns import regex

_BROKE: Final = regex(
    r"(?P<said>打破|刷新|改写|超越|破)了?[^，。；\d]{0,24}(?:\d{1,4}年[^，。；\d]{0,12})?$"
)
_WAS: Final = regex(
    r"(?P<said>打破|刷新|改写|超越|破)[^。；]{0,30}[，（(](?:原|此前|之前|旧|以往|原先|先前)的?"
    r"[\u4e00-\u9fff]{0,4}(?:纪录|记录|最[好佳]成绩)(?:是|为|系|：)?$"
)
"""That a record was broken, and what it was: 打破男子100米校纪录，原纪录为."""
_RECORD: Final = regex(
    r"[^，。；\d]{0,12}(?:纪录|记录|最[好佳]成绩|最高值|峰值|极值)(?![^，。；]{0,6}(?:还|仍)差)"
)
_NO_RECORD: Final = regex(
    "未|没|无缘|距|差|冲击|尝试|有望|坚持|憋气|屏息|停留|连续|平板|续航|滞空|倒立|支撑|直播|悬停|杆|最低|最少|最轻|最小|瘦身|能耗|耗"
)
_NEW: Final = regex(
    r"(?P<said>(?:打破|刷新|突破|改写|创)了?下?[^，。；\d]{0,10}(?:纪录|新高|峰值)|再?创(?:下|出|造)?了?[^，。；\d]{0,8}新高)",
    holding="新高 纪录 峰值",
)
_PAST: Final = regex(
    r"(?:去年|上年|前年|上一?届|上赛季|此前|原|旧|以往|过去|历史|\d{4}年)(?P<of>[^，。；：、\d]{0,14})$"
)
_SPAN: Final = regex("同期|单[月日周季]|[月日周季]度?新高|盘中|年内|今年以来|阶段")
_ELSE: Final = regex(
    "未|没|差|距|接近|逼近|逊|不及|低于|有望|冲击|计划|目标|预计|力争|增[速幅长]|同比"
)
_DATE: Final = r"(?:\d{1,2}月)?\d{1,2}[日号]"
_DATED: Final = regex(rf"{_DATE}[^。；：、\d]{{0,12}}$")
_IS_MOST: Final = regex(
    "(?:仍|依然|依旧)?[是为][^，。；\\d]{0,12}(?P<said>最[高大多长重][^，。；\\d]{0,6})"
)
_MOST_IS: Final = regex(
    rf"(?P<said>最[高大多长重])[^，。；\d]{{0,10}}[是为在](?:{_DATE})[^，。；：、\d]{{0,4}}$"
)
_LATER: Final = regex("预计|可能|[去前上]年|历史|邻|另|其他|别|到时|将")
_FAR, _BACK, _PAIR, _CROWD, _BEFORE = 60, 40, 2, 80, 4


def turned_records(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find a record, a peak or a most that another figure of the text surpasses."""
    for mark, record in _of_one_unit(figures):
        yield from _broken(text, mark, record)
        yield from _surpassed(text, mark, record)
    for said in _NEW.finditer(text) if len(figures) <= _CROWD else ():
        yield from _no_peak(text, said, figures)


def _of_one_unit(figures: Sequence[Printed]) -> Iterator[tuple[Printed, Printed]]:
    """Give each figure with the last one of its unit before it, where that is near."""
    for at, record in enumerate(figures):
        near = figures[max(0, at - _BEFORE) : at]
        mark = next((one for one in reversed(near) if one.unit == record.unit), None)
        if mark and record.unit != "%" and record.start - mark.end <= _FAR:
            yield mark, record


def worse(one: Printed, other: Printed) -> bool:
    """Say whether the first of two marks is the worse: the longer time, else the lesser figure."""
    return one.value > other.value if one.unit == "秒" else one.value < other.value


def _broken(text: str, mark: Printed, record: Printed) -> Iterator[Turned]:
    """Look at a record that is said to be broken by a mark that does not reach it."""
    between = text[mark.end : record.start]
    if "。" in between:
        return
    said = _WAS.search(between) or (_RECORD.match(text, record.end) and _BROKE.search(between))
    if not said:
        return
    begin = text.rfind("。", 0, mark.start) + 1
    near = record.value < 2 * mark.value < 4 * record.value
    if near and worse(mark, record) and not _NO_RECORD.search(text, begin, record.end):
        yield Turned(((mark.start, mark.end), (record.start, record.end)), said["said"])


def _surpassed(text: str, most: Printed, other: Printed) -> Iterator[Turned]:
    """Look at a day that is said to have the most, and another day with more."""
    ahead, between = text[max(0, most.start - _BACK) : most.start], text[most.end : other.start]
    said = _MOST_IS.search(ahead) or (_DATED.search(ahead) and _IS_MOST.match(between))
    if not said or other.value <= most.value or other.value >= 2 * most.value:
        return
    if _DATED.search(between) and not _LATER.search(between):
        yield Turned(((most.start, most.end), (other.start, other.end)), said["said"])


def _no_peak(text: str, said: re.Match[str], figures: Sequence[Printed]) -> Iterator[Turned]:
    """Look at a new peak, what is told of now, and what was before, in one sentence."""
    begin, end = _sentence(text, said.start())
    near = [one for one in figures if begin <= one.start < end and one.unit not in {"%", "秒"}]
    if _ELSE.search(text, begin, end) or _SPAN.search(said["said"]):
        return
    for now, before in (*pairwise(near), *pairwise(near[::-1])):
        past = _PAST.search(_clause(text, begin, before))
        if past is None or now.unit != before.unit or now.value >= before.value:
            continue
        words = _clause(text, begin, now)
        fresh = not _PAST.search(words)
        if fresh and _of_one(past["of"], words + said["said"]) and len(near) == _PAIR:
            sides = ((now.start, now.end), (before.start, before.end), said.span())
            yield Turned(tuple(sorted(sides)), said["said"])
            return


def _sentence(text: str, at: int) -> Range:
    begin = max(text.rfind(stop, 0, at) + 1 for stop in "。；")
    end = min((to for stop in "。；" if (to := text.find(stop, at)) >= 0), default=len(text))
    return begin, end


def _clause(text: str, begin: int, figure: Printed) -> str:
    ahead = text[max(begin, figure.start - _BACK) : figure.start]
    return re.split("[，。；：、]", ahead)[-1]


def _of_one(what: str, other: str) -> bool:
    """Say whether what was before is told of nothing else: it names nothing new."""
    named = what.strip("的是为达到约最高值纪录共春夏秋冬季天")
    return not named or any(named[at : at + 2] in other for at in range(len(named) - 1))
