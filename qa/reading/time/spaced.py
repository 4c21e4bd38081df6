"""The least time between two doses or deeds, and their days: 间隔不少于28天……第一针……第二针."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.implied import Bounds, fixed, number
from qa.reading.scene.scene import Line

_APART: Final = regex(
    r"间隔(?:时间|期)?(?:应|须|需|要|必须|不得|不能|应当|为)*(?:(?<=不得|不能)?(?:不?少于|不?低于|不?短于|小于)|至少|大于|超过|满)"
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>天|日|周|个月)"
)
_FIRST: Final = regex(r"[^。；\d]{0,8}?(?:第[一1]|首|头)[针剂次]")
_SECOND: Final = regex(r"[^。；\d]{0,10}?第[二2][针剂次]")
_DAYS: Final = {"天": 1, "日": 1, "周": 7, "个月": 28}
_BACK, _YEAR = 120, 365


def read_spaced(line: Line) -> Iterator[Implied]:
    """Read the days of a first and a second dose beside the least time between them."""
    dates = [one for one in line.dates if one.day and one.month and one.cue != "range"]
    for one, other in pairwise(dates) if {"针", "剂", "次"} & line.letters else ():
        first = _FIRST.match(line.text, one.end, other.start)
        if first is None or not _SECOND.match(line.text, other.end):
            continue
        start = max(0, line.offset - _BACK)
        before = line.block.flow.text[start : line.offset + one.start]
        told = _APART.search(before)
        least, passed = number(told["n"]) if told else None, _days(one, other)
        if told is not None and least is not None and passed is not None:
            due = least * _DAYS[told["unit"]]
            bounds = Bounds(due, Fraction(_YEAR * 10), f"间隔至少{told['n']}{told['unit']}")
            yield fixed(
                line, "time", (one.start, first.end()), (other.start, other.end), passed, bounds
            )


def _days(one: FoundDate, other: FoundDate) -> int | None:
    """Count the days between two, in any year if theirs is not told."""
    if one.first and other.first:
        return (other.first - one.first).days
    if one.year or other.year or (one.month, one.day) > (other.month, other.day):
        return None
    months = (other.month or 0) - (one.month or 0)
    return months * 30 + (other.day or 0) - (one.day or 0) + (months > 0)
