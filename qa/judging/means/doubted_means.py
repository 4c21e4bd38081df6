"""A mean that no surer rule has anything against: what its roles and its values say together.

The roles give odds in reading; here comes what the values tell: a slip of the pen, a power of ten,
how far the mean is off, other figures that explain it. Fitted by `tests/bench/fit_doubts.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from fractions import Fraction

from qa.judging.arithmetic.misprints import digits, digits_apart
from qa.judging.arithmetic.quotients import Misfit, as_rounded, quotient_fits
from qa.judging.arithmetic.slips import digits_told
from qa.judging.linking.otherwise import mean_made
from qa.judging.means.weighed_means import with_another
from qa.model import Mean, Quantity, Sharing
from qa.patterns import regex

VALUES: Mapping[str, int] = {
    "close": 122, "digit": 17, "factor": -49, "far": -121, "few-told": -56, "mean-made": -217,
    "mu": 90, "power-big": 77, "power-told": 60, "slip": 111, "turned": 87, "very-close": 94,
    "with-another": -141,
}  # fmt: skip
"""Hundredths of a natural logarithm, by what is so of the values."""
_ENOUGH, _AGAINST, _HOPELESS = 75, -250, -400
_CLOSE, _VERY_CLOSE, _FAR = Fraction(21, 10), Fraction(23, 20), 5
_POWERS = tuple(10**power for power in range(1, 9))
_EXACT, _LIKE, _BIG, _MOST = Fraction(1, 200), Fraction(1, 50), 1000, 8
_ADDED_TO = regex(r"\d[^，。；\d]{0,3}(?:加|连同)")
_FIELDS = (15, Fraction(3, 2))


def doubted_misfit(mean: Mean) -> tuple[Sharing, Misfit] | None:
    """Give the way to make a mean that is most likely a mistake, and how it misses."""
    ways = [way for way in mean.doubted if way.odds > _HOPELESS]
    if not ways or any(fits(way, mean) or _counted_with(way, mean) for way in mean.doubted):
        return None
    if any(
        _ADDED_TO.search(way.total.context.sentence) and with_another(way, mean) for way in ways
    ):
        return None
    told = [(way.odds + _weight(way, mean), way) for way in ways]
    best, way = max(told, key=lambda one: one[0])
    if best < _ENOUGH:
        return None
    return way, "scale" if _power(_times_off(way, mean)) else "warning"


def speaks_against(way: Sharing, mean: Mean) -> bool:
    """Say whether hardly anything makes a way look like a mistake; a wrong unit does.

    One that is not among the likeliest is no likelier than these.
    """
    off = _times_off(way, mean)
    if not mean.doubted or _power(off) or _is_of_fields(off):
        return False
    same = [one for one in mean.doubted if (one.total.span, one.span) == (way.total.span, way.span)]
    told = [one.odds + _weight(one, mean) for one in same or mean.doubted]
    return (min if same else max)(told) < _AGAINST


def fits(way: Sharing, mean: Mean) -> bool:
    """Say whether a total and a count can make a mean."""
    each = as_rounded(mean.each.quantity)
    if mean.each.quantity.exact and each.nominal < each.high <= _made(way):
        return False
    return quotient_fits(way.total.quantity, way.count, each)


def _made(way: Sharing) -> Fraction:
    return way.total.quantity.nominal / way.count.nominal


def _counted_with(way: Sharing, mean: Mean) -> bool:
    """Say whether a count and one more of its sentence make the mean: 进件1500件、出件500件."""
    sentence, number = mean.each.context.span, way.count
    made = way.total.quantity.nominal / mean.each.quantity.nominal - number.nominal
    return any(
        one.quantity.unit == number.unit and abs(one.quantity.nominal - made) <= _EXACT * made
        for one in mean.each.beside
        if sentence.contains(one.span) and one.span not in {way.span, way.total.span}
    )


def _weight(way: Sharing, mean: Mean) -> int:
    told = value_signs(way, mean)
    return sum(VALUES.get(name, 0) * value for name, value in told.items() if value)


def _times_off(way: Sharing, mean: Mean) -> Fraction:
    ratio = way.total.quantity.nominal / way.count.nominal / mean.each.quantity.nominal
    return max(ratio, 1 / ratio)


def value_signs(way: Sharing, mean: Mean) -> dict[str, int]:
    """Tell what the values say of a way that does not make its mean."""
    total, each = way.total.quantity, mean.each.quantity
    off, slips = _times_off(way, mean), _slips(way, each)
    power = _power(off)
    beside = (one.quantity.nominal for one in mean.each.beside if one.quantity.nominal > 1)
    told = sum(map(digits_told, (total, way.count, each)))
    exact = power is not None and abs(off / power - 1) <= _EXACT
    return {
        "close": int(off < _CLOSE),
        "very-close": int(off < _VERY_CLOSE),
        "far": int(off > _FAR),
        "slip": int("digit" in slips or "turned" in slips),
        "digit": int("digit" in slips),
        "turned": int("turned" in slips),
        "power": int(power is not None),
        "power-big": int(power is not None and power >= _BIG),
        "power-told": min(_MOST, told) if exact else 0,
        "mu": int(_is_of_fields(off)),
        "factor": int(any(abs(off / one - 1) < _EXACT for one in beside)),
        "few-told": int(min(map(digits_told, (total, each))) == 1),
        "mean-made": int(mean_made(mean, way)),
        "with-another": int(with_another(way, mean)),
    }


def _is_of_fields(off: Fraction) -> bool:
    """Say whether two values differ as 亩 and 公顷 do."""
    return any(abs(off / one - 1) <= _EXACT for one in _FIELDS)


def _power(off: Fraction) -> int | None:
    """Give the power of ten by which two values differ, as far as their digits tell."""
    return next((power for power in _POWERS if abs(off / power - 1) <= _LIKE), None)


def _slips(way: Sharing, each: Quantity) -> Collection[str]:
    """Name the slips of which one would explain the misfit."""
    total, count = way.total.quantity, way.count
    needed = (
        (each, total.nominal / count.nominal),
        (total, count.nominal * each.nominal),
        (count, total.nominal / each.nominal),
    )
    return {digits_apart(digits(one), digits(replace(one, nominal=to))) for one, to in needed}
