"""Names with their count, and what 分别 gives each: 甲、乙、丙三家公司分别中标一、二标段."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_marks import ITEM, JOIN, joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import announced

_TOLD: Final = regex(
    rf"、[^，。；：、\n]{{1,14}}?(?P<number>{NUMERAL})(?P<unit>[家名位人支个所村镇乡县市区省校班队社])(?P<noun>(?:[\u4e00-\u9fff](?<!分)){{0,5}}?)"
    r"(?:则)?分别(?P<verb>(?![从对就与给以在通按针向为][^、，]{0,3}、)(?:荣?获得?|获评|中标|来自|位于|负责|承[担建办]|担任|[夺取]得|落户|种植|报考|就读于)?)"
    r"(?P<row>(?:[^，。；：、\n\d]{1,8}、)+[^，。；：、\n\d]{1,14})(?=[。；\n]|，(?!以及|和|并|另|还))",
    holding="分别",
)
_VALUE: Final = r"[约近超]?\d[\d.,]*[\u4e00-\u9fff%℃]{0,5}?"
_VALUES: Final = regex(
    rf"(?<![第后\d.])(?<![^此之]前)(?P<number>{NUMERAL}|\d{{1,2}})(?P<unit>[种款个家名位户所支座项类档套条辆组次届])(?P<noun>[\u4e00-\u9fff]{{0,6}}?)"
    r"(?P<told>，?[\u4e00-\u9fff]{0,8})分别(?:[为是在于达有售卖考获得拿捐]到?了?)*"
    rf"(?P<row>(?:{_VALUE}、)*{_VALUE}[和与及]{_VALUE})(?P<tail>[\u4e00-\u9fff]{{0,6}})(?=[。；\n]|，(?!以及|和|并|另|还))",
    holding="分别",
)
"""A number of things, and the value of each: 3种车型，售价分别为…."""
_OTHER_ROW: Final = regex("[年月季日]|男女|前|两|和|与|同比|增|降")
_OPEN: Final = regex("等(?![级候待于额奖])|各|或|及其")
_MARK: Final = regex("[、和与及]")
_LEAST, _FAR = 2, 3


def find_respective_rows(text: str) -> Iterator[Found]:
    """Find the rows behind 分别 that have more or less members than they are given to."""
    for told in _TOLD.finditer(text) if "分别" in text else ():
        number, row = number_of(told["number"]), told.span("row")
        joined = tuple(joined_items(text, *row))
        plain = _plain(text, *row)
        every = len(plain) + len(JOIN.findall(told["row"]))
        sizes = {len(joined), len(plain), every}
        if number in sizes or min(sizes) < _LEAST or _OPEN.search(told["row"]):
            continue
        yield announced(told, number), Count(joined, firm=False)
    yield from _values(text)


def _values(text: str) -> Iterator[Found]:
    """Find rows of values that are one or two more or less than what they are told of."""
    for told in _VALUES.finditer(text) if "分别" in text else ():
        number = number_of(told["number"])
        plain = tuple(one for one in _joined(text, told.start("row"), told.end()))
        if _OTHER_ROW.search(told["told"]) or not 0 < abs(len(plain) - number) < _FAR:
            continue
        if number >= _LEAST:
            yield announced(told, number), Count(plain, firm=False)


def _joined(text: str, start: int, end: int) -> Iterator[Range]:
    """Divide a row at 、 and at 和."""
    last = start
    for mark in _MARK.finditer(text, start, end):
        yield last, mark.start()
        last = mark.end()
    yield last, end


def _plain(text: str, start: int, end: int) -> list[Range]:
    """Divide a row at 、 alone."""
    return [one.span() for one in ITEM.finditer(text, start, end)]
