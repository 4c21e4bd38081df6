"""The longest of a place, and a longer one there: 1280米，全县最长的桥……老桥长1530米. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import may_match, regex

_V: Final = (
    r"(?P<value>\d[\d.]*)(?P<unit>万平方米|平方米|平方公里|公里|千米|米|亩|吨|层|岁|公斤|厘米)"
)
_MOST: Final = regex(
    rf"{_V}[^。；\d]{{0,10}}?(?:是|为|系)(?:目前|迄今)?(?P<scope>全[县市省镇村校乡区厂]|[该本我][县市省镇村校乡区])[^，。；\d]{{0,4}}?"
    "(?P<said>最(?P<way>[长高大深宽重老]|年长|小|短|矮|年轻|低))的(?:一[座条个位名栋棵])?(?P<noun>[\u4e00-\u9fff]{1,4})(?=[。，；])",
    holding="最",
)
_OTHER: Final = (
    r"(?<![拟将划])(?P<led>[^。；\d]{{0,16}}?){noun}[^，。；\d]{{0,4}}?(?P<other>\d[\d.]*){unit}"
)
_ELSE: Final = regex(
    "邻|外[省市县地]|在建|规划|将|拟|计划|全国|世界|之[前后]|原来|去年|此前|纪录|曾|已拆|预计|设计|相比|[男女]|总|共|合计|[加减]"
)
_LEAST: Final = frozenset("小 短 矮 年轻 低".split())
_FAR: Final = 60


def turned_longest(text: str) -> Iterator[Turned]:
    """Find the most of a place beside another of its kind that surpasses it."""
    for most in _MOST.finditer(text) if may_match(_MOST, text) else ():
        end = min(len(text), most.end() + _FAR)
        other = regex(_OTHER.format(noun=most["noun"], unit=most["unit"])).search(
            text, most.end(), end
        )
        if other is None or _ELSE.search(text, most.start(), other.end()):
            continue
        first, second = (Decimal(one.rstrip(".")) for one in (most["value"], other["other"]))
        if first != second and (second > first) != (most["way"] in _LEAST):
            places = (most.span("value"), most.span("said"), other.span("other"))
            yield Turned(places, most["said"])
            return
