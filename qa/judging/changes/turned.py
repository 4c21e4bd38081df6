"""What a direction told in words is found to go against, and figures as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex

_TIME: Final = regex(
    r"(?<![\d.:：第])(?:(?P<h>\d{1,2})(?:小时|[:：](?=\d\d[:：]\d\d)))?"
    r"(?:(?P<m>\d{1,3})(?:分(?![之\u4e00-\u9fff])|分钟|分(?=\d)|[:：](?=\d\d(?!\d))))?"
    r"(?P<s>\d{1,3})(?:(?:秒|[.．](?=\d{1,2}秒))(?P<part>\d{1,3})?秒?)"
)
_OTHER: Final = regex(
    r"(?<![\d.:：第零下\-—－约近])(?P<n>\d+(?:\.\d+)?)(?P<by>[万亿]?)"
    r"(?P<unit>℃|%|平方米|立方米|平方公里|公里|千米|厘米|毫米|米|公斤|千克|吨|斤|亩|公顷|元|人次|千瓦时|千瓦|毫克|微克"
    r"|分(?![钟之\d])|[人户家个件辆次名套所头只度环岁天平级场座台艘名张本条起部册株棵尾袋箱瓶])(?P<part>(?<=米)\d\d)?(?![多余左\d])"
)
_SCALES: Final = {"": 1, "万": 10**4, "亿": 10**8}
_MINUTE, _HOUR = 60, 3600


class Turned(NamedTuple):
    """Places of a text, in order, and the words whose direction they go against."""

    places: tuple[Range, ...]
    said: str


class Printed(NamedTuple):
    """A figure as printed: where it stands, its value and its unit (秒 for a clocked time)."""

    start: int
    end: int
    value: Fraction
    unit: str


def printed_figures(text: str) -> list[Printed]:
    """Give the figures of a text that no hedge widens, in its order."""
    times = list(_times(text))
    inside = {at for time in times for at in range(time.start, time.end)}
    others = (
        Printed(*found.span(), _value(found), found["unit"])
        for found in _OTHER.finditer(text)
        if found.start() not in inside
    )
    return sorted([*times, *others])


def _value(found: re.Match[str]) -> Fraction:
    whole = _number(found["n"], found["by"])
    return whole + Fraction(int(found["part"]), 100) if found["part"] else whole


@lru_cache(maxsize=1 << 12)
def _number(digits: str, by: str) -> Fraction:
    return Fraction(digits) * _SCALES[by]


def _times(text: str) -> Iterator[Printed]:
    for found in _TIME.finditer(text):
        part = found["part"] or ""
        seconds = int(found["h"] or 0) * _HOUR + int(found["m"] or 0) * _MINUTE + int(found["s"])
        fraction = Fraction(int(part), 10 ** len(part)) if part else Fraction(0)
        yield Printed(*found.span(), seconds + fraction, "秒")
