"""What printed amounts are worth: number, unit and hedges → a quantity in base units."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from qa.model import Quantity
from qa.reading.numbers.amounts import Amount
from qa.reading.numbers.hedges import interval
from qa.reading.numbers.numerals import Numeral, read_numeral
from qa.reading.numbers.units import UNITS, Unit

_HALF = Fraction(1, 2)
_TEN = 10
_TENTH = Fraction(1, 10)
_RATE_UNITS = {100: "%", 1000: "‰", 10000: "‱"}
_NUMBER = Unit("number", "", Fraction(1))
_SHARE = Unit("ratio", "%", Fraction(1))


def worth(amount: Amount) -> Quantity | None:
    """Give the quantity that one amount stands for; None for a bare whole number."""
    return _worth(
        amount.text,
        amount.unit,
        amount.per,
        (amount.before, amount.more, amount.after),
        half=amount.half,
        negative=amount.negative,
        first=amount.first,
    )


@lru_cache(maxsize=1 << 15)
def _worth(
    digits: str,
    unit: str,
    per: str,
    hedges: tuple[str, ...],
    *,
    half: bool,
    negative: bool,
    first: bool,
) -> Quantity | None:
    # 三五 is three to five, but 三五折 is 35 of a hundred
    numeral = read_numeral("35" if (digits, unit) == ("三五", "折") else digits)
    if numeral is None:
        return None
    if first:
        value = numeral.value
        return Quantity(value, value, value, unit, "ordinal", suffix=unit, exact=True)
    # 30余 and 1300多 count, whatever follows
    measure = unit_of(unit, per, numeral) or (_NUMBER if hedges[1] else None)
    if measure is None:
        return None
    if half:
        numeral = with_half(numeral)
    if negative:
        numeral = numeral._replace(value=-numeral.value, top=-numeral.top)
    if unit == "番":
        numeral = numeral._replace(step=min(numeral.step, _TENTH), whole=False)
    if unit == "半":
        return replace(quantity(numeral, measure, "%", *hedges), scale=_TENTH**2)
    return quantity(numeral, measure, numeral.mark + unit + (f"/{per}" if per else ""), *hedges)


def with_half(numeral: Numeral) -> Numeral:
    """Give a number and one half of the unit behind it: 两米半, 一个半."""
    value, top = numeral.value + _HALF, numeral.top + _HALF
    return numeral._replace(value=value, top=top, step=_HALF, place=_HALF, whole=False)


def unit_of(unit: str, per: str, numeral: Numeral) -> Unit | None:
    """Give what a unit measures, with the unit after its stroke; None if there is nothing."""
    if not unit:
        stated = numeral.mark or numeral.step < 1
        return _NUMBER if stated else None
    if unit == "半":
        return _SHARE
    if unit == "折" and numeral.value > _TEN:
        return Unit("ratio", "折", Fraction(1, 100))
    # 亿度 and 万度 are of current, 度 alone may be of heat or an arc
    one = UNITS["度电" if unit == "度" and numeral.mark else unit]
    if not per:
        return one
    each = UNITS[per]
    if (one.dimension, each.dimension) == ("length", "seconds"):
        return Unit("speed", "米/秒", one.factor / each.factor)
    base = each.unit if each.dimension == "count" else each.dimension
    return Unit(f"{one.dimension}/{base}", f"{one.unit}/{each.unit}", one.factor / each.factor)


def quantity(numeral: Numeral, unit: Unit, suffix: str, *hedges: str) -> Quantity:
    """Give the quantity of a number in a unit, with the hedges around it."""
    counted = unit.dimension == "count" or unit.dimension.startswith("money:")
    base = unit.factor == 1
    exact = base and counted and numeral.whole and "/" not in unit.dimension
    if not base:
        numeral = _in_base(numeral, unit.factor)
    low, high = interval(numeral, *hedges, exact=exact)
    said = next((word for word in hedges if word), "")
    if not said and numeral.top is not numeral.value and numeral.top != numeral.value:
        said = "几"
    return Quantity(
        low=low,
        nominal=numeral.value,
        high=high,
        unit=unit.unit,
        dimension=unit.dimension,
        hedge=said,
        step=numeral.step,
        scale=numeral.scale,
        suffix=suffix,
        exact=exact and not said,
    )


def _in_base(numeral: Numeral, factor: Fraction) -> Numeral:
    """Give a number of units as one of base units; a unit is worth `factor` of these."""
    value, step, place, scale = (
        factor if number == 1 else number * factor
        for number in (numeral.value, numeral.step, numeral.place, numeral.scale)
    )
    top = value if numeral.top is numeral.value else numeral.top * factor
    return numeral._replace(value=value, step=step, place=place, scale=scale, top=top)


def fraction(whole: Amount, part: Amount, after: str = "") -> Quantity | None:
    """Give the share that X分之Y or Y/X names; `after` is the hedge behind a Y/X."""
    below = whole.numeral.value
    if below <= 0 or below.denominator != 1:
        return None
    above = part.numeral
    if whole.negative != part.negative:
        above = above._replace(value=-above.value, top=-above.top)
    hedges = (whole.before or part.before, part.more, part.after or after)
    rate = _RATE_UNITS.get(int(below))
    if rate:
        percent = above._replace(step=min(above.step, Fraction(1)))
        return quantity(percent, Unit("ratio", rate, Fraction(1, below)), rate, *hedges)
    share = _divided(above, below)
    return replace(quantity(share, _SHARE, "%", *hedges), scale=Fraction(1, 100))


def mixed(one: Amount, whole: Amount, part: Amount) -> Quantity | None:
    """Give the number that 三又二分之一 names, in the unit behind it."""
    below = whole.numeral.value
    unit = unit_of(part.unit, part.per, part.numeral._replace(step=Fraction(1, 2)))
    if unit is None or below <= 0 or below.denominator != 1:
        return None
    share = _divided(part.numeral, below)
    value = one.numeral.value + share.value
    value = -value if one.negative else value
    number = share._replace(value=value, top=value)
    return quantity(number, unit, part.unit, one.before, part.after)


def _divided(above: Numeral, below: Fraction) -> Numeral:
    step = min(Fraction(1, 20), 1 / below**2)
    value = above.value / below
    return Numeral(value, step, step, whole=False, top=value)


def odds(one: Amount, other: Amount) -> Quantity | None:
    """Give the ratio that 25:1 or 3比2 names: the first number by the second.

    3比0 is held as three to a half, its lowest: no ratio names it.
    """
    over, under = one.numeral, other.numeral
    if under.value < 0 or not over.value + under.value:
        return None
    below = under.value or under.step / 2
    nominal = over.value / below
    low = max(Fraction(0), over.value - over.step / 2) / (under.value + under.step)
    high = (over.value + over.step) / max(under.value - under.step / 2, under.step / 4)
    hedge = one.before or other.after
    step = over.step / below
    return Quantity(low, nominal, high, ":", "odds", hedge, step, suffix=":")


def span_of(low: Quantity, high: Quantity, factor: Fraction) -> Quantity | None:
    """Give the range between two printed ends, the first one times `factor`."""
    start, end = low.nominal * factor, high.nominal
    if end < start < 0:  # 零下5至零下10℃
        start, end = end, start
    if start > end:
        return None
    return replace(high, low=start, nominal=(start + end) / 2, high=end, hedge="range", exact=False)


def compound(parts: list[tuple[Amount, Unit]]) -> Quantity:
    """Give the sum of 2小时10分钟, 3斤5两 and their like; the last part sets the precision."""
    last, smallest = parts[-1]
    total = (
        sum((_whole_of(amount) * unit.factor for amount, unit in parts), Fraction(0))
        / smallest.factor
    )
    step = _HALF if last.half else last.numeral.step
    numeral = Numeral(total, step, step, whole=False, top=total)
    first = parts[0][0]
    return quantity(numeral, smallest, last.unit, first.before, last.more, last.after)


def _whole_of(amount: Amount) -> Fraction:
    return amount.numeral.value + (_HALF if amount.half else 0)
