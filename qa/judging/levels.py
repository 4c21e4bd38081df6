"""Changes against their levels: what two printed values make of a rate, and what base it needs."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from qa.judging.arithmetic import Interval
from qa.model import Change, Figure, Quantity

_ONE = Interval(Fraction(1), Fraction(1))
_TWICE = 2


def change_between(
    change: Change, before: Figure, after: Figure
) -> tuple[Fraction, Interval] | None:
    """Give the change that two levels make, nominal and as a range, in the unit of the rate.

    None where the level before is not above nought.
    """
    rate, old, new = change.rate.quantity, before.quantity, after.quantity
    sign = -1 if change.direction == "down" else 1
    if rate.dimension == "point":
        ends = (Interval.of(old), Interval.of(new))[::sign]
        return sign * (new.nominal - old.nominal), ends[1] - ends[0]
    if old.low <= 0:
        return None
    ratio = Interval.of(new) / Interval.of(old)
    if rate.dimension == "fold":
        low, middle, high = (
            _doublings(value) for value in (ratio.low, new.nominal / old.nominal, ratio.high)
        )
        return middle, Interval(low, high)
    moved = (ratio - _ONE) if sign > 0 else (_ONE - ratio)
    return sign * (new.nominal / old.nominal - 1), moved


def _doublings(ratio: Fraction) -> Fraction:
    """Count doublings, what is left over in proportion: 3 is one and a half."""
    count = Fraction(0)
    while ratio >= _TWICE:
        ratio, count = ratio / _TWICE, count + 1
    return count + max(ratio - 1, Fraction(0))


def change_proof(change: Change, texts: Sequence[str], result: str) -> str:
    """Write out how before, after and rate (in `texts`) come to another `result`."""
    before, after, rate = texts
    down = change.direction == "down"
    if change.rate.quantity.dimension == "point":
        left, right = (before, after) if down else (after, before)
        return f"{left} - {right} = {result} ≠ {rate}"
    if change.rate.quantity.dimension == "fold":
        return f"{after} ÷ {before} ≈ {result} (×2 = 1番) ≠ {rate}"
    quotient = f"1 - {after} ÷ {before}" if down else f"{after} ÷ {before} - 1"
    return f"{quotient} ≈ {result} ≠ {rate}"


def whole_base(after: Quantity, rate: Quantity, *, down: bool) -> tuple[Fraction, bool] | None:
    """Give the base that a count and its rate of change need, and whether it can be whole.

    None where the rate gives no base.
    """
    sign = -1 if down else 1
    if 1 + sign * rate.high <= 0 or 1 + sign * rate.low <= 0:
        return None
    ends = sorted(after.nominal / (1 + sign * end) for end in (rate.low, rate.high))
    whole = ends[0] <= ends[1].numerator // ends[1].denominator
    return after.nominal / (1 + sign * rate.nominal), whole


def nearest_whole(value: Fraction) -> Fraction:
    """Round half up to a whole number."""
    return Fraction((value.numerator * 2 + value.denominator) // (2 * value.denominator))
