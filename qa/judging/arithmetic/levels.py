"""Changes against their levels: what two printed values make of a rate, and what base it needs."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from operator import truediv
from typing import NamedTuple

from qa.judging.arithmetic.arithmetic import Interval, Verdict, in_units_of, reached
from qa.judging.arithmetic.yearly_rates import yearly_between, yearly_proof
from qa.model import Change, Figure, Quantity

_DOUBLINGS = 30
"""More doublings than anything of the news has gone through."""
_ONE = Interval(Fraction(1), Fraction(1))
_TWICE = 2


def change_between(change: Change) -> tuple[Fraction, Interval] | None:
    """Give the change that the printed levels make, nominal and as a range, in the rate's unit.

    The levels are before and after, or the one after and the difference `by`.
    None where the level before is not above nought, or not printed.
    """
    if change.before and change.by:
        return _share_of(change.before.quantity, change.by.quantity, change.rate.quantity)
    if change.before is None or change.after is None:
        return _from_difference(change)
    old, new = change.before.quantity, change.after.quantity
    rate, sign = change.rate.quantity, -1 if change.direction == "down" else 1
    if is_difference(change):
        return sign * (new.nominal - old.nominal), reached(_gap, (old, new)[::sign], rate)
    if old.low <= 0:
        return None
    if change.years > 1:
        return yearly_between(change, new, old)
    nominal, compute = _ratio_told(change, new.nominal / old.nominal, sign)
    return nominal, reached(compute, (new, old), rate)


def is_whole_times_off(change: Change, made: Fraction) -> bool:
    """Say whether a multiple is told as a whole number that its levels exceed by one and more.

    7200 is four times 1800, and no three times, however it is cut.
    """
    told = change.rate.quantity
    return told.dimension == "times" and not told.hedge and made - told.nominal >= told.step


def _share_of(before: Quantity, by: Quantity, rate: Quantity) -> tuple[Fraction, Interval] | None:
    """Give what share of a level a difference is; None where it is not above nought."""
    if before.low <= 0:
        return None
    return by.nominal / before.nominal, reached(truediv, (by, before), rate)


def _ratio_told(
    change: Change, ratio: Fraction, sign: int
) -> tuple[Fraction, Callable[[Interval, Interval], Interval]]:
    """Give what a ratio of levels makes in the rate's own terms, and how to reckon it."""
    if change.rate.quantity.dimension == "fold":
        return _doublings(ratio), folds
    if change.rate.quantity.dimension == "times" and change.to:
        return ratio, truediv
    return sign * (ratio - 1), growth if sign > 0 else fall


def _gap(old: Interval, new: Interval) -> Interval:
    return new - old


def growth(new: Interval, old: Interval) -> Interval:
    """Give by what part of the old level the new one is more."""
    return new / old - _ONE


def fall(new: Interval, old: Interval) -> Interval:
    """Give by what part of the old level the new one is less."""
    return _ONE - new / old


def folds(new: Interval, old: Interval) -> Interval:
    """Give how many doublings (番) lead from the old level to the new one."""
    ratio = new / old
    return Interval(_doublings(ratio.low), _doublings(ratio.high))


def is_difference(change: Change) -> bool:
    """Say whether the change is what lies between its levels: points, or 0.06元 between prices."""
    dimension = change.rate.quantity.dimension
    alike = change.before is not None and dimension == change.before.quantity.dimension
    return dimension == "point" or (alike and dimension != "ratio")


def _from_difference(change: Change) -> tuple[Fraction, Interval] | None:
    if change.by is None or change.after is None:
        return None
    level, by = change.after.quantity, change.by.quantity
    sign = 1 if change.direction == "down" else -1
    if level.low + sign * by.high <= 0 or level.low + sign * by.low <= 0:
        return None
    low = by.low / (level.high + sign * by.low)
    high = by.high / (level.low + sign * by.high)
    return by.nominal / (level.nominal + sign * by.nominal), Interval(low, high)


def _doublings(ratio: Fraction) -> Fraction:
    """Count doublings, what is left over in proportion: 3 is one and a half."""
    count = Fraction(0)
    while ratio >= _TWICE:
        ratio, count = ratio / _TWICE, count + 1
    return count + max(ratio - 1, Fraction(0))


