"""Ratios that have a name, and what they hold against what: 存贷比 of loans and deposits. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_RATIOS: Final = tuple(
    (
        regex(f"(?:{name})(?:由[^，。；：、]{{0,16}}[到至])?(?!由|从)[^，。；：、\\d]{{0,4}}$"),
        regex(part),
        regex(whole),
    )
    for name, part, whole in (
        ("存贷比|贷存比", "^(?!其中).*贷款", "^(?!其中).*存款"),
        ("财政自给率", "预算[^支]{0,4}收入", "预算[^收]{0,4}支出"),
        ("城乡(?:居民)?收入比", "城镇[^，。；]{0,8}收入", "(?:农村|乡村)[^，。；]{0,8}收入"),
        ("恩格尔系数", "食品[^，。；]{0,8}支出", "(?<!食品)消费[^食]{0,4}支出"),
        ("平均住院(?:日|天数)", "床日|住院总?天数", "出院[^，。；占]{0,6}$"),
        (
            "(?:^|综合|总体?|平均)中签率",
            "房源|号源|车位|指标|名额",
            "(?:摇号|报名|登记|申购|申请)[^，。；]{0,10}",
        ),
        ("容积率", "(?:地上|总|计容)建筑面积", "(?:用地|土地|地块|占地)(?:总?面积)?"),
    )
)
_CHANGED: Final = regex("[增减下上][加少长降升涨]|新增|比|较|净")
_ALL: Final = regex("各项|总|全[部年市县区省]")
_RATES: Final = frozenset({"ratio", "number"})
_SPELL: Final = "days"
_SIXTH: Final = 6
"""A ratio between a sixth and six times what its two make is meant for it."""


def named_ratios(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each ratio named by its two sides to the amounts told of these before it."""
    for at, rate in enumerate(figures):
        fit = rate.quantity.dimension in {*_RATES, _SPELL} and not rate.quantity.hedge
        if fit:
            for name, part, whole in _RATIOS:
                if name.search(lead(rate)):
                    yield from _of_sides(figures, at, part, whole)


def _of_sides(
    figures: Sequence[Figure], at: int, part: re.Pattern[str], whole: re.Pattern[str]
) -> Iterator[Account]:
    """Hold a ratio to the two sides told before it, or right behind it."""
    for told in (figures[:at], figures[at + 1 :]):
        sides = _named(told, part), _named(told, whole)
        if all(sides):
            yield from _held(*sides, figures[at])
            return


def _named(before: Sequence[Figure], noun: re.Pattern[str]) -> Figure | None:
    """Give the one amount, or the one of all, whose clause names a thing, and no change of it."""
    told = [
        one
        for one in before
        if one.quantity.dimension not in _RATES
        and not one.quantity.hedge
        and noun.search(lead(one))
        and not _CHANGED.search(lead(one))
    ]
    whole = [one for one in told if _ALL.search(lead(one))] or told
    return whole[0] if len(whole) == 1 else None


def _held(part: Figure | None, whole: Figure | None, rate: Figure) -> Iterator[Account]:
    if not part or not whole:
        return
    stay = part.quantity.dimension == rate.quantity.dimension == _SPELL
    if not stay and part.quantity.dimension != whole.quantity.dimension:
        return
    over, under = part.quantity, whole.quantity
    if part is whole or min(over.low, under.low) <= 0:
        return
    makes, slack = over.nominal / under.nominal, rate.quantity.step
    reach = over.low / under.high - slack, over.high / under.low + slack
    if rate.quantity.nominal / _SIXTH < makes < rate.quantity.nominal * _SIXTH:
        proof = f"{said(part)} ÷ {said(whole)}"
        yield from reckoned((part, whole), rate, makes, reach, proof)
