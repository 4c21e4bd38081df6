"""Lots, each at its own price, and what they come to: 15吨按2.1元，7吨按3.15元，共53.55元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import prod
from typing import Final, TypeAlias

from qa.judging.reckonings.reckoning import Account, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

Lot: TypeAlias = tuple[Figure, Figure]
"""How much there is of something, and its price."""

_LOTS: Final = frozenset("count mass volume area length energy".split())
_TOTAL: Final = regex("(?:[共合总]计|一共|总共|[总共])[^，。；：、0-9]{0,5}$")
_ADDED: Final = regex(
    "[几两二三四五六七八九][样笔项块种]?(?:相加|加起来|合计|合起来|归拢)[^。；\\d]{0,12}$"
)
"""What says that the sums before make the one behind: 三笔相加，毛收入."""
_TOGETHER: Final = regex("相加|加起来|合计|合起来|归拢")
_AT: Final = regex("[^，。；、0-9]{0,6}[，、（]?(?:单价|均?按|每|以每)[^，。；、0-9]{0,6}")
"""What stands between so much and its price: 15吨按每吨2.1元."""
_FOR: Final = regex("[^，。；：0-9]{0,4}[的，、]?[^，。；：、0-9]{0,6}")
_EACH: Final = regex("[每一][\u4e00-\u9fff][^，。；：、0-9]{0,8}$|单价[^，。；：、0-9]{0,2}$")
_MORE: Final = regex("另|还有|其余|优惠|折|免|减|抵|扣|补贴|起步|[运手服]续?务?费")
_MANY: Final = {"万": 10_000, "亿": 100_000_000}
_FEWEST, _CROWD = 2, 15


def bills(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a sentence that tells nothing but lots, their prices and one sum of money."""
    told = _without_their_number(_up_to_a_sum(sorted(figures, key=lambda figure: figure.span)))
    if not 2 * _FEWEST < len(told) <= _CROWD or _MORE.search(told[0].context.sentence):
        return
    totals = [one for one in told if _is_money(one) and _is_sum(one)]
    lots = list(_lots([one for one in told if one not in totals]))
    if len(totals) != 1 or len(lots) < _FEWEST or 2 * len(lots) + 1 != len(told):
        return
    makes = sum((_number(lot) * price.quantity.nominal for lot, price in lots), Fraction())
    slack = leeway(totals[0]) + sum((_rounded(price) * _number(lot) for lot, price in lots))
    if is_like(makes, totals[0]):
        terms = [figure for lot in lots for figure in lot]
        proof = " + ".join(f"{said(lot)} × {said(price)}" for lot, price in lots)
        yield from reckoned(terms, totals[0], makes, (makes - slack, makes + slack), proof)


def _without_their_number(told: Sequence[Figure]) -> Sequence[Figure]:
    """Leave out, before a row of lots, how many they are together: 拟立项105项，资助经费共…."""
    first, rest = told[:1], told[1:]
    if not first or first[0].quantity.dimension != "count":
        return told
    counts = [one.quantity for one in rest if one.quantity.unit == first[0].quantity.unit]
    return rest if sum(one.nominal for one in counts) == first[0].quantity.nominal else told


def _up_to_a_sum(told: Sequence[Figure]) -> Sequence[Figure]:
    """Leave out what is told behind the sum of all: 三笔相加，毛收入84万元，户均2万元."""
    ends = [at for at, one in enumerate(told) if _ADDED.search(one.context.sentence, 0, one.at)]
    within = told[: ends[0] + 1] if ends else told
    return [one for one in within if not _TOGETHER.match(one.context.sentence, one.until)]


def _is_sum(figure: Figure) -> bool:
    added = _ADDED.search(figure.context.sentence, 0, figure.at)
    return added is not None or _TOTAL.search(lead(figure)) is not None


def _lots(told: Sequence[Figure]) -> Iterator[Lot]:
    """Give each amount with the price right beside it, all told in one order."""
    for one, other in list(pairwise(told))[::2]:
        between = one.context.sentence[one.until : other.at]
        if _is_lot(one) and _is_money(other) and _AT.fullmatch(between):
            yield one, other
        told_for = _is_money(one) and _EACH.search(lead(one)) is not None
        if told_for and _is_lot(other) and _FOR.fullmatch(between):
            yield other, one


def _is_money(figure: Figure) -> bool:
    return figure.quantity.dimension.startswith("money") and not figure.quantity.hedge


def _is_lot(figure: Figure) -> bool:
    return figure.quantity.dimension in _LOTS and not figure.quantity.hedge


def _rounded(price: Figure) -> Fraction:
    """Give how far a price may be off: one told in whole numbers (每项50万元) is what was set."""
    return leeway(price) if "." in price.context.sentence[price.at : price.until] else Fraction()


def _number(lot: Figure) -> Fraction:
    """Give how many there are of the unit in which a lot is printed."""
    quantity = lot.quantity
    if quantity.dimension == "count":
        return quantity.nominal
    return (
        quantity.nominal
        / quantity.scale
        * prod(_MANY[one] for one in quantity.suffix if one in _MANY)
    )
