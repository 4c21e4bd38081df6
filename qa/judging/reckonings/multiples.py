"""How many times one figure is another, by a sentence's own words: 3吨，12吨，是…的3倍. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_IS: Final = regex("(?:[是为]|相当于|等于|达到?|[翻涨增]到了?)(?P<base>[^，。；：、]{2,8})的$")
_OTHER: Final = regex("平均|全国|全省|标准|规定|预计|计划|设计|以上|以下|比|其中")
_BEFORE: Final = frozenset("原来 原先 以前 过去 之前 从前 当初 起初".split())
_HALVED: Final = regex("(?:正好|刚好|恰好|整整)(?:减半|缩短一半|少了?一半|降了?一半)")
_HALF, _PAIR = Fraction(1, 2), 2


def multiples(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only two figures of a kind before a multiple of one by the other."""
    for times in figures:
        quantity = times.quantity
        told = _IS.search(lead(times)) if quantity.unit == "倍" and not quantity.hedge else None
        pair = _pair_before(figures, times) if told else None
        if told and pair and _names(told["base"], pair):
            ratio = pair[1].quantity.nominal / pair[0].quantity.nominal
            proof = f"{said(pair[1])} ÷ {said(pair[0])}"
            slack = quantity.step * Fraction(1, 2)
            yield from reckoned(pair, times, ratio, (ratio - slack, ratio + slack), proof)


def _names(base: str, pair: Sequence[Figure]) -> bool:
    """Say whether what the multiple is of is named with the lesser of its two figures."""
    less, more = pair
    first = min(pair, key=lambda one: one.span)
    if base == "后者":
        return less.span > more.span
    if base == "前者":
        return less.span < more.span
    if base in _BEFORE or base in first.context.sentence[: first.until]:
        return True
    start = more.until if more.span < less.span else 0
    return base in less.context.sentence[start : less.until]


def _pair_before(figures: Sequence[Figure], times: Figure) -> tuple[Figure, Figure] | None:
    """Give the lesser and the greater of the two figures that a multiple follows."""
    before = [one for one in figures if one.span < times.span and one.quantity.unit != "倍"]
    if not before or _OTHER.search(times.context.sentence):
        return None
    kin = alike(before, before[-1])
    if len(kin) != _PAIR or any(one.quantity.hedge or not one.quantity.nominal for one in kin):
        return None
    less, more = sorted(kin, key=lambda one: one.quantity.nominal)
    return less, more


def halved(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a level that is said to be exactly half of the one before it: 正好减半."""
    for at, after in enumerate(figures):
        found = _HALVED.search(after.context.sentence, after.until)
        before = figures[at - 1] if at else after
        if not found or before is after or len(alike([before], after)) != 1:
            continue
        between = after.context.sentence[before.until : after.at]
        if len(alike(figures, after)) == _PAIR and between.endswith(("到", "至", "为")):
            makes = before.quantity.nominal * _HALF
            reach = makes - after.quantity.step, makes + after.quantity.step
            yield from reckoned((before,), after, makes, reach, f"{said(before)} ÷ 2")
