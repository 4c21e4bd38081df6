"""Members of one character each before their number: 上、中、下三册; 春夏秋冬四季."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import announced

_UNIT: Final = (
    "(?P<unit>[个大]?(?:册|卷|季|集|岸|翼|侧|门|色|味|层|辈|代))(?![委会长别里位以分式向])"
)
_APART: Final = regex(
    rf"(?<![\d])(?P<row>[\u4e00-\u9fff](?:、[\u4e00-\u9fff])+(?:[和与及][\u4e00-\u9fff])?)(?P<number>{NUMERAL}){_UNIT}"
)
_LIKELY: Final = regex(rf"、[\u4e00-\u9fff](?:[和与及][\u4e00-\u9fff])?(?:{NUMERAL}){_UNIT}")
"""Says cheaply whether a text may tell one of these."""
_SETS: Final = (
    "春夏秋冬 东南西北 上中下 老中青 红黄蓝绿 酸甜苦辣 衣食住行 琴棋书画 笔墨纸砚".split()
)
_RUNS: Final = "|".join(f"[{one}]{{2,6}}" for one in _SETS)
_TOGETHER: Final = regex(
    rf"(?P<row>{_RUNS})(?P<number>{NUMERAL})(?P<unit>季|方|册|卷|代|色|味|面)"
    "(?![委会别里位以分式向])",
    heads="".join(_SETS),
)
_LONGER: Final = regex(r"、[^，。；：、]{0,12}\Z")
_FAR, _SLIP = 14, 1


def find_short_rows(text: str) -> Iterator[Found]:
    """Find the rows of single characters with one more or one less than told behind them."""
    for told in _APART.finditer(text) if _LIKELY.search(text) else ():
        start = told.start()
        if not _LONGER.search(text, max(0, start - _FAR), start):
            members = tuple(_apart(told.span("row"), told["row"]))
            yield from _one_off(told, members)
    for told in _TOGETHER.finditer(text):
        members = tuple((at, at + 1) for at in range(*told.span("row")))
        yield from _one_off(told, members)


def _apart(row: Range, words: str) -> Iterator[Range]:
    """Give each character of a row that no mark or 和 is."""
    return ((row[0] + at, row[0] + at + 1) for at in range(0, len(words), 2))


def _one_off(told: re.Match[str], members: tuple[Range, ...]) -> Iterator[Found]:
    number = number_of(told["number"])
    if abs(len(members) - number) == _SLIP and number > 1 and len(set(told["row"])) > 1:
        yield announced(told, number), Count(members, firm=False)
