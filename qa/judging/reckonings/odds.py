"""The ratio of two counts as it is told: 学生1200人、教师80人，师生比为1比20. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_RATIO: Final = regex(
    "(?P<one>[\u4e00-\u9fff])(?P<other>[\u4e00-\u9fff])(?:之?比|比例|比率)[约为是达到至近]*$"
)
_BOTH: Final = regex(
    "(?P<one>[\u4e00-\u9fff]{1,4})[与和对同](?P<other>[\u4e00-\u9fff]{1,4}?)的?(?:之?比|比例|比率)[约为是达到至近]*$"
)
_CHANCES: Final = frozenset({"竞争", "录取", "报录", "录用", "招录"})
_ELSEWHERE: Final = regex("其中|标准|规定|要求|不低于|全国|全省|全市|平均(?!竞争|报录)")
_PAIR, _NEAR, _BESIDE, _SLACK = 2, 18, 6, Fraction(1, 20)


def odds(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a ratio behind the only two counts that it can be of."""
    for told in figures:
        odds_told = told.quantity.dimension == "odds" and not told.quantity.hedge
        if not odds_told or "比" not in lead(told):
            continue
        before = [one for one in figures if one.span < told.span and not _are_the_two(one)]
        kin = alike(before, before[-1]) if before else []
        if len(kin) != _PAIR or any(one.quantity.hedge or not one.quantity.nominal for one in kin):
            continue
        near = told.at - kin[1].until <= _NEAR and kin[1].at - kin[0].until <= _NEAR
        if near and told.quantity.nominal and _are_named(told, kin[0], kin[1]):
            yield from _held(kin[0], kin[1], told)


def _are_the_two(one: Figure) -> bool:
    """Say whether a count is only of the two sides themselves: 二人出资比例."""
    return one.context.sentence[one.at : one.until] in {"二人", "两人", "两家", "两方"}


def _are_named(told: Figure, one: Figure, other: Figure) -> bool:
    """Say whether a ratio names what its two counts are of: 师生比 of 教师 and 学生."""
    words = lead(told)
    named = _BOTH.search(words) or _RATIO.search(words)
    if not named:
        return False
    sentence = one.context.sentence
    around = sentence[max(0, one.at - _NEAR) : min(other.until + _BESIDE, told.at - len(words))]
    if _ELSEWHERE.search(sentence, one.until, told.at):
        return False
    if named["one"] + named["other"] in _CHANCES:
        return True
    return named["one"] in around and named["other"] in around


def _held(one: Figure, other: Figure, told: Figure) -> Iterator[Account]:
    """Hold how many there are to one, in whichever order the ratio names them."""
    more, less = sorted((one, other), key=lambda side: -side.quantity.nominal)
    ratio, nominal = more.quantity.nominal / less.quantity.nominal, told.quantity.nominal
    times = max(nominal, 1 / nominal)
    quantity = replace(told.quantity, nominal=times, scale=Fraction(1), unit="倍", suffix="倍")
    reach = ratio * (1 - _SLACK), ratio * (1 + _SLACK)
    told = replace(told, quantity=quantity)
    yield from reckoned((one, other), told, ratio, reach, f"{said(more)} ÷ {said(less)}")
