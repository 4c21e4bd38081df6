"""What two levels make of a change that may be said of them: values, slips, the way they went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from operator import truediv
from typing import TypeAlias

from qa.judging.arithmetic.arithmetic import Interval, as_printed, in_units_of
from qa.judging.arithmetic.levels import fall, folds, growth, times_as_much
from qa.judging.arithmetic.slips import digits_told, slip_within
from qa.model import Change, Course, Quantity

_Reckon: TypeAlias = Callable[[Interval, Interval], Interval]
_SURE = 200
_NEAR = Fraction(1, 40)
_TWO = 2
_OPEN = frozenset({"以上", "以下", "超", "超过", "突破", "逾", "不足", "不到", "多", "余", "range"})
_RATES = frozenset({"ratio", "times"})


def is_turned(way: Course, change: Change) -> bool:
    """Say whether two levels went the other way than a change is told to have gone."""
    falls = way.before.quantity.nominal > way.after.quantity.nominal
    return change.direction != "unknown" and falls != (change.direction == "down")


def denies(way: Course, change: Change) -> bool:
    """Say whether two levels do not make a change, or surely went the other way by as much."""
    return not makes(way, change) or is_surely_turned(way, change)


def is_surely_turned(way: Course, change: Change) -> bool:
    """Say whether two levels that are hardly any others went the other way."""
    return way.odds >= _SURE and is_turned(way, change)


def makes_turned(way: Course, change: Change) -> bool:
    """Say whether two levels make the change in the other direction."""
    other = replace(change, direction="up" if change.direction == "down" else "down")
    return not change.rate.quantity.hedge and makes(way, other)


def may_deny(way: Course, value: Fraction, change: Change) -> bool:
    """Say whether two levels are told so plainly that another change than theirs is a mistake."""
    hedges = {way.before.quantity.hedge, way.after.quantity.hedge}
    return value > 0 and not hedges & _OPEN and not _told_beside(value, change)


def _told_beside(value: Fraction, change: Change) -> bool:
    """Say whether what the two levels make is printed beside, so that it is their change."""
    printed = change.rate.quantity
    return any(
        one.quantity.dimension == printed.dimension
        and abs(one.quantity.nominal - value) <= one.quantity.step / 2
        and (digits_told(one.quantity) >= _TWO or change.context.span.contains(one.span))
        for one in change.rate.beside
    )


def slipped(way: Course, value: Fraction, change: Change) -> bool:
    """Say whether one wrong digit explains the misfit."""
    printed = change.rate.quantity
    if slip_within(printed, Interval(value - printed.step / 2, value + printed.step / 2)):
        return True
    if not _is_difference(change):
        return False
    low, high = _sorted(way)
    sums = (high, low.nominal + printed.nominal), (low, high.nominal - printed.nominal)
    return any(slip_within(level, Interval(needed, needed)) for level, needed in sums)


def _is_difference(change: Change) -> bool:
    dimension = change.rate.quantity.dimension
    return dimension not in _RATES and dimension != "fold"


def _sorted(way: Course) -> tuple[Quantity, Quantity]:
    low, high = sorted((way.before.quantity, way.after.quantity), key=lambda one: one.nominal)
    return low, high


def made(way: Course, change: Change) -> Fraction:
    """Give the change that two levels make, whichever of them came first."""
    low, high = _sorted(way)
    exact = [Interval(one.nominal, one.nominal) for one in (low, high)]
    return _formula(change)(*exact).low


def makes(way: Course, change: Change) -> bool:
    """Say whether two levels, rounded or cut, make the change that is printed, or nearly."""
    printed, formula = change.rate.quantity, _formula(change)
    pairs = [[Interval.of(one) for one in ways] for ways in as_printed(_sorted(way))]
    if any(low.low <= 0 or high.low <= 0 for low, high in pairs):
        return True
    if any(formula(low, high).meets(Interval.of(printed)) for low, high in pairs):
        return True
    return abs(made(way, change) / printed.nominal - 1) < _NEAR


def _formula(change: Change) -> _Reckon:
    """Give how the lower and the higher of two levels make the change."""
    if _is_difference(change):
        return _apart
    if change.rate.quantity.dimension == "fold":
        return _upwards(folds)
    if change.to:
        return truediv if change.rate.quantity.nominal < 1 else _upwards(truediv)
    return fall if change.direction == "down" else _upwards(growth)


def _upwards(formula: _Reckon) -> _Reckon:
    """Give a formula of the new and the old level as one of the lower and the higher."""
    return lambda low, high: formula(high, low)


def _apart(low: Interval, high: Interval) -> Interval:
    return Interval(max(high.low - low.high, Fraction(0)), max(high.high - low.low, Fraction(0)))


def course_proof(way: Course, change: Change, result: str) -> str:
    """Write out how two levels come to another `result` than the change, or went the other way."""
    before, after = (_text(one.quantity) for one in (way.before, way.after))
    if is_turned(way, change):
        return f"{after} {'>' if change.direction == 'down' else '<'} {before}"
    low, high = (_text(one) for one in _sorted(way))
    if _is_difference(change):
        return f"{high} - {low} = {result} ≠ {_text(change.rate.quantity)}"
    quotient = f"{high} ÷ {low}"
    if change.to:
        quotient = f"{low} ÷ {high}" if change.rate.quantity.nominal < 1 else quotient
    elif change.rate.quantity.dimension == "fold":
        result = f"{result} (×2 = 1番)"
    else:
        quotient = f"1 - {low} ÷ {high}" if change.direction == "down" else f"{quotient} - 1"
    return f"{quotient} ≈ {result} ≠ {_text(change.rate.quantity)}"


def after_needed(way: Course, change: Change) -> str:
    """Give the later level that the earlier one and the change make; empty where they make none."""
    old, new, told = way.before.quantity, way.after.quantity, change.rate.quantity
    sign = -1 if old.nominal > new.nominal else 1
    if change.to and (told.nominal < 1) != (sign < 0):
        return ""
    if _is_difference(change):
        needed = old.nominal + sign * told.nominal
    elif told.dimension == "fold":
        needed = old.nominal * (times_as_much(told) or 0)
    else:
        needed = old.nominal * (told.nominal if change.to else 1 + sign * told.nominal)
    return in_units_of(needed, new, 0 if new.exact else 2) if needed > 0 else ""


def _text(quantity: Quantity) -> str:
    return in_units_of(quantity.nominal, quantity)
