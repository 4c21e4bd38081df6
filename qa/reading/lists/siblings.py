"""Brothers and sisters told by their order, and how many they are: 老四 of 三兄弟."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import number_of
from qa.reading.lists.row_numbers import announced

_ORDERS: Final = "大二三四五六七八九"
_ONE: Final = regex(
    f"(?<![\u4e00-\u9fff年月]最)老(?P<order>[{_ORDERS}])(?![\u4e00-\u9fff]{{0,1}}(?:街|楼|巷))"
)
_TOLD: Final = regex(
    "(?P<number>[两三四五六七八九])(?P<unit>个)?(?P<noun>兄弟|姐妹|姊妹|兄妹|姐弟|弟兄|儿子|女儿|子女|孩子)"
    "|(?:兄弟|姐妹|姊妹|兄妹|姐弟|弟兄)(?P<many>[两三四五六七八九])个?人?",
    holding="兄弟 姐妹 姊妹 兄妹 姐弟 弟兄 儿子 女儿 子女 孩子",
)
_LEAST: Final = 3


def find_siblings(text: str) -> Iterator[Found]:
    """Find the paragraphs that tell of each child in turn, and of fewer or more in all."""
    for start, end in _paragraphs(text) if "老大" in text else ():
        told = list(_TOLD.finditer(text, start, end))
        row = list({one["order"]: one for one in _ONE.finditer(text, start, end)}.values())
        orders = [_ORDERS.index(one["order"]) for one in row]
        whole = sorted(orders) == list(range(len(row))) and len(row) >= _LEAST
        numbers = {number_of(one["number"] or one["many"]) for one in told}
        if whole and len(numbers) == 1 and len(row) - 1 in numbers:
            members = tuple(one.span() for one in row)
            one = told[0]
            if one["number"]:
                yield announced(one, number_of(one["number"])), Count(members, firm=False)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1
