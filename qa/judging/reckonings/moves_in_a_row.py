"""Several levels, by how much each moved, and the rates of that, row after row. Pure.

634起、死亡517人，同比分别减少88起、71人，下降12.2%和12.1%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from qa.judging.linking.measures import kind
from qa.judging.reckonings.reckoning import Account, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_AND: Final = regex("[、和及与，][^，。；：、\\d]{0,6}|以及")
_MOVED: Final = regex(
    r"[^，。；\d]{0,6}，[^，。；\d]{0,4}(?:同比|比(?:上年|去年)(?:同期)?|较(?:上年|去年)(?:同期)?)"
    r"[，]?(?:分别)?(?:(?P<less>减少|下降|降低|少)|(?:增加|上升|增长|多))了?"
)
_RATED: Final = regex("，?(?:分别)?(?:减少|下降|降低|降幅|增加|上升|增长|增幅)(?:分别)?[为达了]?")
_FEWEST: Final = 2


def moves_in_a_row(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each rate of a row to its level and to by how much that moved."""
    for rates in _rows_of_rates(figures):
        first, size = figures.index(rates[0]), len(rates)
        if first < size * 2 or size < _FEWEST:
            continue
        levels, moves = figures[first - size * 2 : first - size], figures[first - size : first]
        moved = _MOVED.fullmatch(_between(levels[-1], moves[0]))
        if not moved or not _RATED.fullmatch(_between(moves[-1], rates[0])):
            continue
        if not all(
            _AND.fullmatch(_between(*pair)) for pair in (*pairwise(moves), *pairwise(rates))
        ):
            continue
        sign = 1 if moved["less"] else -1
        for level, move, rate in zip(levels, moves, rates, strict=True):
            yield from _held(level, move, rate, sign)


def _rows_of_rates(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    for rated, row in groupby(figures, key=lambda one: one.quantity.dimension == "ratio"):
        if rated:
            yield list(row)


def _between(one: Figure, other: Figure) -> str:
    return one.context.sentence[one.until : other.at]


def _held(level: Figure, move: Figure, rate: Figure, sign: int) -> Iterator[Account]:
    """Hold a rate to the level before, which is that of now with the move taken back."""
    if kind(level.quantity) != kind(move.quantity) or move.quantity.nominal <= 0:
        return
    ends = [
        level.quantity.low + sign * move.quantity.low,
        level.quantity.high + sign * move.quantity.high,
    ]
    before, slack = level.quantity.nominal + sign * move.quantity.nominal, rate.quantity.step
    if min(*ends, before) <= 0:
        return
    makes = move.quantity.nominal / before
    reach = move.quantity.low / max(ends) - slack, move.quantity.high / min(ends) + slack
    proof = f"{said(move)} ÷ ({said(level)} {'+' if sign > 0 else '−'} {said(move)})"
    yield from reckoned((level, move), rate, makes, reach, proof)
