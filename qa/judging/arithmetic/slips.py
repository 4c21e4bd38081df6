"""Slips of the pen: the number that would fit is one digit, one swap or one power of ten away.

Where it is not sure that the text says three figures of one another, a slip shows that it does:
by chance hardly one number in thirty is a slip of the right one.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from qa.judging.arithmetic.arithmetic import Interval
from qa.model import Quantity

_LEAST = 2
_TEN = 10
_MOST = 9
_POWERS = tuple(Fraction(10) ** power for power in (1, 2, 3, 4, 5, 6, 7, 8))
_CLOSE = Fraction(1, 50)
_FINE = 3


def slip_within(quantity: Quantity, needed: Interval) -> bool:
    """Say whether a slip of the printed digits would bring the number into the `needed` range."""
    number = quantity.nominal / quantity.step
    if number.denominator != 1 or number <= 0:
        return False
    digits = str(number.numerator)
    stem = digits.rstrip("0")
    if not len(stem) >= _LEAST or len(digits) > _MOST:
        return False
    half = Fraction(0) if quantity.exact else quantity.step / 2
    least = ceil((needed.low - half) / quantity.step)
    most = floor((needed.high + half) / quantity.step)
    return any(least <= slip <= most for slip in _slips(digits, len(stem)))


def _slips(digits: str, told: int) -> Iterator[int]:
    """Give the numbers that differ in one digit, or have two neighbours turned round."""
    for at in range(told):
        for other in "0123456789":
            if other != digits[at] and not (at == 0 and other == "0"):
                yield int(digits[:at] + other + digits[at + 1 :])
        if at + 1 < len(digits) and digits[at] != digits[at + 1] != "0":
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def scale_apart(computed: Fraction, printed: Fraction, tells: int) -> Fraction | None:
    """Give the power of ten between two values whose digits agree, None where they do not.

    `tells` is how many digits the least precise operand tells; one is enough where they agree
    to the last.
    """
    if computed <= 0 or printed <= 0:
        return None
    ratio = max(computed, printed) / min(computed, printed)
    close = 0 if tells < _LEAST else _CLOSE if tells < _FINE else _CLOSE / 2
    return next((power for power in _POWERS if abs(ratio / power - 1) <= close), None)


def digits_told(quantity: Quantity) -> int:
    """Count the printed digits that tell something: not the closing noughts of a whole number."""
    number = quantity.nominal / quantity.step
    if number.denominator != 1:
        return _MOST
    digits = str(number.numerator)
    return len(digits if quantity.step < quantity.scale else digits.rstrip("0"))


def mantissa(value: Fraction) -> Fraction:
    """Give what is left of the size of a value without its powers of ten: 1 up to 10, or nought."""
    value = abs(value)
    while value >= _TEN:
        value /= _TEN
    while 0 < value < 1:
        value *= _TEN
    return value
