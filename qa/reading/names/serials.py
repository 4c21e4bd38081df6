"""What is numbered by its years, issues and jubilees: 二十连丰, 连续第五届, 第58期, 建校80周年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model import Detail
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line

_N: Final = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,4})"
_NEEDS: Final = frozenset("连续届期周风")
_YEARLY: Final = regex(
    rf"(?<![一二三四五六七八九十\d]){_N}连(?P<sort>[丰增升涨冠])"
    rf"|连续第?{_N.replace('<n>', '<m>')}个?年(?:来)?(?!度)(?P<said>[\u4e00-\u9fff]{{2,6}})"
    rf"|连续第{_N.replace('<n>', '<k>')}(?:届|年)(?=举[办行]|在|参|[，。；])"
    rf"|第{_N.replace('<n>', '<e>')}届"
    r"(?P<name>[\u4e00-\u9fff“”]{2,16}?(?:节|赛|会|展|周|马拉松|论坛|奖(?![项得者])))(?![期间])"
)
_YEAR: Final = regex(r"(?<!\d)(20\d\d)年?(?=[^\d届])")
_JUST_BEFORE: Final = regex(r"(?<!\d)(20\d\d)年?[^，。；\d]{0,8}$")
_OTHER: Final = regex("[去前明]年|上年|上[一]?届|下[一]?届|此前|曾|目标|力争|争取|将实现|预计")
_NEXT: Final = regex("(?P<year>[明去上]年)(?:的|将?举[办行]的?|开幕的|迎来)?$")
_SHIFTS: Final = {"明年": 1, "去年": -1, "上年": -1}
"""Years that are told by this one, which need not be known."""
_STORM: Final = regex("台风“(?P<name>[\u4e00-\u9fff]{1,6})”")
_ISSUE: Final = regex(
    r"第(?P<n>\d{2,8})期(?=[^，。；]{0,8}(?:开奖|彩票|大乐透|双色球|福彩|体彩|中奖))"
)
_JUBILEE: Final = regex(
    r"(?P<of>建[校院厂馆市县党团军社站]|成立|创刊|创办|诞辰|逝世|开馆|开业|通车|开通|建交|解放|改革开放)"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十百]{1,4})周年"
)


def read_serials(line: Line) -> Iterator[Detail]:
    """Read the numbers of a sentence that move on by one with each year or issue."""
    if _NEEDS.isdisjoint(line.letters):
        return
    yield from _yearly(line)
    for found in _STORM.finditer(line.text):
        yield _detail(line, found, "storm", found["name"], "")
    for kind, pattern in (("issue", _ISSUE), ("jubilee", _JUBILEE)):
        for found in pattern.finditer(line.text):
            of = found.groupdict().get("of", "")
            yield _detail(line, found, kind, str(small_number(found["n"])), of)


def _yearly(line: Line) -> Iterator[Detail]:
    for found in _YEARLY.finditer(line.text):
        near = _NEXT.search(line.text, 0, found.start())
        year = _year(line, found.start())
        printed = found["n"] or found["m"] or found["k"] or found["e"]
        floor = near.end() if near else max(0, found.start() - 30)
        if not _OTHER.search(line.text, floor, found.end()):
            told = int(year or 0) + (_SHIFTS[near["year"]] if near else 0)
            value = f"{small_number(printed)} {told}"
            yield _detail(line, found, "yearly", f"{value} {bool(near):d}", _of(found))


def _of(found: re.Match[str]) -> str:
    """Say what is counted by years: a sort, what was done, the event of an edition."""
    if found["n"]:
        return f"连{found['sort']}"
    return found["said"] or (f"届{found['name']}" if found["name"] else "届")


def _year(line: Line, at: int) -> str:
    """Give the year that a sentence opens with or that stands right before, else the article's."""
    told = _YEAR.match(line.text) or _JUST_BEFORE.search(line.text, 0, at)
    day = line.context.date
    return told[1] if told else str(day.year) if day else ""


def _detail(line: Line, found: re.Match[str], kind: str, value: str, of: str) -> Detail:
    at, until = found.span()
    return Detail(line.span(at, until), at, until, kind, value, of, line.context)
