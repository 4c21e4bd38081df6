"""All of a known few are told to have gone one way, and one of them the other. Pure.

三大指数全线上涨, and 深成指跌0.36%; 三次产业均实现增长, and 第二产业下降1.2%.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_UP: Final = "上涨|增长|收涨|走高|上扬|飘红|收红|上行|攀升|涨(?!跌)"
_DOWN: Final = "下跌|下降|收跌|走低|下挫|飘绿|收绿|下行|回落|跌(?!幅)"
_ALL: Final = regex(
    "(?:(?P<index>(?:[两三四]大(?:股?指数?|股指)|主要(?:股指|指数)))|(?P<sector>三[次大]产业|[一二三]产))[^，。；\\d]{0,4}?"
    "(?:全线|集体|悉数|全部|均|都|齐|双双)(?:实现|小幅|大幅|收盘|出现|呈现?|保持|向)*"
    f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))",
    holding="指 产业 产",
)
_MEMBER: Final = {
    "index": "(?:[沪深]指|成指|板指|证指|综指|指数|科创50|沪深300|恒指|纳指|道指|标普500)",
    "sector": "第[一二三]产业(?:增加值)?",
}
_BY: Final = (
    "(?:[收报]*于?\\d[\\d.,]*点[，,])?"
    "(?:小幅|微幅?|大幅|收盘|收|报|则|却|也|反而|再|累计)*(?:{way})(?:了|约|近|超)*\\d[\\d.]*[%点]?"
)
_OTHER: Final = regex(
    "[昨前]日|上周|上月|去年|上年|此前|一度|早盘|开盘|盘中|午[前后]|期货|板块|环比|港股|美股|本周|全周"
)
_AGAINST: Final = {
    (kind, way): regex(
        f"(?:[\u4e00-\u9fff]{{1,2}}(?=[成板]指)|[上深](?=证指))?{member}{_BY.format(way=way)}"
    )
    for kind, member in _MEMBER.items()
    for way in (_UP, _DOWN)
}
"""One of the members that went the given way, and by how much."""
_BACK: Final = 120


def all_one_way(text: str) -> Iterator[Opposites]:
    """Give what is told of all indices, or of all sectors, and the one that went the other way."""
    for told in _ALL.finditer(text) if may_match(_ALL, text) else ():
        kind, way = ("index" if told["index"] else "sector"), _DOWN if told["up"] else _UP
        _, end = sentence_and_next(text, told.start())
        start = max(0, text.rfind("\n", 0, told.start()) + 1, told.start() - _BACK)
        for one in _AGAINST[kind, way].finditer(text, start, end):
            between = text[min(told.end(), one.end()) : max(told.start(), one.start())]
            if not _OTHER.search(between):
                first, second = sorted((told.span(), one.span()))
                yield Opposites("all one way", first, second)
                return
