"""Where a cut or a rise is said to lead: 原价380元，半价290元；20元上调5元，30元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_HALF: Final = regex("半价|对折")
_FROM_BASE: Final = regex(
    r"(?P<base>的?基础上)?[，,]?[^，。；\d]{0,8}?(?:(?P<up>上[调浮涨]|[提调]高|增加|加收|再加|[涨增加])|(?P<down>下[调降浮]|降低|减少|减免|优惠|[降减]))"
    r"[^，。；\d到至成为]{0,4}$"
)
_FROM: Final = regex("(?:[由从]|原价|原来|原为)[^，。；：、0-9]{0,4}$")
_REACHED: Final = regex(
    "(?:为|达到?|至|到|[须需应]?[支缴交]?付|执行|收费?|变成|合计)[^，。；、0-9]{0,4}$"
)
_EQUALS: Final = regex(
    "^[^，。；]{0,4}[，,][^，。；]{0,4}(?:等于|相当于|合|即|约)[^，。；、的]{0,4}$"
)
_UNSURE: Final = regex("起|共|满|券|再|会员|最[高低]|另|除|比|减免|补贴|以上|以下|或")
_PAIR = 2
_LONGEST: Final = 20
"""No words that move a level are longer."""
_MONEY: Final = "money"


def price_cuts(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at two prices that a cut lies between, and at levels moved by words."""
    yield from _moved(figures)
    prices = [figure for figure in figures if figure.quantity.dimension.startswith(_MONEY)]
    if len(prices) != _PAIR or any(price.quantity.hedge for price in prices):
        return
    before, after = sorted(prices, key=lambda price: price.span)
    between = before.context.sentence[before.until : after.at]
    cut = _cut(figures, before, after, between)
    if cut is not None and not _UNSURE.search(between) and _is_pair(before, after):
        worth, words = before.quantity.nominal * cut[0], f"{said(before)} × {cut[1]}"
        step = after.quantity.step
        yield from reckoned((before,), after, worth, (worth - step, worth + step), words)


def _cut(
    figures: Sequence[Figure], before: Figure, after: Figure, between: str
) -> tuple[Fraction, str] | None:
    """Give the share of a price that is left, and how it is written."""
    folds = [figure for figure in figures if figure.quantity.unit == "折"]
    if not folds:
        return (Fraction(1, 2), "1/2") if _HALF.search(between) else None
    fold = folds[0]
    if len(folds) > 1 or fold.quantity.hedge:
        return None
    if not before.span < fold.span < after.span and not _is_told(fold, before, after):
        return None
    return fold.quantity.nominal, said(fold)


def _is_told(fold: Figure, before: Figure, after: Figure) -> bool:
    """Say whether a discount stands before both prices, or is said to be what they make."""
    words = fold.context.sentence
    if fold.span < before.span:
        return _UNSURE.search(words, fold.until, before.at) is None
    return _EQUALS.search(words[after.until : fold.at]) is not None


def _is_pair(before: Figure, after: Figure) -> bool:
    """Say whether two prices are of one piece: neither in another unit, nor of so many."""
    return before.quantity.suffix == after.quantity.suffix


def _moved(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a level, what moves it, and what it comes to: 在20元的基础上上调5元，付30元."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for base, by in pairwise(ordered[:-1]):
        sentence = by.context.sentence
        between = sentence[base.until : by.at][-_LONGEST:]
        priced = base.quantity.dimension.startswith(_MONEY) and by.quantity.unit != "%"
        words = _FROM_BASE.search(between) if priced or "基础" in between else None
        if not words or not (words["base"] or (priced and _FROM.search(lead(base)))):
            continue
        kin = [figure for figure in alike(ordered, base) if figure.span > by.span]
        if len(kin) != 1 or any(one.quantity.hedge for one in (base, by, kin[0])):
            continue
        between = sentence[by.until : kin[0].at]
        if _REACHED.search(between) and not _UNSURE.search(between):
            yield from _made(base, by, kin[0], 1 if words["up"] else -1)


def _made(base: Figure, by: Figure, result: Figure, way: int) -> Iterator[Account]:
    share = by.quantity.unit == "%"
    if base.quantity.dimension == "ratio" or base.quantity.suffix != result.quantity.suffix:
        return
    if not share and by.quantity.dimension != base.quantity.dimension:
        return
    level, more = base.quantity.nominal, way * by.quantity.nominal
    makes = level * (1 + more) if share else level + more
    slack = 0 if makes.denominator == 1 else max(base.quantity.step, result.quantity.step)
    sign = "+" if way > 0 else "−"
    proof = f"{said(base)} × (1 {sign} {said(by)})" if share else f"{said(base)} {sign} {said(by)}"
    yield from reckoned((base, by), result, makes, (makes - slack, makes + slack), proof)
