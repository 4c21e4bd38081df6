"""One figure by another against a third: what a share, a mean or a price is held to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from operator import truediv
from typing import Literal, TypeAlias

from qa.judging.arithmetic.arithmetic import Interval, Verdict, reached, slack, verdict
from qa.judging.arithmetic.slips import digits_told, mantissa, scale_apart, slip_within
from qa.model import Figure, Mean, Quantity, Share, Sharing

Misfit: TypeAlias = Literal["", "error", "warning", "scale"]
"""How a quotient misses what is printed; `scale`: by a power of ten."""

_MOST = 5
_MID_YEAR, _POPULATION = Fraction(1, 50), 100_000
_TELLING = 3
_SEVERAL, _MYRIAD = 6, 10_000
_TENS, _ROUNDED = 10, Fraction(3, 200)
_WIDEST = Fraction(3, 2)
_LIKELY = frozenset({10, 100, 1000, 10_000, 15, Fraction(3, 2), 2, 10**8, 150, 1500, 15_000})
"""By how much a unit, or a 万 or 亿, is off; others come about by chance."""
_FEWEST = 2
_NARROW, _NARROW_COUNT = Fraction(21, 20), Fraction(11, 10)


def quotient_misfit(
    over: Quantity, under: Quantity, said: Quantity, *, sure: bool = True
) -> Misfit:
    """Say how `over` ÷ `under` disagrees with what is printed; “scale” for a power of ten.

    What is not sure to belong together must be a slip apart.
    """
    if min(under.low, said.nominal) <= 0 or (not sure and (said.hedge == "range" or under.hedge)):
        return ""
    reach, nominal = reached(truediv, (over, under), said), over.nominal / under.nominal
    found = _misfit(over, under, said, reach)
    if not found or (said.low <= 0 and nominal > said.nominal * _WIDEST):
        # what is far above “less than” is of other counts
        return ""
    if power := power_apart(over, under, said):
        told = [digits_told(quantity) for quantity in (over, under, said)]
        agree = nominal in {said.nominal * power, said.nominal / power} and _many(told, power)
        fine = min(told) >= _TELLING and _agrees(reach, said, power)
        return "scale" if sure or (power in _LIKELY and (agree or fine)) else ""
    if not Fraction(1, _MOST) < nominal / said.nominal < _MOST:
        return ""
    if sure or reach.high > reach.low * _WIDEST:
        return found if sure else ""
    return "warning" if found == "error" and _slipped(over, under, said, reach) else ""


def _many(told: Sequence[int], power: Fraction) -> bool:
    """Say whether digits that agree are too many for chance; fewer where a 万 or 亿 is amiss."""
    return sum(told) >= _SEVERAL or (max(told) > 1 and power >= _MYRIAD)


def _agrees(reach: Interval, said: Quantity, power: Fraction) -> bool:
    """Say whether digits agree to the last printed one."""
    low, high = said.low - said.step / 2, said.high + said.step / 2
    return any(low <= reach.high * by and reach.low * by <= high for by in (power, 1 / power))


def quotient_fits(over: Quantity, under: Quantity, said: Quantity) -> bool:
    """Say whether `over` ÷ `under` can be what is printed."""
    return under.low <= 0 or not _misfit(over, under, said, reached(truediv, (over, under), said))


def _misfit(over: Quantity, under: Quantity, said: Quantity, reach: Interval) -> Verdict:
    nominal = over.nominal / under.nominal
    return verdict(reach, nominal, said, (slack(over) + slack(under) * nominal) / under.nominal)


def nearly_made(way: Sharing, mean: Mean) -> bool:
    """Say whether total and count so nearly give a mean that others do: those of mid-year."""
    made = way.total.quantity.nominal / way.count.nominal
    together = mean.each.context.span.contains(way.total.span)
    peopled = way.count.unit == "人" and way.count.nominal >= _POPULATION
    return (not together or peopled) and abs(made / mean.each.quantity.nominal - 1) < _MID_YEAR


def told_at_once(way: Sharing, mean: Mean) -> bool:
    """Say whether total, count and mean are told in one sentence."""
    return all(map(mean.each.context.span.contains, (way.span, way.total.span)))


def may_belie(way: Sharing, mean: Mean) -> bool:
    """Say whether total and count that are not the nearest may belie a mean.

    All in one sentence; or a power of ten apart, total and count in one or of its very digits.
    """
    each, made = mean.each.quantity, way.total.quantity.nominal / way.count.nominal
    if not (power := power_apart(way.total.quantity, way.count, each)):
        return told_at_once(way, mean)
    at_once = way.total.context.span.contains(way.span)
    return at_once or made in {each.nominal * power, each.nominal / power}


def as_rounded(mean: Quantity) -> Quantity:
    """Give a whole mean as a rounded one: 353 a head may be 353.4, 100 a day 99.45."""
    if not mean.exact or mean.hedge:
        return mean
    if mean.nominal % _TENS:
        return replace(mean, low=mean.nominal - mean.step / 2, high=mean.nominal + mean.step)
    wide = mean.nominal * _ROUNDED
    return replace(mean, low=mean.nominal - wide, high=mean.nominal + wide, step=wide)


def share_part(share: Share, part: Figure, whole: Figure) -> Quantity:
    """Give what a rate is the share of: the part, or all but it (不合格26批次，合格率)."""
    return _what_is_left(whole.quantity, part.quantity) if share.rest else part.quantity


def peers_bear_out(whole: Figure, share: Share) -> bool:
    """Say whether another part has the percentage of this whole that is printed for it."""
    return any(
        other is whole
        and (digits_told(rate.quantity) > 1 or _is_even(part, other, rate))
        and quotient_fits(part.quantity, other.quantity, rate.quantity)
        for part, other, rate in share.peers
    )


def _is_even(part: Figure, whole: Figure, rate: Figure) -> bool:
    return part.quantity.nominal == whole.quantity.nominal * rate.quantity.nominal


def _what_is_left(whole: Quantity, part: Quantity) -> Quantity:
    """Give what a whole has besides a part."""
    return replace(
        part,
        low=whole.low - part.high,
        nominal=whole.nominal - part.nominal,
        high=whole.high - part.low,
    )


def bounded(said: Quantity) -> Quantity:
    """Take “beyond nine tenths” for less than one step more, so that not anything is that.

    “Short of eight tenths” for less than one step less.
    """
    if not said.hedge:
        return said
    low, high = said.nominal - said.step, said.nominal + said.step
    return replace(said, low=max(said.low, low), high=min(said.high, high))


def share_fits(part: Quantity, whole: Quantity, said: Quantity, *, sure: bool = False) -> bool:
    """Say whether a share is that of a part in its whole, or in both: 实到437人，缺考45人.

    A bound lets many a quotient pass by chance: one that is `sure` of its whole is of it alone.
    """
    if quotient_fits(part, whole, said):
        return True
    # by chance every third pair makes a percentage that is cut, not rounded
    made = part.nominal / (part.nominal + whole.nominal)
    rounded = abs(made - said.nominal) * 2 <= said.step
    bound = bool(said.hedge) and not sure
    return (bound or rounded) and quotient_fits(part, _both(part, whole), bounded(said))


def _both(one: Quantity, other: Quantity) -> Quantity:
    return replace(
        other,
        low=one.low + other.low,
        nominal=one.nominal + other.nominal,
        high=one.high + other.high,
    )


def power_apart(over: Quantity, under: Quantity, said: Quantity) -> Fraction | None:
    """Give the power of ten by which the quotient and what is printed differ, if they do.

    Or what one unit is of the other, where the printed numbers agree and the units do not: 36座,
    每座1.2公顷, 43.2亩.
    """
    tells = min(map(digits_told, (over, under, said)))
    power = scale_apart(over.nominal / under.nominal, said.nominal, tells)
    return power or _units_apart(over, under, said)


def _units_apart(over: Quantity, under: Quantity, said: Quantity) -> Fraction | None:
    printed = over.scale / under.scale / said.scale
    if mantissa(printed) == 1 or max(map(digits_told, (over, said))) < _FEWEST:
        return None
    ratio = over.nominal / under.nominal / said.nominal
    if not ratio or mantissa(ratio) != mantissa(printed):
        return None
    return max(ratio, 1 / ratio)


def _slipped(over: Quantity, under: Quantity, said: Quantity, reach: Interval) -> bool:
    """Say whether a slip in one of the three would explain the misfit; “about 3” is none."""
    about = under.hedge or (said.hedge and said.low < said.nominal < said.high)
    if about and digits_told(said) < _FEWEST:
        return False
    if said.low <= 0:
        return False
    product = Interval.of(under) * Interval.of(said)
    ways = (
        (said, _as_mean(reach, said)),
        (over, product),
        (under, Interval.of(over) / Interval.of(said)),
    )
    ratio = said.dimension == "ratio"
    return any(
        (said.hedge or (ratio and printed is said) or _narrow(needed, printed))
        and slip_within(printed, needed)
        for printed, needed in ways
    )


def _narrow(needed: Interval, printed: Quantity) -> bool:
    """Say whether a range is so narrow that a slip into it is no chance; less so of a count."""
    return needed.high <= needed.low * (_NARROW_COUNT if printed.exact else _NARROW)


def _as_mean(reach: Interval, said: Quantity) -> Interval:
    """Widen a range to the whole numbers that a mean in it is rounded or cut to."""
    return Interval(reach.low - said.step, reach.high + said.step / 2) if said.exact else reach
