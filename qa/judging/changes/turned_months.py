"""Levels of months said to rise or fall month by month that do not, and a PMI on the other side.

连续三个月提升，2月为92.4%，3月为93.8%，4月为93.2%; PMI为49.6%，位于扩张区间. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_NUMERALS: Final = "一二三四五六七八九"
_TREND: Final = regex(
    "连续(?P<months>[两二三四五六])个?月(?:实现|保持|呈现?|稳步|持续)*"
    "(?:(?P<up>提升|上升|增长|提高|回升|上涨|增加)|(?P<down>下降|回落|减少|降低|下滑))"
)
_OF_A_MONTH: Final = regex(
    r"(?P<month>\d{1,2})月份?(?:[为是达有](?!增|下)|[^，。；、\d增降涨跌升减比]{2,6})?$"
)
_LEAD, _PAIR = 12, 2
_INDEX: Final = regex(
    r"(?:采购经理指数|PMI)(?:（[^）]{1,8}）)?(?:为|是|达|录得|报|升至|降至|回升至|回落至)?$"
)
_SIDE: Final = regex(
    "(?:(?!指数|PMI)[^。；]){0,24}?(?<!未)(?<!仍未)(?P<said>(?:位于|处于|保持在|运行在|进入|重返|升至|回到)(?:(?P<over>扩张|景气|荣枯线以上|临界点以上)|(?:收缩|荣枯线以下|临界点以下))(?:区间)?)"
)
_LINE: Final = Fraction(1, 2)


def turned_months(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find a row of monthly levels that breaks the course told of it in its sentence."""
    for told in _TREND.finditer(text):
        count = max(_NUMERALS.find(told["months"]) + 1, _PAIR)
        row = _row(text, figures)[-count:]
        pairs = list(pairwise(one.value for one in row))
        falls = bool(told["down"])
        if len(row) == count and any((one < two) if falls else (one > two) for one, two in pairs):
            yield Turned(tuple(sorted((told.span(), (row[0].start, row[-1].end)))), told[0])


def _row(text: str, figures: Sequence[Printed]) -> list[Printed]:
    """Give the levels of a sentence that are each told of a month, if these follow one another."""
    named = [
        (int(month["month"]), one)
        for one in figures
        if (month := _OF_A_MONTH.search(text[max(0, one.start - _LEAD) : one.start]))
    ]
    in_turn = all(then == month + 1 for (month, _), (then, _) in pairwise(named))
    units = {one.unit for _, one in named}
    return [one for _, one in named] if in_turn and len(units) == 1 else []


def turned_indices(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find an index of purchasing managers that lies on the other side of 50 than is said."""
    for one in figures if "区间" in text or "荣枯线" in text or "临界点" in text else ():
        told = _SIDE.match(text, one.end) if _INDEX.search(text, 0, one.start) else None
        held = told is not None and one.unit == "%" and one.value != _LINE
        if told and held and (one.value > _LINE) != bool(told["over"]):
            yield Turned(((one.start, one.end), told.span("said")), told["said"])
