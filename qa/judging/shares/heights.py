"""A figure said to lie above or below another that it does not: 35‰，高于国家标准30%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.patterns import regex

_ABOVE = regex(
    r"[^，。；\d]{0,6}[，,]?(?:[^，。；\d]{0,4})?(?P<said>高于|优于(?=国家|全)|超过(?=国家|全[国省市]|标准|限[值速高载重]|上限|[核额规]定|警戒))"
    r"[^，。；、\d]{0,14}",
    holding="高于 优于 超过",
)
_BELOW = regex(
    r"[^，。；\d]{0,6}[，,]?(?:[^，。；\d]{0,4})?(?P<said>低于|小于|少于)"
    r"[^，。；、\d]{0,6}(?:(?:标准|限值|下限|上限)[^，。；、\d]{0,6}|(?:平均|水平|均值|警戒)[^，。；、\d]{0,4}的)",
    holding="低于 小于 少于",
)
_OF_A_LIMIT = regex("的?[^，。；、0-9]{0,4}(?:限[值速高载重宽]|上限|标准|红线|限额)")
"""What follows a figure that is a limit: 超过3.5米的限高."""
_PAST = regex(
    r"[^，。；\d]{0,12}[，,]?[^，。；\d]{0,4}(?P<said>超过|高于|突破)[^，。；、\d]{0,6}",
    holding="超过 高于 突破",
)
_NOT = regex(r"不|未|应|须|必须|要求|原则|如|若|凡|的[^，。；\d]{0,3}$|由|从|比例?不")
# 低于警戒水位0.67米 tells how far below, 低于警戒水位的46.1米 what below
_LEAD = 6
_MOST = 3
_UNHELD = frozenset({"point", "count"})


class Held(NamedTuple):
    """A figure held against another the wrong way round; `said` is the word, above or below."""

    one: Figure
    other: Figure
    said: str
    above: bool


def wrongly_held(figures: Sequence[Figure]) -> Iterator[Held]:
    """Look at neighbouring figures of a sentence between which 高于 or 低于 stands."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for one, other in pairwise(ordered):
        if one.context.span != other.context.span or not _comparable(one, other):
            continue
        between = one.context.sentence[one.until : other.at]
        lead = one.context.sentence[max(0, one.at - _LEAD) : one.at]
        if _NOT.search(between) or _NOT.search(lead):
            continue
        if (above := _ABOVE.fullmatch(between)) and one.quantity.high < other.quantity.low:
            yield Held(one, other, above["said"], above=True)
        elif _past_limit(one, other) and one.quantity.high < other.quantity.low:
            yield Held(one, other, "超过", above=True)
        elif (below := _BELOW.fullmatch(between)) and _lies_above(one, other):
            yield Held(one, other, below["said"], above=False)


def _past_limit(one: Figure, other: Figure) -> bool:
    """Say whether the first of two figures is said to pass the second, which is a limit."""
    words = one.context.sentence
    past = _PAST.fullmatch(words[one.until : other.at] + other.quantity.hedge)
    return past is not None and _OF_A_LIMIT.match(words, other.until) is not None


def _lies_above(one: Figure, other: Figure) -> bool:
    low, high = one.quantity.low, other.quantity.high
    return high < low <= _MOST * high


def _comparable(one: Figure, other: Figure) -> bool:
    signs = {one.quantity.unit, other.quantity.unit} <= {"%", "‰", "成"}
    alike = kind(one.quantity) == kind(other.quantity) or signs
    return alike and one.quantity.dimension not in _UNHELD
