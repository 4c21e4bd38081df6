"""More named than the number that follows them with 等 says: 甲、乙、丙等两部门."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import ITEM
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import announced

_TOLD: Final = regex(
    r"(?P<row>(?:[^，。；：、！？\n“”（）\d一二两三四五六七八九十]{2,14}、)+[^，。；：、！？\n“”（）\d一二两三四五六七八九十]{2,14}?)等"
    rf"(?P<number>{NUMERAL})(?P<unit>人|[名位个家所座条国省市县镇乡村地部]|部门)(?![多余级类种])",
    holding="等",
)
_INNER: Final = regex("[的在与和及]")


def find_named_of(text: str) -> Iterator[Found]:
    """Find the rows of which 等 names more than there are."""
    for told in _TOLD.finditer(text) if "、" in text else ():
        members = tuple(one.span() for one in ITEM.finditer(text, *told.span("row")))
        number = number_of(told["number"])
        if number == len(members) - 1 and not _INNER.search(told["row"]):
            yield announced(told, number), Count(members, firm=False)
