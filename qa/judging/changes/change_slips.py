"""Changes whose levels are known by their roles alone: what kind of mistake the misfit shows.

A mistake that people make (a digit, the wrong base, the other direction, N times as much for N
times more) is itself a sign that rate and levels belong together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from typing import Literal, TypeAlias

from qa.judging.arithmetic.arithmetic import Interval, verdict
from qa.judging.arithmetic.levels import change_between, is_difference, taken_for_growth
from qa.judging.arithmetic.slips import digits_told, slip_within
from qa.judging.linking.measures import same_kind
from qa.model import Change, Direction, Figure

Mistake: TypeAlias = Literal["", "direction", "times", "base", "unit", "slip", "other", "far"]

_NEAR = Fraction(1, 40)
_MOST = 5
_TELLING = 2
_BESIDE = 8
_OTHER_WAY: dict[Direction, Direction] = {"up": "down", "down": "up"}


def change_mistake(change: Change) -> Mistake:
    """Say how a change disagrees with its levels; “other” where no common mistake explains it.

    “far” where it is of another size altogether, so that the levels are hardly its own.
    """
    computed = change_between(change)
    if computed is None or _fits(change, computed):
        return ""
    for mistake, made in _MISTAKES:
        if made(change):
            return mistake
    if _slipped(change, computed[1]):
        return "slip"
    return "other" if _is_near(computed[0], change) else "far"


def goes_against(change: Change) -> bool:
    """Say whether the levels of a change with a named base surely went the other way."""
    before, after = change.before, change.after
    if before is None or after is None or not change.basis or change.by:
        return False
    old, new = before.quantity, after.quantity
    against = new.high < old.low if change.direction == "up" else new.low > old.high
    of_like_size = old.nominal < 2 * new.nominal < 4 * old.nominal
    return against and of_like_size and not old.hedge and not new.hedge


def _unit_mended(change: Change) -> Figure | None:
    """Give the later level in the unit of the earlier one (亿元 for 万元), if that mends all."""
    before, after = change.before, change.after
    if before is None or after is None or before.quantity.scale == after.quantity.scale:
        return None
    if not _tells(change):
        return None
    level = _in_the_unit_of(before, after)
    for way in (change.direction, _OTHER_WAY.get(change.direction, change.direction)):
        mended = replace(change, after=level, direction=way)
        computed = change_between(mended)
        if computed and _agrees(mended, computed):
            return level
    return None


def _in_the_unit_of(model: Figure, figure: Figure) -> Figure:
    quantity, scale = figure.quantity, model.quantity.scale
    low, nominal, high, step = (
        value / quantity.scale * scale
        for value in (quantity.low, quantity.nominal, quantity.high, quantity.step)
    )
    suffix = model.quantity.suffix
    return replace(
        figure,
        quantity=replace(
            quantity, low=low, nominal=nominal, high=high, step=step, scale=scale, suffix=suffix
        ),
    )


def fits_others(change: Change) -> bool:
    """Say whether a rate told before its base is what two other levels beside it make.

    本周5.43元，上周为4.98元，上涨9%；去年同期为5.87元. Levels that make a change of another size
    altogether are hardly its own, where they are not sure to be.
    """
    before, after = change.before, change.after
    if not change.sure and change_mistake(change) == "far":
        return True
    if before is None or after is None or before.span < change.rate.span:
        return False
    mine = (before.quantity, after.quantity)
    beside = (one.quantity for one in change.rate.beside)
    near = [one for one in beside if not one.hedge and same_kind(one, mine[0])]
    for old, new in permutations([*mine, *near[:_BESIDE]], 2):
        pair = replace(before, quantity=old), replace(after, quantity=new)
        other = replace(change, before=pair[0], after=pair[1])
        computed = change_between(other) if {old, new} != set(mine) else None
        if computed and _tells(change) and _right_way(other) and _agrees(other, computed):
            return True
    return False


def _right_way(change: Change) -> bool:
    before, after = change.before, change.after
    rises = bool(before and after and before.quantity.nominal < after.quantity.nominal)
    return rises == (change.direction == "up")


def _fits(change: Change, computed: tuple[Fraction, Interval]) -> bool:
    rate = change.rate.quantity
    near = rate.nominal and abs(computed[0] / rate.nominal - 1) < _NEAR
    return bool(near) or _agrees(change, computed)


def _agrees(change: Change, computed: tuple[Fraction, Interval]) -> bool:
    nominal, reach = computed
    return not verdict(reach, nominal, change.rate.quantity, reach.high - reach.low)


def _fits_turned(change: Change) -> bool:
    other = _OTHER_WAY.get(change.direction)
    turned = replace(change, direction=other) if other else change
    computed = change_between(turned)
    return bool(other and computed and _tells(change) and _fits(turned, computed))


def _tells(change: Change) -> bool:
    """Say whether the rate is printed so finely that it does not agree by chance."""
    return digits_told(change.rate.quantity) >= _TELLING


def _fits_later_base(change: Change) -> bool:
    """Say whether the rate is reckoned from the later level: (1598-1316)÷1316."""
    before, after = change.before, change.after
    if not before or not after or is_difference(change) or not _tells(change):
        return False
    other = _OTHER_WAY.get(change.direction, "up")
    turned = replace(change, before=after, after=before, direction=other)
    computed = change_between(turned)
    return computed is not None and _fits(turned, computed)


def _slipped(change: Change, reach: Interval) -> bool:
    rate = change.rate.quantity
    if slip_within(rate, reach):
        return True
    before, after = change.before, change.after
    if before is None or after is None or not _tells(change):
        return False
    old, new, moved = (Interval.of(one) for one in (before.quantity, after.quantity, rate))
    down = change.direction == "down"
    if is_difference(change):
        return slip_within(after.quantity, old - moved if down else old + moved)
    if rate.dimension != "ratio":
        return False
    one = Interval(Fraction(1), Fraction(1))
    factor = one - moved if down else one + moved
    if factor.low <= 0:
        return False
    return slip_within(after.quantity, old * factor) or slip_within(before.quantity, new / factor)


def _is_near(nominal: Fraction, change: Change) -> bool:
    """Say whether the change that the levels make is of the size of the one that is printed."""
    said = change.rate.quantity.nominal
    return said > 0 and said < nominal * _MOST and nominal < said * _MOST


_MISTAKES: tuple[tuple[Mistake, Callable[[Change], object]], ...] = (
    ("unit", _unit_mended),
    ("direction", _fits_turned),
    ("times", taken_for_growth),
    ("base", _fits_later_base),
)
