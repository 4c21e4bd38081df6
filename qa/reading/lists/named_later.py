"""A count told before its members: 表彰3名先进个人，……先进个人是甲、乙、丙、丁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS, joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced
from qa.reading.words.likeness import alike

_COUNTED: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[名位个家所])(?P<noun>[\u4e00-\u9fff]{{3,8}}?)(?=[，。；、和])",
    heads=COUNT_HEADS,
)
_ROW: Final = regex(
    r"(?P<noun>[\u4e00-\u9fff]{3,8})(?:分别|依次)?(?:[是为]|有)[：:]?(?P<row>(?:[^，。；：、\n\d的]{2,14}、)+[^，。；：、\n\d的]{2,16})(?=[。；\n])"
)
_OPEN: Final = regex("等(?![级候待于额])|其[中他余]|另|部分|代表")
_FAR, _LEAST = 160, 2


def find_named_later(text: str) -> Iterator[Found]:
    """Find the rows behind a noun that was counted before, with one more or one less."""
    for row in _ROW.finditer(text) if "、" in text else ():
        members = tuple(joined_items(text, *row.span("row")))
        begin = max(0, row.start() - _FAR)
        told = [one for one in _COUNTED.finditer(text, begin, row.start()) if _of(one, row)]
        if len(told) != 1 or _OPEN.search(text, told[0].end(), row.end()):
            continue
        number = number_of(told[0]["number"])
        names = [text[start:end] for start, end in members]
        if abs(len(members) - number) == 1 and len(members) >= _LEAST and alike(names):
            yield announced(told[0], number), Count(members, firm=False)


def _of(told: re.Match[str], row: re.Match[str]) -> bool:
    """Say whether the noun before a row is the one that was counted."""
    return row["noun"].endswith(told["noun"])
