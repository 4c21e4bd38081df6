"""Ratios that have a name, and what they hold against what: 存贷比 of loans and deposits. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex


class _Ratio(NamedTuple):
    """How a ratio and its two sides are called, and both at once: 城乡居民收入分别为A、B.

    `turned` where the second of two named at once is held to the first, `per` so many of which
    the first is told: 性别比 of men to a hundred women.
    """

    name: re.Pattern[str]
    part: re.Pattern[str]
    whole: re.Pattern[str]
    both: re.Pattern[str] | None = None
    turned: bool = False
    per: int = 1


def _ratio(
    name: str, part: str, whole: str, both: str = "", *, turned: bool = False, per: int = 1
) -> _Ratio:
    named = regex(f"(?:{name})(?:由[^，。；：、]{{0,16}}[到至])?(?!由|从)[^，。；：、\\d]{{0,4}}$")
    at_once = f"{both}[^，。；：、\\d]{{0,4}}(?:分别|各)[为达是有到]{{0,3}}$"
    return _Ratio(named, regex(part), regex(whole), regex(at_once) if both else None, turned, per)


_RATIOS: Final = (
    _ratio(
        "存贷比|贷存比", "^(?!其中).*贷款", "^(?!其中).*存款", "存、?贷款(?:余额)?", turned=True
    ),
    _ratio("(?:综合|简单)?赔付率", "赔付|赔款", "保费收入"),
    _ratio("(?:总人口|^)性别比", "男(?!生|婴|子|篮)", "女(?!生|婴|子|篮)", per=100),
    _ratio("出生(?:人口|婴儿)?性别比|^性别比", "男婴", "女婴", per=100),
    _ratio("(?:制度)?[抚赡]养比", "在职|参保职工", "离?退休"),
    _ratio("财政自给率", "预算[^支]{0,4}收入", "预算[^收]{0,4}支出"),
    _ratio(
        "城乡(?:居民)?收入比|^收入比",
        "城镇[^，。；]{0,8}收入",
        "(?:农村|乡村)[^，。；]{0,8}收入",
        "城乡[^，。；：、\\d]{0,16}收入",
    ),
    _ratio("恩格尔系数", "食品[^，。；]{0,8}支出", "(?<!食品)消费[^食]{0,4}支出"),
    _ratio("平均住院(?:日|天数)", "床日|住院总?天数", "出院[^，。；占]{0,6}$"),
    _ratio(
        "(?:^|综合|总体?|平均)中签率",
        "房源|号源|车位|指标|名额",
        "(?:摇号|报名|登记|申购|申请)[^，。；]{0,10}",
    ),
    _ratio("容积率", "(?:地上|总|计容)建筑面积", "(?:用地|土地|地块|占地)(?:总?面积)?"),
)
_NEXT_OF_TWO: Final = ("、", "和", "与")
_CHANGED: Final = regex("[增减下上][加少长降升涨]|新增|比|较|净")
_ALL: Final = regex("各项|总|全[部年市县区省]")
_RATES: Final = frozenset({"ratio", "number", "odds"})
_SPELL: Final = "days"
_SIXTH: Final = 6
"""A ratio between a sixth and six times what its two make is meant for it."""


def named_ratios(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each ratio named by its two sides to the amounts told of these before it."""
    for at, rate in enumerate(figures):
        fit = rate.quantity.dimension in {*_RATES, _SPELL} and not rate.quantity.hedge
        if fit:
            for ratio in _RATIOS:
                if ratio.name.search(lead(rate)):
                    yield from _of_sides(figures, at, ratio)


def _of_sides(figures: Sequence[Figure], at: int, ratio: _Ratio) -> Iterator[Account]:
    """Hold a ratio to the two sides told before it, or right behind it."""
    for told in (figures[:at], figures[at + 1 :]):
        sides = _named(told, ratio.part), _named(told, ratio.whole)
        sides = sides if all(sides) else _at_once(told, ratio)
        if all(sides):
            yield from _held(*sides, figures[at], ratio.per)
            return


def _at_once(figures: Sequence[Figure], ratio: _Ratio) -> tuple[Figure | None, Figure | None]:
    """Give the two sides that are named at once, their amounts in turn."""
    for one, other in pairwise(figures) if ratio.both else ():
        beside = one.context.sentence[one.until : other.at] in _NEXT_OF_TWO
        if ratio.both and beside and ratio.both.search(lead(one)):
            return (other, one) if ratio.turned else (one, other)
    return None, None


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


def _in_odds(rate: Figure) -> Figure:
    """Print what is told as so many to one, as that: 2.56∶1."""
    odds = rate.quantity.dimension == "odds"
    return replace(rate, quantity=replace(rate.quantity, suffix="∶1")) if odds else rate


def _held(part: Figure | None, whole: Figure | None, rate: Figure, per: int) -> Iterator[Account]:
    if not part or not whole:
        return
    stay = part.quantity.dimension == rate.quantity.dimension == _SPELL
    if not stay and part.quantity.dimension != whole.quantity.dimension:
        return
    over, under = part.quantity, whole.quantity
    if part is whole or min(over.low, under.low) <= 0:
        return
    makes, slack = per * over.nominal / under.nominal, rate.quantity.step
    reach = per * over.low / under.high - slack, per * over.high / under.low + slack
    if rate.quantity.nominal / _SIXTH < makes < rate.quantity.nominal * _SIXTH:
        proof = f"{said(part)} ÷ {said(whole)}" + f" × {per}" * (per > 1)
        yield from reckoned((part, whole), _in_odds(rate), makes, reach, proof)
