"""Groups whose members stand before their number: 鼓手甲、贝斯手乙和主唱丙组成的四人乐队."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_marks import joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import announced

_MADE: Final = regex(
    r"(?P<row>(?:[^，。；：、！？\n“”（）\d]{2,14}、)+[^，。；：、！？\n“”（）\d]{2,28}?)"
    r"(?:共同|一起|携手|等)?(?:组成|组建|构成|搭档|联手|联袂|合作|合演|合办|合开)(?:而成|带来|推出|举办|出演)?的"
    rf"(?P<number>{NUMERAL})(?P<unit>人|[位名个]成员)",
    holding="人 成员",
)
_COUNTED: Final = regex(rf"的(?:{NUMERAL})(?:人|[位名个]成员)")
"""Says cheaply whether a text may tell one."""
_LEAD: Final = regex("由|以及|[和与](?=[^、]*、)")
_OPEN: Final = regex("等|其[他余]|另|[一二两三四五六七八九十几数]+[名位个]")
_LEAST: Final = 3


def find_made_of(text: str) -> Iterator[Found]:
    """Find the groups that are told to have one more or one less than make them up."""
    for made in _MADE.finditer(text) if "、" in text and _COUNTED.search(text) else ():
        members = tuple(joined_items(text, *_row(text, *made.span("row"))))
        number = number_of(made["number"])
        if (
            len(members) >= _LEAST
            and abs(len(members) - number) == 1
            and not _OPEN.search(made["row"])
        ):
            yield announced(made, number), Count(members, firm=False)


def _row(text: str, start: int, end: int) -> Range:
    """Give where the members stand, without what leads up to the first: 由."""
    lead = _LEAD.search(text, start, text.find("、", start))
    return lead.end() if lead else start, end
