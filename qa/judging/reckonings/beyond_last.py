"""A number in a row that ends before it: 全书320页…第412页；共18层…22层. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import lead
from qa.model import Figure, Span
from qa.patterns import regex

_ROWS: Final = frozenset("层 页 章 回 集 站 关 幕 版 节 道 楼".split())
_NUMBER: Final = (
    r"(?P<number>[1-9]\d{0,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
)
_AT: Final = regex(rf"第{_NUMBER}(?P<row>[层页章回集站关幕版节道楼])")
_FLOOR: Final = regex(
    rf"(?:位于|住在?|[在从]|上到?|爬[到上]|来到)(?:[^，。；\d]{{0,6}}的)?{_NUMBER}(?P<row>[层楼])(?![\d层以])"
)
_ALL: Final = regex(
    r"(?:[共全总]|[共总]计|一共|总共|[共设]有|[设分]|高|单程[^，。；\d]{0,4}|[全本][书文剧线楼篇册][^，。；\d]{0,4}|[仅只]有|[栋幢座])(?:为|有|是|计)?$"
)
_SAME: Final = {"楼": "层"}
_OTHER: Final = regex("另一|隔壁|对面|邻|别的|原[书版]|旧版|上册|下册")


class Beyond(NamedTuple):
    """How many there are in a row, and where a number beyond the last of them stands."""

    whole: Figure
    place: Span
    number: int


def beyond_last(figures: Sequence[Figure]) -> Iterator[Beyond]:
    """Look in a sentence for numbers beyond the last of the only row that it counts."""
    wholes = [figure for figure in figures if figure.quantity.unit in _ROWS]
    told = [whole for whole in wholes if _ALL.search(lead(whole)) and not whole.quantity.hedge]
    if len(told) != 1 or _OTHER.search(told[0].context.sentence):
        return
    whole = told[0]
    sentence, unit = whole.context.sentence, whole.quantity.unit
    for pattern in (_AT, _FLOOR):
        for found in pattern.finditer(sentence):
            number = small_count(found["number"])
            if _SAME.get(found["row"], found["row"]) == unit and number > whole.quantity.high:
                start = found.start("number") - (pattern is _AT)
                yield Beyond(whole, whole.context.place(start, found.end()), number)
