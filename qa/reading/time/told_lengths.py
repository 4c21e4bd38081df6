"""Lengths of years and ages, and what each is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from qa.model import Span
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line

Interval: TypeAlias = tuple[int, int]
"""Years from the first to the last, both included."""

_LENGTH: Final = regex(
    r"(?P<n>(?<![\d.第])\d{1,3}|(?<![一二三四五六七八九十百第])[一二三四五六七八九十百两]{1,5})"
    r"(?P<more>[多余来几])?个?(?P<unit>周?岁|年(?!代|级|度|期|份|\d)|周年|年头|载|春秋)"
)
_PASSED: Final = regex(
    r"[多余]?(?:间|来|后|过去|下来|前|的?时间|了|[，。]|整|里|[\u4e00-\u9fff]完)"
)
_TERM: Final = regex(
    r"(?:期限?[为是]?|年限|寿命|为期|有效期?|徒刑|租|刑|历时|历经|耗时|用了|时隔|满|整整|连续|过了|达|长达|在岗"
    r"|工作|干了|守了|当了)[^，。\d]{0,4}$"
)
_AHEAD_OF: Final = regex(r"(?:今后|未来|下一?个?|接下来|每|再[过用]?|前|头|首|第|近|最近|过去|上)$")
_AND_MORE: Final = ("多", "余")
_ABOUT: Final = ("近", "约", "将近")
_TEN, _TWENTY = 10, 20


class Length(NamedTuple):
    """A length of years in a sentence: from how many to how many, and what it is said to be.

    The role is “age”, “jubilee”, “term” (租期三年) or “passed” (三年来).
    """

    years: Interval
    role: str
    line: Line
    number: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Give its place."""
        return self.line.span(self.start, self.end)


def lengths_in(number: int, line: Line) -> Iterator[Length]:
    """Read the lengths of years that a line tells, if anything says what they are."""
    if not ("年" in line.letters or "岁" in line.letters or "载" in line.letters):
        return
    for found in _LENGTH.finditer(line.text):
        least = small_number(found["n"])
        if not least:
            continue
        more = found["more"] or line.text.startswith(_AND_MORE, found.end())
        most = least + (9 if least % _TEN == 0 else 1) if more else least
        if line.text.endswith(_ABOUT, 0, found.start()):
            least -= 1 + (least > _TWENTY)
        if role := _role(line, found):
            yield Length((least, most), role, line, number, *found.span())


def _role(line: Line, found: re.Match[str]) -> str:
    if "岁" in found["unit"]:
        return "age"
    if "周年" in found["unit"]:
        return "jubilee"
    lead = line.text[max(0, found.start() - 10) : found.start()]
    if _AHEAD_OF.search(lead):
        return ""
    if _TERM.search(lead):
        return "term"
    return "passed" if _PASSED.match(line.text, found.end()) else ""
