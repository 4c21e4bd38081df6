"""A rate told twice, by its name or by what it is made of: 合格率, 合格的占. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from qa.judging.linking.clauses import clause
from qa.judging.linking.measures import kind
from qa.model import HEADS, Figure
from qa.patterns import regex

_NAMED: Final = regex(
    "(?P<thing>[\u4e00-\u9fff]*?)(?P<rate>[\u4e00-\u9fff]{2})率(?:高?达到?|为|是|仅|只有|超过?|近|约|到|保持在|就?有)*$"
)
_MADE: Final = regex(
    "(?P<thing>[\u4e00-\u9fff]*?)(?P<rate>[\u4e00-\u9fff]{2})的(?:[\u4e00-\u9fff]{1,2})?占了?(?:到|比)?$"
)
_OF: Final = regex(
    "占(?:到|了|约|近)*(?P<of>[^，。；、：\\d占]{2,14}?)的?(?:比例|比重)?(?:为|达|约|近)*$"
)
_NARROWED: Final = regex(
    "参[与加]|实到|应到|到会|有效|报名|投票|录取|审结|受理|在校|毕业|应届|规上|外[来地]"
)
"""Words that make a whole narrower than all, each of its own."""
_FILL: Final = regex(
    "其中|全[市县省区镇村校院]|[本我该][市县省区镇村校院]|抽检|检测|检查|调查|总体|平均|今年|目前|的"
)


def rate_of(figure: Figure) -> tuple[str, str] | None:
    """Give what a percentage is a rate of, and the rate: 水果 and 合格; None where it is none."""
    lead, _ = clause(figure)
    found = _NAMED.search(lead) or _MADE.search(lead)
    return (_FILL.sub("", found["thing"]), found["rate"]) if found else None


def one_rate(one: Figure, other: Figure) -> str:
    """Give the rate that two percentages both are of one thing; empty where they are not."""
    mine, theirs = rate_of(one), rate_of(other)
    if not mine or not theirs or mine[1] != theirs[1]:
        return ""
    short, long = sorted((mine[0], theirs[0]), key=len)
    if not short and {one.context.kind, other.context.kind}.isdisjoint(HEADS):
        return ""
    return mine[1] + "率" if long.endswith(short) or long.startswith(short) else ""


def other_wholes(one: Figure, other: Figure) -> bool:
    """Say whether two shares are of two wholes by their names: 占总户数的, 占参与表决户数的.

    Or two rates of change those of levels of two kinds: of a yield, of a harvest.
    """
    return _of_other_levels(one, other) or _of_other_names(one, other)


def _of_other_names(one: Figure, other: Figure) -> bool:
    wholes = [found["of"] for figure in (one, other) if (found := _OF.search(clause(figure)[0]))]
    if len(wholes) != len((one, other)):
        return False
    narrowed = [set(_NARROWED.findall(name)) for name in wholes]
    return narrowed[0] != narrowed[1]


def _of_other_levels(one: Figure, other: Figure) -> bool:
    levels = [_level_of(figure) for figure in (one, other)]
    return None not in levels and levels[0] != levels[1]


def _level_of(rate: Figure) -> str | None:
    """Give the kind of the level before a rate whose measure it has taken over."""
    if rate.quantity.dimension != "ratio" or rate.measure.known != "inherited":
        return None
    levels = [
        near.quantity
        for near in rate.beside
        if near.span < rate.span
        and near.measure == replace(rate.measure, known="stated", action=near.measure.action)
        and near.quantity.dimension != "ratio"
    ]
    return kind(levels[-1]) if levels else None
