"""Interval arithmetic on printed figures: the one rule for every arithmetic check.

A printed number may have been rounded or cut; its interval covers both.
A statement is false when no values in the operands' intervals make it true, all operands
rounded or all of them cut, and doubtful when only a piling-up of rounding does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from qa.model import Quantity

Verdict: TypeAlias = Literal["error", "warning", ""]
"""How surely numbers disagree: an error, a warning, or not at all."""
_FINEST, _TWO = 12, 2
"""So many decimal places at most keep a small value from being told as nought."""
_WAN, _FAR, _MANY = 10**4, 100, 10**5
_MULTIPLES = {"万": _WAN, "亿": _WAN**2}
_PLAIN = frozenset({"ratio", "point", "times", "fold"})
"""What is never told in multiples."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed range of exact numbers."""

    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, quantity: Quantity) -> Interval:
        """Give the values that a printed quantity can stand for."""
        return cls(quantity.low, quantity.high)

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def meets(self, other: Interval) -> bool:
        """Say whether the two share a value."""
        return self.low <= other.high and other.low <= self.high


def reached(
    compute: Callable[..., Interval], operands: Sequence[Quantity], printed: Quantity
) -> Interval:
    """Give what operands come to that were all rounded or all cut: the way nearer to `printed`."""
    ways = [compute(*map(Interval.of, way)) for way in as_printed(operands)]
    said = Interval.of(printed)
    return min(ways, key=lambda way: max(way.low - said.high, said.low - way.high))


def as_printed(operands: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Give the operands as rounded, and as cut; what is exact or hedged stays as it is."""
    plain = [(one, _is_plain(one)) for one in operands]
    rounded = [
        replace(one, high=one.nominal + one.step / 2) if free else one for one, free in plain
    ]
    cut = [replace(one, low=one.nominal) if free else one for one, free in plain]
    return rounded, cut


def _is_plain(quantity: Quantity) -> bool:
    if quantity.hedge or quantity.high != quantity.nominal + quantity.step:
        return False
    return quantity.low == quantity.nominal - quantity.step / 2


def verdict(
    computed: Interval, nominal: Fraction, printed: Quantity, coarsest: Fraction
) -> Verdict:
    """Compare what the operands give with what is printed.

    `nominal` is the result of the printed digits, `coarsest` one unit of the coarsest last
    place among the operands, carried into the result's unit.
    """
    if not computed.meets(Interval.of(printed)) or _just_beyond(computed, printed):
        return "error"
    if printed.hedge:
        return ""
    apart = abs(nominal - printed.nominal)
    if _is_tenths(printed) and coarsest < printed.step:
        return "warning" if apart >= printed.step / 2 else ""
    return "" if apart <= max(coarsest, printed.step) else "warning"


def _is_tenths(printed: Quantity) -> bool:
    """Say whether a share is told in whole tenths, which are rounded: 八成 for 85 % is doubtful."""
    return printed.unit == "成" and printed.step == printed.scale


def _just_beyond(computed: Interval, printed: Quantity) -> bool:
    """Say whether the result is the end that no cut number reaches: 4300, printed 4200."""
    rounded = not printed.hedge and printed.nominal < printed.high
    return rounded and computed.low == printed.high


def slack(quantity: Quantity) -> Fraction:
    """Give one unit of the last printed place; nothing for a count printed to the last unit."""
    return Fraction(0) if quantity.exact else quantity.step


def decimal_text(value: Fraction, places: int = 2) -> str:
    """Write a number in decimals, rounded half up to `places`, without trailing zeros."""
    scaled = value * 10**places
    whole = (abs(scaled.numerator) * 2 + scaled.denominator) // (2 * scaled.denominator)
    sign = "-" if value < 0 and whole else ""
    digits = str(whole).rjust(places + 1, "0")
    head, tail = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return f"{sign}{head}.{tail}" if tail else sign + head


def in_units_of(value: Fraction, model: Quantity, places: int = 2) -> str:
    """Write a value the way `model` is printed: same multiplier, same unit; never as nought.

    What is far too small or too large for the multiplier takes that of its own size.
    """
    fitted = _fitted(value, model)
    shown = value / fitted.scale
    while value and abs(shown) * 10**places < 1 and places < _FINEST:
        places += _TWO
    return decimal_text(shown, places) + fitted.suffix


def _fitted(value: Fraction, model: Quantity) -> Quantity:
    """Give the model with the multiplier that suits a value a hundred times off: 0.016万度."""
    size, own = abs(value), abs(model.nominal)
    bare = model.suffix[1:] if model.suffix[:1] in _MULTIPLES else model.suffix
    if bare != model.suffix and 0 < size * _FAR < own and size < model.scale:
        return replace(model, scale=model.scale / _MULTIPLES[model.suffix[0]], suffix=bare)
    large = bare == model.suffix and model.dimension not in _PLAIN
    if large and size >= max(own * _FAR, model.scale * _MANY):
        return replace(model, scale=model.scale * _WAN, suffix="万" + bare)
    return model
