"""More names that have one each than are counted in all: 3枚奖牌，其中甲、乙、丙、丁各得1枚."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced

_TOLD: Final = regex(
    rf"(?:[获得收摘夺斩揽共有评发选][得获了取下出到放奖计]?){NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[枚块个项名件台辆张篇份套支])(?P<noun>(?:[\u4e00-\u9fff](?<!其)){{0,8}})"
    r"[，：。](?P<some>其中，?)?(?:由|分别由)?(?P<row>(?:[^，。；：、\n\d]{2,12}、)+[^，。；：、\n\d]{2,16}?)(?:分别)?各(?:自)?[\u4e00-\u9fff]{0,3}"
    rf"(?P<each>1|一|{NUMERAL})(?P=unit)(?=[，。；\n]|(?P=noun))",
    holding="各",
)
_ONES: Final = regex(
    rf"(?P<row>(?:(?:[^，。；：、\n\d]{{2,8}}、)+[^，。；：、\n\d]{{2,8}}?))各(?:评选?出?)?[一1](?P<unit>[名个位项家])，(?:一?共|合计|总共)(?P<number>{NUMERAL})(?P<noun>[名个位人项家])",
    holding="各",
)
_OPEN: Final = regex("等(?![级候待于额])|各|其[余他它]|另|还")


def find_one_each(text: str) -> Iterator[Found]:
    """Find the rows of names whose shares make more than all, or other than all of them."""
    for told in _TOLD.finditer(text) if "各" in text else ():
        number, each = number_of(told["number"]), number_of(told["each"]) or 1
        members = tuple(joined_items(text, *told.span("row")))
        shares = len(members) * each
        off = shares > number if told["some"] else shares != number
        if off and each == 1 and not _OPEN.search(told["row"]):
            yield announced(told, number), Count(members, firm=False)
    for ones in _ONES.finditer(text) if "各" in text else ():
        members, number = tuple(joined_items(text, *ones.span("row"))), number_of(ones["number"])
        if len(members) != number and not _OPEN.search(ones["row"]):
            yield announced(ones, number), Count(members, firm=False)
