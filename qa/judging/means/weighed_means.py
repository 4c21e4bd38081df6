"""A mean with the total and count that most speaks for, where the three do not fit.

The less speaks for them, the more the misfit itself must: a slip of the pen or a power of ten
shows that they belong together; a mean that is merely off needs words that leave little doubt.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from qa.judging.arithmetic.misprints import digits, digits_apart, telling_digits
from qa.judging.arithmetic.quotients import (
    Misfit,
    as_rounded,
    nearly_made,
    quotient_fits,
    quotient_misfit,
)
from qa.judging.arithmetic.slips import digits_told
from qa.judging.linking.otherwise import mean_made
from qa.model import Mean, Quantity, Sharing
from qa.patterns import regex

_TURNED, _SCALE, _SLIP, _CLOSE = -180, -230, -30, 40
"""The odds that each sort of misfit needs at least."""
_WITHIN = Fraction(21, 10)
_HARDLY = Fraction(1, 200)
_EVEN, _TELLING, _MANY, _FINE = 4, 5, 8, 3
_FIELDS, _THOUSAND = 15, 1000
_POWERS = frozenset({10, 100, 1000, 10_000, 10**8})
"""By how much a unit, or a 万 or 亿, can be off."""
_WIDEST, _HEDGED = Fraction(1, 25), Fraction(1, 50)
_SIGNS = (1, -1)
_ADDED = regex("[连加含扣减除刨另外再又]|补[贴助]|分别")
_OPEN = frozenset({"以上", "以下", "超", "超过", "突破", "逾", "不足", "不到", "range"})


def weighed_misfit(mean: Mean) -> Iterator[tuple[Sharing, Misfit]]:
    """Give the way that belies a mean, and how: the first that enough speaks for, if none fits."""
    found = _misfit(mean)
    if found:
        yield found


def _misfit(mean: Mean) -> tuple[Sharing, Misfit] | None:
    ways = (Sharing(mean.total, mean.count, mean.count_span), *mean.rivals)
    each, odds = mean.each.quantity, mean.odds or 0
    if any(_explained(way, mean) for way in ways) or any(
        with_another(way, mean) for way in mean.doubted
    ):
        return None
    for way in ways:
        found = quotient_misfit(way.total.quantity, way.count, each, sure=False)
        if found and odds >= _least(found, way, mean):
            return way, found
    first = ways[0]
    if odds >= (_SCALE if mean.sure else 0) and scaled(first, each):
        return first, "scale"
    if mean.sure and odds >= _CLOSE and _is_close(first, mean):
        return first, "warning"
    return None


def _least(found: Misfit, way: Sharing, mean: Mean) -> int:
    """Give the odds that a slip needs: the plainer it is, the less must speak for the way."""
    if not mean.sure:
        return _CLOSE
    if found == "scale":
        return _SCALE
    return _TURNED if _turned(way, mean.each.quantity) else _SLIP


def _turned(way: Sharing, each: Quantity) -> bool:
    """Say whether two digits of a long number changed places, to the last printed one."""
    total, count = way.total.quantity, way.count
    needed = (
        (each, total.nominal / count.nominal),
        (total, count.nominal * each.nominal),
        (count, total.nominal / each.nominal),
    )
    return any(
        digits_apart(digits(one), digits(replace(one, nominal=value))) == "turned"
        and telling_digits(one) >= _FINE
        for one, value in needed
    )


def _explained(way: Sharing, mean: Mean) -> bool:
    each = mean.each.quantity
    return (
        _fits(way, as_rounded(each))
        or nearly_made(way, mean)
        or mean_made(mean, way)
        or with_another(way, mean)
    )


def _fits(way: Sharing, each: Quantity) -> bool:
    """Say whether three figures fit; 3公斤 are at most three and a half, though they may be cut."""
    made = way.total.quantity.nominal / way.count.nominal
    if digits_told(each) == 1 and not (each.hedge or way.count.hedge or way.total.quantity.hedge):
        return abs(made - each.nominal) <= each.step / 2
    return quotient_fits(way.total.quantity, way.count, each)


def with_another(way: Sharing, mean: Mean) -> bool:
    """Say whether the total or the count with one more, or less, of its kind makes the mean."""
    total, others = way.total.quantity, _others(way, mean)
    made = mean.each.quantity.nominal * way.count.nominal
    if _another_makes(way, mean, others) or counted_with(way, mean):
        return True
    kin = [one.nominal for one in others if one.dimension == total.dimension]
    if _added(way, mean) and any(
        _is(made, total.nominal + one * sign) for one in kin for sign in _SIGNS
    ):
        return True
    rest = abs(total.nominal - made)
    if any(_is(rest, one * other) for one in kin for other in _counts(others, way.count)):
        return True
    sentence = mean.each.context.span
    beside = (one for one in mean.each.beside if sentence.contains(one.span))
    return total.nominal > made and any(
        _is(rest, one.quantity.nominal * way.count.nominal)
        for one in beside
        if one.quantity.unit == mean.each.quantity.unit and one.span != way.total.span
    )


def counted_with(way: Sharing, mean: Mean) -> bool:
    """Say whether the count and one more, or less, of its kind make the mean: 58万加12万人."""
    number, count = way.total.quantity.nominal / mean.each.quantity.nominal, way.count.nominal
    bare = {"number"} if _added(way, mean) else set()
    alike = [
        one.nominal
        for one in _others(way, mean)
        if one.unit == way.count.unit or one.dimension in bare
    ]
    return any(_is(number, count + one * sign) for one in alike for sign in _SIGNS)


def _others(way: Sharing, mean: Mean) -> list[Quantity]:
    """Give the figures beside a total and its mean that are neither of the way."""
    used = {way.total.span, way.span, mean.each.span}
    beside = {one.span: one.quantity for one in (*way.total.beside, *mean.each.beside)}
    return [one for span, one in beside.items() if span not in used]


def _added(way: Sharing, mean: Mean) -> bool:
    return any(_ADDED.search(one.context.sentence) for one in (way.total, mean.each))


def _another_makes(way: Sharing, mean: Mean, others: Iterable[Quantity]) -> bool:
    """Say whether the count with another total of the text makes a mean of some digits."""
    each, total = mean.each.quantity, way.total.quantity
    made = each.nominal * way.count.nominal
    return digits_told(each) > 1 and any(
        one.dimension == total.dimension and one.unit == total.unit and _is(made, one.nominal)
        for one in others
        if digits_told(one) >= _FINE
    )


def _counts(others: Iterable[Quantity], count: Quantity) -> list[Fraction]:
    kinds = {"count", count.dimension}
    return [_counted_as(one, count) for one in others if one.dimension in kinds]


def _counted_as(one: Quantity, count: Quantity) -> Fraction:
    """Give how much another figure is in the unit in which a count is held: 7吨, 每吨3元."""
    alike = one.suffix == count.suffix and one.scale
    return one.nominal / one.scale * count.scale if alike else one.nominal


def _is(one: Fraction, other: Fraction) -> bool:
    return one > 0 and abs(other / one - 1) < _HARDLY


def scaled(way: Sharing, each: Quantity) -> bool:
    """Say whether three figures of some digits are a unit or a 万 apart; few digits must agree."""
    total, count = way.total.quantity, way.count
    ratio = total.nominal / count.nominal / each.nominal
    if not ratio:
        return False
    off = max(ratio, 1 / ratio)
    told = sum(map(digits_told, (total, count, each)))
    power = 10 ** (len(str(round(off))) - 1)
    known = [
        one
        for one in (power, 10 * power, _FIELDS, _FIELDS * _THOUSAND)
        if one in _POWERS or (one % _FIELDS == 0 and _of_fields(way, each))
    ]
    if off in known:
        return told >= _EVEN
    within = min(_WIDEST, sum(map(_slack, (total, count, each)), Fraction(0)))
    least = _TELLING if off > _THOUSAND / 2 else _MANY
    return told >= least and any(abs(off / one - 1) <= within for one in known)


def _of_fields(way: Sharing, each: Quantity) -> bool:
    """Say whether 亩 and 公顷 may have been mixed up."""
    return any(one.suffix.endswith(("亩", "公顷")) for one in (way.total.quantity, way.count, each))


def _slack(quantity: Quantity) -> Fraction:
    """Give how far a value may be off by rounding or a hedge, as a part of it."""
    rounded = Fraction(0) if quantity.exact else quantity.step / quantity.nominal / 2
    return rounded + (_HEDGED if quantity.hedge else 0)


def _is_close(way: Sharing, mean: Mean) -> bool:
    """Say whether a mean is off by less than about twice, and by nothing that is printed."""
    each = mean.each.quantity
    if {each.hedge, way.count.hedge, way.total.quantity.hedge} & _OPEN:
        return False
    ratio = way.total.quantity.nominal / way.count.nominal / each.nominal
    factors = [one.quantity.nominal for one in mean.each.beside if one.quantity.nominal > 1]
    by = max(ratio, 1 / ratio)
    return by < _WITHIN and not any(_is(by, one) for one in factors)
