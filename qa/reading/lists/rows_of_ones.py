"""Rows told with 一 and the counter of their number: 三份大礼：一份是贴息，一份是培训."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS, STOP
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, clause_end, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced

_COUNTERS: Final = (
    "份条位棵名种类件张座栋门支家户道幅笔本套块首台辆艘趟路处间只头匹项批场拨样颗把片组段层面个"
)
_TOLD: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[{_COUNTERS}])(?![月年天日半多])",
    heads=COUNT_HEADS,
)
_BEGINS: Final = "(?:还有|另外|另有|再有|最后|另|再)?"
_BESIDES: Final = regex("还有|另")
"""What may lead to one that was not counted: 两个项目开工：一个…，一个…，另有一个…."""
_OTHERS: Final = regex("其[他它余中]|剩下|余下|剩余|都|等(?![级候待于额])|…")
_NEAR, _APART, _REACH, _TWO = 26, 60, 260, 2


def find_rows_of_ones(text: str) -> Iterator[Found]:
    """Find the rows with one clause of 一 more or less than told."""
    for told in _TOLD.finditer(text) if "一" in text else ():
        row = _row(text, told)
        number = number_of(told["number"])
        besides = sum(_BESIDES.match(text, start) is not None for start, _ in row)
        if len(row) < _TWO or abs(len(row) - number) != 1 or len(row) - besides == number:
            continue
        if len(row) > number or _whole(text, told, row):
            yield announced(told, number), Count(tuple(row), firm=False)


def _row(text: str, told: re.Match[str]) -> Sequence[Range]:
    """Give the clauses behind a count that begin with one of its kind, one near the other."""
    one, again = _clauses(told["unit"])
    row: list[Range] = []
    at = told.end()
    for found in one.finditer(text, at, at + _REACH):
        gap = text[at : found.start()]
        if len(gap) > (_APART if row else _NEAR) or again.search(gap) or not _leads_on(gap, row):
            break
        row.append((found.start(), clause_end(text, found.end())))
        at = found.end()
    if len(row) < _TWO:
        return ()
    stop = STOP.search(text, at)
    rest = text[at : stop.start() if stop else len(text)]
    return () if again.search(rest) or _OTHERS.search(rest) else row


@lru_cache(maxsize=len(_COUNTERS))
def _clauses(unit: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what begins a clause of one such thing, and what tells that these are counted anew."""
    verb = (
        "(?:是|叫|为|在|来|从|去|到|给|往)"
        if unit == "个"
        else "(?![一二三四五六七八九十半多样般些直律旦])"
    )
    again = rf"[两二三四五六七八九十几数\d]{unit}|[头首]{unit}|第[一二三四五六七八九十]{unit}"
    return regex(rf"(?<=[，；。：、\n“]){_BEGINS}一{unit}{verb}"), regex(again)


def _leads_on(gap: str, row: Sequence[Range]) -> bool:
    """Say whether what stands before a clause tells of nobody else: 三位都有来头：一位…."""
    return _OTHERS.search(gap if row else gap.replace("都", "")) is None


def _whole(text: str, told: re.Match[str], row: Sequence[Range]) -> bool:
    """Say whether the row is all that its sentence has, so that nobody else is told of in it."""
    start = row[0][0]
    stop = STOP.search(text, row[-1][1])
    stretch = text[start : stop.start() if stop else len(text)]
    mark = "；" if "；" in stretch else "，"
    pieces = [piece for piece in stretch.split(mark) if piece.strip()]
    begins = re.compile(rf"{_BEGINS}一{told['unit']}")
    return len(pieces) == len(row) and all(begins.match(piece) for piece in pieces)
