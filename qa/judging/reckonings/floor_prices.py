"""The price of a square metre of floor that a plot of land comes to. Pure.

以3.6亿元竞得，出让面积4.8万平方米，容积率1.5，楼面价每平方米5000元.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_FLOOR: Final = regex("楼面(?:地)?(?:均|单)?价")
_BID: Final = regex("(?:竞得|拍得|摘得|成交|摘牌|拿下|总价|[以为])[^，。；]{0,6}$")
_LAND: Final = regex("(?:出让|用地|土地|宗地|地块|占地)(?:总?面积)?[^，。；]{0,3}$")
_BACK: Final = 12
_RATIO: Final = regex("容积率")
_OTHER: Final = regex(
    "起[始拍]|保证金|底价|溢价|加价|起价|上限|不[超高]|不[低少]|以[上下内]|建筑面积"
)


def floor_prices(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each price of a floor to the one bid, the one plot and the one ratio told with it."""
    for at, price in enumerate(figures):
        if _is_money(price) and _FLOOR.search(lead(price)) and not price.quantity.hedge:
            near = figures[max(0, at - _BACK) : at]
            others = [one for one in near if not _OTHER.search(lead(one))]
            bid = _only(others, lambda one: _is_money(one) and bool(_BID.search(lead(one))))
            plot = _only(others, lambda one: _is_area(one) and bool(_LAND.search(lead(one))))
            ratio = _only(others, lambda one: bool(_RATIO.search(lead(one))))
            if bid and plot and ratio:
                yield from _held(bid, plot, ratio, price)


def _is_money(figure: Figure) -> bool:
    return figure.quantity.dimension.startswith("money")


def _is_area(figure: Figure) -> bool:
    return figure.quantity.dimension == "area"


def _only(figures: Sequence[Figure], fits: Callable[[Figure], bool]) -> Figure | None:
    """Give the one figure that fits; none where several do, or it is told roughly."""
    found = [one for one in figures if fits(one)]
    return found[0] if len(found) == 1 and not found[0].quantity.hedge else None


def _held(bid: Figure, plot: Figure, ratio: Figure, price: Figure) -> Iterator[Account]:
    floor = plot.quantity.nominal * ratio.quantity.nominal
    if min(floor, bid.quantity.nominal) <= 0:
        return
    makes = bid.quantity.nominal / floor
    part = leeway(bid) / bid.quantity.nominal + leeway(plot) / plot.quantity.nominal
    slack = max(makes * part, price.quantity.step, Fraction(1))
    if is_like(makes, price):
        proof = f"{said(bid)} ÷ （{said(plot)} × {said(ratio)}）"
        reach = makes - slack, makes + slack
        yield from reckoned((bid, plot, ratio), price, makes, reach, proof)
