"""Hours told of what began and ended at two times of day."""

from __future__ import annotations

from fractions import Fraction

from qa.model import Lapse

_MINUTE, _HOUR, _MOST = 60, 60, 3
_ROUND, _FINE = Fraction(20), Fraction(5)


def lapse_missed(lapse: Lapse) -> int | None:
    """Give the minutes between two times that are not those told, None where they may be."""
    quantity = lapse.length
    low, high = quantity.low / _MINUTE, quantity.high / _MINUTE
    slack = _FINE if quantity.step < _HOUR * _MINUTE / 2 else _ROUND
    said = quantity.nominal / _MINUTE
    kin = [gap for gap in lapse.minutes if gap <= _MOST * said and said <= _MOST * gap]
    fits = any(low - slack <= gap <= high + slack for gap in lapse.minutes)
    return None if fits or not kin else kin[0]
