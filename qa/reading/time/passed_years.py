"""Years that are said to have passed: 走过六十个春秋, 二十年过去, 第15个年头, 至今已近13年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.model import Span
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line

_CN: Final = "一二三四五六七八九十百零两"
_COUNT: Final = regex(
    rf"(?P<order>第)?(?P<n>(?<![\d.,])\d{{1,3}}|(?<![{_CN}])[{_CN}]{{1,5}})(?P<more>[多余])?个?"
    r"(?P<unit>周年|年头|春秋|寒暑|载|年(?!代|级|度|期|份|\d|[初底末前春夏秋冬]|[一二三四五六七八九十]{1,2}月))"
    r"(?P<over>[多余半])?"
)
_ABOUT: Final = regex("(?:将近|近|约|大约|快|不到|不足|未满)$")
_NOT_PASSED: Final = regex(
    r"(?:今后|未来|下一?个?|接下来|每|再[过用]?|前|头|首|后|最近|过去|上|个|最[多少长短]|超过|至少|按|需|要|计划用"
    r"|期限?[为是]?|年限|寿命|为期|有效期?|徒刑|租|刑|保质|质保|合同)[^，。\d]{0,4}$"
)
_BEHIND: Final = regex(
    "间|来|下来|过去|里，|了(?=[，。！])|如一日|[党工教军戏艺警驾团会]龄|的?历史"
)
_AHEAD: Final = regex(
    r"(?:已有|已经|已|距今|至今|走过|度过|连续|住了|等了|短短|以来的)"
    r"(?:将近|近|约|快|不到|整整|了){0,2}$"
)
_COUNTED_ON: Final = frozenset({"年头", "春秋", "寒暑"})
_LEAST, _TEN, _LEAD = 2, 10, 10


class Passed(NamedTuple):
    """How many years have passed, from the least to the most, and where that is told."""

    least: int
    most: int
    line: Line
    number: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Give its place."""
        return self.line.span(self.start, self.end)

    def fits(self, one: int, other: int) -> bool:
        """Say whether so many years lie between two."""
        return self.least <= abs(one - other) <= self.most


def read_passed(number: int, line: Line) -> Iterator[Passed]:
    """Read the lengths of a sentence that have passed."""
    if "年" not in line.letters and "载" not in line.letters:
        return
    for found in _COUNT.finditer(line.text):
        count = small_number(found["n"]) or 0
        if count >= _LEAST and _has_passed(line.text, found):
            yield Passed(*_bounds(line.text, found, count), line, number, *found.span())


def _has_passed(text: str, found: re.Match[str]) -> bool:
    counted = found["unit"] in _COUNTED_ON or found["unit"] == "周年"
    if found["order"]:
        return counted and found["unit"] != "周年"
    lead = text[max(0, found.start() - _LEAD) : found.start()]
    if _NOT_PASSED.search(_ABOUT.sub("", lead)):
        return False
    return counted or bool(_BEHIND.match(text, found.end()) or _AHEAD.search(lead))


def _bounds(text: str, found: re.Match[str], count: int) -> tuple[int, int]:
    """Give from how many years to how many: 二十多年, 近13年, 第15个年头."""
    tens = count % _TEN == 0 and found["over"] != "半"
    more = (_TEN - 1 if tens else 1) if found["more"] or found["over"] else 0
    about = _ABOUT.search(text, max(0, found.start() - _LEAD), found.start())
    less = 1 + count // (2 * _TEN) if about else int(found["unit"] in _COUNTED_ON)
    return count - less, count + more
