"""Prizes counted, and those who won them named: 三等奖3名。……孙静、周涛获得三等奖."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import number_of
from qa.reading.lists.row_numbers import announced

_N: Final = r"(?P<number>\d{1,2}|[一二两三四五六七八九十])"
_PRIZE: Final = "(?P<prize>[一二三特]等奖|[金银铜]奖|优秀奖|[金银铜]牌)"
_COUNTED: Final = regex(
    rf"{_PRIZE}{_N}(?P<unit>[名个项件篇幅枚])(?P<noun>)(?=[，。；、和])", holding="奖 牌"
)
_NAME: Final = "[^，。；：、\\n\\d获]{{2,8}}"
_WON: Final = (
    f"(?<![^，。；：\\n])(?:其中，?|最终，?)?(?P<row>{_NAME}(?:、{_NAME})*(?:[和与]{_NAME})?)(?:分别)?"
    "(?:获得?|荣获|夺得|摘得){prize}(?=[，。；])"
)
_OPEN: Final = regex("等(?!奖)|分别|另|还|[男女][子单双]|组")
_FAR, _MANY = 160, 10


def find_prize_rows(text: str) -> Iterator[Found]:
    """Find the rows of winners that are more or less than the prizes counted before."""
    for told in _COUNTED.finditer(text) if "奖" in text or "牌" in text else ():
        number = number_of(told["number"]) or 1
        won = regex(_WON.format(prize=told["prize"])).search(text, told.end(), told.end() + _FAR)
        if won is None or number >= _MANY or _OPEN.search(text, told.start(), won.end()):
            continue
        members = tuple(joined_items(text, *won.span("row")))
        if len(members) != number and len(members) > 1:
            yield announced(told, number), Count(members, firm=False)
