"""Yearly rates over several years: what two levels make on the average, by compound growth."""

from __future__ import annotations

from fractions import Fraction

from qa.judging.arithmetic.arithmetic import Interval
from qa.model import Change, Quantity

_SCALE = 10**6


def yearly_between(change: Change, new: Quantity, old: Quantity) -> tuple[Fraction, Interval]:
    """Give the yearly rate that two levels make, nominal and as a range."""
    sign = -1 if change.direction == "down" else 1
    ratio = Interval.of(new) / Interval.of(old)
    ends = sorted(sign * (_root(end, change.years) - 1) for end in (ratio.low, ratio.high))
    return sign * (_root(new.nominal / old.nominal, change.years) - 1), Interval(*ends)


def yearly_proof(change: Change, before: str, after: str) -> str:
    """Write out the root that gives the yearly rate."""
    power = f"({after} ÷ {before})^(1/{change.years})"
    return f"1 - {power}" if change.direction == "down" else f"{power} - 1"


def _root(value: Fraction, degree: int) -> Fraction:
    """Take a root, to a millionth."""
    low, high = 0, int(max(value, Fraction(1)) * _SCALE) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if Fraction(middle, _SCALE) ** degree <= value:
            low = middle
        else:
            high = middle
    return Fraction(low, _SCALE)
