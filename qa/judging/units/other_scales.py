"""In what other units, and other multiples of them, a number may have been meant. Pure.

Whoever slips writes the right digits behind the wrong unit: 亩 for 公顷, 吨 for 公斤, or with a 万
too many or too few. Both at once happens to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.model import Quantity
from qa.patterns import regex

_MULTIPLE: Final = regex("[十百千]?万|[十百千万]?亿")
_WORTH: Final = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_MULTIPLES: Final = (1, 10**4, 10**8)
_UNITS: Final[Mapping[str, tuple[Fraction, ...]]] = {
    dimension: tuple(map(Fraction, units.split()))
    for dimension, units in {
        "mass": "1/1000000 1/1000 1/2 1 1000",
        "length": "1/1000000 1/1000 1/100 1 1000",
        "area": "1/10000 1 2000/3 10000 1000000",
        "volume": "1/1000000 1/1000 1",
        "mass/volume": "1/1000000000 1/1000000 1/1000 1/100 1 10",
        "power": "1 1000 1000000",
        "ratio": "1/100 1/1000 1/10000",
        "seconds": "1 60 3600",
    }.items()
}
"""What the units that are taken for one another are worth: 毫克, 克, 斤, 公斤, 吨."""
_NEXT: Final[Mapping[str, frozenset[Fraction]]] = {
    dimension: frozenset(map(Fraction, factors.split()))
    for dimension, factors in {
        "mass": "2 1000",
        "length": "10 100 1000",
        "area": "15 100 10000 2000/3",
        "volume": "1000",
        "power": "1000",
        "energy": "1000",
        "seconds": "60 3600",
        "ratio": "10",
    }.items()
}
"""By how much units that stand next to each other differ: 克 and 公斤, 亩 and 公顷, % and ‰."""


@lru_cache(maxsize=1 << 10)
def multiple(suffix: str) -> int:
    """Give what the 万 or 亿 before a unit is worth, 1 where there is none."""
    found = _MULTIPLE.match(suffix)
    if not found:
        return 1
    worth = 1
    for sign in found[0]:
        worth *= _WORTH[sign]
    return worth


def unit_worth(quantity: Quantity) -> Fraction:
    """Give what the unit is worth without the 万 or 亿 before it."""
    return quantity.scale / multiple(quantity.suffix)


def other_scales(quantity: Quantity) -> tuple[Fraction, ...]:
    """Give what a printed “1” would be worth in another unit, or with another multiple."""
    return _others(quantity.dimension, quantity.scale, multiple(quantity.suffix))


@lru_cache(maxsize=1 << 12)
def _others(dimension: str, scale: Fraction, times: int) -> tuple[Fraction, ...]:
    unit = scale / times
    found = [unit * other for other in _MULTIPLES if other != times]
    found += [times * other for other in _UNITS.get(dimension, ()) if other != unit]
    return tuple(found)


def unit_slips(quantity: Quantity) -> tuple[Fraction, ...]:
    """Give by what a number is multiplied if a 万 or 亿 was missed, or the unit next to its own."""
    return _slips(quantity.dimension, quantity.scale, multiple(quantity.suffix))


@lru_cache(maxsize=1 << 10)
def _slips(dimension: str, own: Fraction, times: int) -> tuple[Fraction, ...]:
    near = _NEXT.get(dimension.partition("/")[0], frozenset())
    factors = (scale / own for scale in _others(dimension, own, times))
    return tuple(by for by in factors if (off := max(by, 1 / by)) in near or off in _MULTIPLES[1:])


def in_own_multiple(value: Fraction, model: Quantity) -> str:
    """Write a value in the unit of `model`, with the 万 or 亿 that it takes itself."""
    unit = unit_worth(model)
    plain = model.dimension in {"ratio", "point"}
    sign, worth = next(
        (sign, worth)
        for sign, worth in (("亿", 10**8), ("万", 10**4), ("", 1))
        if worth == 1 or (not plain and abs(value) >= unit * worth)
    )
    suffix = sign + _MULTIPLE.sub("", model.suffix, count=1)
    return in_units_of(value, replace(model, scale=unit * worth, suffix=suffix), 4)


def rescaled(quantity: Quantity, scale: Fraction) -> Quantity:
    """Give what the printed digits would say with another scale."""
    by = scale / quantity.scale
    return replace(
        quantity,
        low=quantity.low * by,
        nominal=quantity.nominal * by,
        high=quantity.high * by,
        step=quantity.step * by,
    )
