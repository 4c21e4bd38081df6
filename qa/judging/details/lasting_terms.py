"""Whether two lengths of a term are of one: 公示5天, 为期一个月. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.linking.matters import DATE
from qa.model import Detail
from qa.patterns import regex

_LASTS: Final = "为期"
"""What many things of one article may do: two articles tell it from one day on."""
_STAGES: Final = regex("初审|复[审核]|街道|社区|村|二次|再次|[两三]榜|分|个人|单位|第[一二三]次")
_ANOTHER: Final = regex("同期|随后|另|也将|其[间后]|分两")
_DIGITS: Final = "0123456789一二三四五六七八九十两"


def same_term(one: Detail, other: Detail) -> bool:
    """Say whether two lengths are printed in one unit, of one term and no stage of it."""
    units = [detail.value.lstrip(_DIGITS) for detail in (one, other)]
    if one.of != other.of or units[0] != units[1]:
        return False
    texts = [_half(detail) for detail in (one, other)]
    if one.of == _LASTS:
        days = [set(DATE.findall(text)) for text in texts]
        apart = one.context.document != other.context.document
        return apart and bool(days[0] & days[1]) and not any(map(_ANOTHER.search, texts))
    return not any(_STAGES.search(detail.context.sentence) for detail in (one, other))


def _half(detail: Detail) -> str:
    """Give the half of the sentence before a length."""
    return detail.context.sentence[: detail.at].rpartition("；")[2]
