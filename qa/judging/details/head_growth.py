"""A growth that heads an article, and the one its body tells of the same thing. Pure.

规上工业利润增长8.7% above 规模以上工业企业实现利润58.7亿元，同比增长8.4%: the name in the
headline may be shorter, and the verb may stand apart from what it is said of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import Figure
from qa.patterns import regex

_GROWN: Final = regex(
    "(?P<of>[^，。；：、\\d ]{2,24}?)(?P<basis>同比|环比|[比较]上年(?:同期)?)?"
    "(?:实现|名义|实际|累计)*"
    "(?P<verb>增长|上涨|上升|下降|下跌|回落|减少|收?[涨跌])(?:了|约)?$"
)
_TOLD: Final = regex("(?:增长|上涨|上升|下降|下跌|回落|减少|[涨跌])了?$")
_CLOSED: Final = "收"
"""What tells that a price is that of the end of the day: 收涨."""
_FILLING: Final = regex(
    "^[\u4e00-\u9fff]{1,4}?[市县区州省旗](?!场)|[全我本][国省市县区州盟旗]|[今去]年|前[一二三四两]季度|[一二三四]季度|上半年|下半年|全年|个?[年月日]份?|居民|企业|实现|累计|完成|规上|的"
)
_HALF: Final = regex("[；。]|其中")
_BASES: Final = ("环比",)
_MONTHS: Final = regex("\\d+(?:[—－-]\\d+)?月|[前一二三四上下]+(?:季度|半年)|全年")
_WIDER: Final = regex("全[国省区]")
"""Whose growth stands beside that of the place: 全国规上工业增加值增长5.8%."""
_THEN: Final = regex("^(?:[去前]年|上年|同期)")
_LEAST, _LOOK = 2, 110


def growth_told_otherwise(spot: Figure, body: Sequence[Figure]) -> Figure | None:
    """Give the first growth that the body tells of what a headline says has grown otherwise."""
    head = _GROWN.search(spot.context.sentence, 0, spot.at)
    if head is None or spot.quantity.dimension != "ratio" or spot.quantity.hedge:
        return None
    named = _FILLING.sub("", head["of"])
    for one in body if len(named) >= _LEAST else ():
        if one.quantity.dimension == "ratio" and _is_of(one, named, head["verb"]):
            return one if _is_alike(one, spot, head["basis"] or "") else None
    return None


def _is_of(one: Figure, named: str, verb: str) -> bool:
    """Say whether a rate is told by the verb, of what has all characters of a name in order."""
    lead = one.context.sentence[max(0, one.at - _LOOK) : one.at]
    told = _TOLD.search(lead)
    if told is None or not told[0].startswith(verb.removeprefix(_CLOSED)):
        return False
    half = _HALF.split(lead)[-1]
    rest = iter(half)
    wide = _WIDER.search(half) or _THEN.search(half.rpartition("，")[2])
    return not wide and all(letter in rest for letter in named)


def _is_alike(one: Figure, spot: Figure, basis: str) -> bool:
    """Say whether two rates are of one basis and one time, and no rounding of each other."""
    half = _HALF.split(one.context.sentence[: one.at])[-1]
    if any((word in basis) != (word in half.rpartition("，")[2]) for word in _BASES):
        return False
    times = [set(_MONTHS.findall(text)) for text in (spot.context.sentence, half)]
    if all(times) and not times[0] & times[1]:
        return False
    rounded = abs(one.quantity.nominal - spot.quantity.nominal) * 2 <= spot.quantity.step
    return not rounded and not one.quantity.hedge