def change_proof(change: Change, result: str) -> str:
    """Write out how the levels come to another `result` than the rate."""
    before, after, by, rate = (
        in_units_of(figure.quantity.nominal, figure.quantity) if figure else ""
        for figure in (change.before, change.after, change.by, change.rate)
    )
    down = change.direction == "down"
    if by:
        whole = before or f"({after} {'+' if down else '-'} {by})"
        return f"{by} ÷ {whole} ≈ {result} ≠ {rate}"
    if is_difference(change):
        left, right = (before, after) if down else (after, before)
        return f"{left} - {right} = {result} ≠ {rate}"
    if change.years > 1:
        return f"{yearly_proof(change, before, after)} ≈ {result} ≠ {rate}"
    quotient = f"{after} ÷ {before}"
    if change.rate.quantity.dimension == "fold":
        return f"{quotient} ≈ {result} (×2 = 1番) ≠ {rate}"
    if not (change.rate.quantity.dimension == "times" and change.to):
        quotient = f"1 - {quotient}" if down else f"{quotient} - 1"
    return f"{quotient} ≈ {result} ≠ {rate}"


class Base(NamedTuple):
    """A base that no whole number is, as text, and what the nearest whole number makes.

    `rate` is the rate from the nearest base, `level` the count that the printed rate makes of it.
    """

    text: str
    rate: str
    level: str


def impossible_base(change: Change, after: Figure) -> Base | None:
    """Give the base that a count and its rate of change need, where no whole number is it."""
    rate, new, down = change.rate.quantity, after.quantity, change.direction == "down"
    needed = _whole_base(new, rate, down=down)
    whole = new.dimension == "count" and new.exact and "平均" not in after.scope
    if not whole or needed is None or needed[1]:
        return None
    nearest = nearest_whole(needed[0])
    factor = 1 - rate.nominal if down else 1 + rate.nominal
    near_rate = abs(new.nominal / nearest - 1) if nearest else rate.nominal
    return Base(
        in_units_of(needed[0], new),
        in_units_of(near_rate, rate, 1),
        in_units_of(nearest * factor, new, 0),
    )


def taken_for_growth(change: Change) -> bool:
    """Say whether a growth by N times is printed where the later level is N times the earlier."""
    rate = change.rate.quantity
    if rate.dimension != "times" or change.to or change.before is None or change.after is None:
        return False
    old, new = change.before.quantity, change.after.quantity
    multiple = reached(truediv, (new, old), rate)
    return multiple.meets(Interval.of(rate)) and multiple.low < rate.high


def told_as_growth(change: Change) -> Verdict:
    """Give a warning where the levels are exactly N times apart, however roughly they are told.

    由3亿元增加到9亿元，增长3倍: rounding could explain it, and hardly does.
    """
    before, after = change.before, change.after
    if before is None or after is None or not taken_for_growth(change):
        return ""
    exact = after.quantity.nominal == before.quantity.nominal * change.rate.quantity.nominal
    return "warning" if exact and not change.rate.quantity.hedge else ""


def level_needed(change: Change) -> str:
    """Give the later level, or the difference, that the rate makes; empty where it makes none."""
    made = change.by or change.after
    needed = _needed(change)
    if made is None or needed is None or needed <= 0:
        return ""
    return in_units_of(needed, made.quantity, 0 if made.quantity.exact else 2)


def times_as_much(doublings: Quantity) -> int | None:
    """Give how many times as much so many 番 make; None for a broken or an absurd number."""
    number = doublings.nominal
    return 2 ** int(number) if number.denominator == 1 and 0 <= number <= _DOUBLINGS else None


def _needed(change: Change) -> Fraction | None:
    rate, sign = change.rate.quantity, -1 if change.direction == "down" else 1
    base = change.before.quantity.nominal if change.before else None
    if change.by:
        if rate.dimension != "ratio":
            return None
        grown = 1 + sign * rate.nominal
        if base is None and change.after and grown > 0:
            base = change.after.quantity.nominal / grown
        return base * rate.nominal if base is not None else None
    if base is None or change.years > 1:
        return None
    if is_difference(change):
        return base + sign * rate.nominal
    if rate.dimension == "fold":
        times = times_as_much(rate)
        return base * times if times else None
    return base * (1 + sign * rate.nominal) if rate.dimension == "ratio" else None


def _whole_base(after: Quantity, rate: Quantity, *, down: bool) -> tuple[Fraction, bool] | None:
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
