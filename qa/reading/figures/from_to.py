"""Two levels told as a change from the one to the other: 由12起降到9起."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex

FROM = regex(r"(?:由|从)[^，。；]{0,16}$")
"""Words before the level that a change begins from."""

_RISE = (
    "上调|调高|扩容|增|升|提高|提升|上升|增加|增长|扩大|扩展|发展|上涨|跃升|攀升|涨|回升|延长|拓展|拓宽|扩|"
    "增多|加密|[猛激剧陡]增|飙升|提速"
)
_FALL = (
    "下调|调低|缩减|压降|降|减|下降|减少|降低|缩短|缩小|压缩|压减|下跌|跌|回落|收窄|下滑|精简|"
    "[锐骤]减|减轻|压"
)
REACH = rf"(?:(?P<up>{_RISE})|(?P<down>{_FALL}))[到至为]"
"""A verb of change up to the level that it reaches, as a pattern with groups `up` and `down`."""

_CHANGED = regex(rf"^[^，。；]{{0,8}}?(?:{REACH}|(?:调整?|变|改)[到至为成])[^，。；]{{0,12}}$")
_TO = regex(rf"[^，。；\d]{{0,4}}(?:{REACH}|变[为成])")
_LIST_PRICE = regex("(?:原价|原售价|标价|定价|门市价|挂牌价)[^，。；：、\\d]{0,4}$")
_CUT = regex(
    r"(?:的[^，。；\d]{1,10})?[，（,]?(?:[^，。；\d]{0,4}(?:折|优惠|促销|活动)|现[价售卖在只]|成交|会员价)"
)
"""What takes the place of a price by the list: 原价3980元，打折后3184元."""
_LOOK = 24


def lead(figure: Figure) -> str:
    """Give the words right before a figure."""
    return figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]


def moves(one: Figure, other: Figure) -> bool:
    """Say whether two levels are told as a change from the one to the other."""
    sentence = one.context.sentence
    return (
        one.quantity.dimension == other.quantity.dimension
        and FROM.search(lead(one)) is not None
        and _CHANGED.match(sentence[one.until : other.at]) is not None
    )


def is_former(figure: Figure) -> bool:
    """Say whether a level is told only as what another came from: 由6万元增至11万元; 原价…."""
    words, text = lead(figure), figure.context.sentence
    told = ("由" in words or "从" in words) and FROM.search(words)
    if told and _TO.match(text, figure.until):
        return True
    return "价" in words and bool(_LIST_PRICE.search(words) and _CUT.match(text, figure.until))
