"""Whether a number near a figure tells how it comes to be so far from another of its kind. Pure.

1260亩, 平均亩产650公斤, 819吨: the figure is right, be it as far from the other as it may.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from qa.judging.units.other_scales import unit_worth
from qa.model import Quantity

_FITS: Final = Fraction(101, 100)


def explained(value: Fraction, kin: Iterable[Fraction], near: Iterable[Quantity]) -> bool:
    """Say whether a value is so many times another of its kind, or a part of it, as one near is."""
    numbers = {number for one in near if one.nominal > 0 and (number := _number(one)) > 1}
    ratios = [times(value / other) for other in kin if other > 0]
    return any(times(ratio / number) <= _FITS for ratio in ratios for number in numbers)


def times(ratio: Fraction) -> Fraction:
    """Give how many times the smaller of two the larger is."""
    return max(ratio, 1 / ratio)


def _number(quantity: Quantity) -> Fraction:
    """Give a number as printed, its 万 or 亿 reckoned in; of a share how many times the whole."""
    if quantity.dimension == "ratio":
        return times(quantity.nominal)
    return quantity.nominal / unit_worth(quantity)
