"""Rates of seats taken: the whole is the seats of a house or a train as often as it is filled.

座位1200个，演出20场，售票1.92万张，上座率80%: of 1200 × 20 seats, which nobody prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Quantity, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_sentence

_RATE = regex(
    "(?:^|[，。；：])(?:平均|场均|总|全年|整体|综合|票房|的)*(?:上座|满座|入座|客座|满员|满载|实载)率(?:由|从)?(?:[为是达到约仅只有均平高超近过]|接近|超过)*$"
)
_SEATS = regex("座位|坐席|座席|席位|定员|核载|载客量|[可能]坐|可?容纳")
_SEAT_UNITS = frozenset({"座", "席"})
_TURNS = frozenset("场 班 班次 趟 列 列次 架次 航班 航次 车次 场次".split())
_HEADS = frozenset("人 人次 张 位 名 票".split())
_FILLED = regex("售|卖|观众|旅客|乘客|运送|发送|接待|入场|进场|观看|载客|坐|客")
_SOME = regex("其中|首|前|后|最[后多少]|每|仅|预|拟|计划|再|另|加[演开]|赠")
_SHUT = regex(
    "开放|可售|[启停]用|分[设为]|[个间]厅|影厅|封闭|预留|留[出给]|限[流售量]|隔[座位]|拆|实有|"
    "[只不][售卖]|遮"
)
_BACK, _BLOCKS, _NEAR = 16, 1, 12


def read_seat_rates(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the rates of one article whose seats, turns and heads stand before them."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio" or not _RATE.search(clause_before(rate)):
            continue
        before = [
            one
            for one in figures[max(0, index - _BACK) : index]
            if rate.context.block - one.context.block <= _BLOCKS and not one.quantity.hedge
        ]
        seats, turns = _only(before, _is_of_seats), _only(before, _is_of_turns)
        heads = [one for one in before if same_sentence(one, rate) and _is_of_heads(one)]
        if seats and turns and len(heads) == 1 and not _some_shut(seats, rate):
            yield Share(
                heads[0],
                replace(seats, quantity=_product(seats.quantity, turns.quantity)),
                rate,
                "率",
                rate.context,
                told=True,
            )


def _only(figures: Sequence[Figure], fits: Callable[[Figure], bool]) -> Figure | None:
    """Give the one figure that fits, also where it is said twice; None where there are more."""
    found = [one for one in figures if fits(one)]
    return found[-1] if len({one.quantity.nominal for one in found}) == 1 else None


def _some_shut(seats: Figure, rate: Figure) -> bool:
    """Say whether not all seats are for sale, by the words between them and the rate."""
    words = gap(seats, rate) if same_sentence(seats, rate) else seats.context.sentence
    return _SHUT.search(words) is not None


def _is_of_seats(figure: Figure) -> bool:
    words = clause_before(figure)[-_NEAR:] + figure.context.sentence[figure.until :][:2]
    named = figure.quantity.unit in _SEAT_UNITS or _SEATS.search(words) is not None
    return named and figure.quantity.dimension == "count"


def _is_of_turns(figure: Figure) -> bool:
    words = clause_before(figure)[-_NEAR:]
    return figure.quantity.suffix in _TURNS and not _SOME.search(words)


def _is_of_heads(figure: Figure) -> bool:
    words = clause_before(figure)
    return (
        figure.quantity.unit in _HEADS
        and _FILLED.search(words) is not None
        and not _SOME.search(words)
    )


def _product(seats: Quantity, turns: Quantity) -> Quantity:
    return replace(
        seats,
        low=seats.low * turns.low,
        nominal=seats.nominal * turns.nominal,
        high=seats.high * turns.high,
    )
