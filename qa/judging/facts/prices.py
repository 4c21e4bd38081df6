"""Prices by weight or area, held for one unit: 每斤3.21元 is 每公斤6.42元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, TypeAlias

from qa.judging.means.prices import unit_told, worth
from qa.model import Figure, Quantity

_Worth: TypeAlias = tuple[str, Fraction]
_NONE: Final[_Worth] = ("", Fraction(1))


def for_one_unit(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Give figures with each price as that of a kilogram or square metre, where two units are told.

    What names no unit has that of a like price before it in its paragraph.
    """
    told = list(_told(figures))
    if len(set(told) - {_NONE}) <= 1:
        return figures
    return [_held(figure, per) for figure, (_, per) in zip(figures, told, strict=True)]


def in_two_units(one: Figure, other: Figure) -> bool:
    """Say whether one price is told for another unit than the other: 每公斤, 每斤."""
    units = [unit for unit in (unit_told(one), unit_told(other)) if unit]
    if len(units) <= 1 or units[0] == units[1]:
        return False
    (mine, first), (theirs, second) = map(worth, units)
    return mine == theirs and first != second


def _told(figures: Sequence[Figure]) -> Iterator[_Worth]:
    """Give for what each figure is a price."""
    last: tuple[Figure, _Worth] | None = None
    for figure in figures:
        unit = unit_told(figure)
        per = worth(unit) if unit else _NONE
        if unit:
            last = figure, per
        elif last and _goes_on(last[0], figure):
            per = last[1]
        yield per


def _goes_on(priced: Figure, figure: Figure) -> bool:
    """Say whether a figure may be one more price of what was priced before: 比去年高0.4元."""
    left, right = priced.context, figure.context
    near = (left.document, left.block) == (right.document, right.block)
    return near and priced.quantity.suffix == figure.quantity.suffix


def _held(figure: Figure, per: Fraction) -> Figure:
    return figure if per == 1 else replace(figure, quantity=_by(figure.quantity, per))


def _by(price: Quantity, per: Fraction) -> Quantity:
    return replace(
        price,
        low=price.low / per,
        nominal=price.nominal / per,
        high=price.high / per,
        step=price.step / per,
        scale=price.scale / per,
    )
