"""Slips of the pen: which numbers are one digit, one swap or a power of ten away."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judging.arithmetic.arithmetic import Interval
from qa.judging.arithmetic.slips import digits_told, scale_apart, slip_within
from qa.model import Quantity
from qa.reading.numbers.quantities import find_quantities


def printed(text: str) -> Quantity:
    return find_quantities(text)[0].quantity


def at(value: int | Fraction) -> Interval:
    return Interval(Fraction(value), Fraction(value))


@pytest.mark.parametrize(
    ("text", "needed", "slipped"),
    [
        ("205元", 250, True),
        ("205元", 215, True),
        ("205元", 349, False),
        ("16.5万人次", 156000, True),
        ("16.5万人次", 171000, False),
        ("5人", 6, False),
        ("3000人", 4000, False),
    ],
)
def test_a_slip_is_one_digit_or_one_swap(text: str, needed: int, *, slipped: bool) -> None:
    assert slip_within(printed(text), at(needed)) is slipped


@given(st.integers(10, 10**8), st.integers(0, 7), st.integers(1, 9))
def test_every_number_with_one_digit_changed_is_a_slip(number: int, place: int, by: int) -> None:
    digits = str(number)
    stem = len(digits.rstrip("0"))
    place %= stem
    changed = digits[:place] + str((int(digits[place]) + by) % 10) + digits[place + 1 :]
    if stem > 1 and changed[0] != "0":
        assert slip_within(printed(f"{number}人"), at(int(changed)))


@pytest.mark.parametrize(
    ("computed", "said", "tells", "power"),
    [
        (Fraction(612), Fraction(612000), 3, 1000),
        (Fraction("0.00612"), Fraction("0.0612"), 3, 10),
        (Fraction(35), Fraction(350000), 1, 10000),
        (Fraction(36), Fraction(350000), 1, None),
        (Fraction(612), Fraction(640), 3, None),
        (Fraction(0), Fraction(10), 3, None),
    ],
)
def test_digits_that_agree_a_power_of_ten_apart(
    computed: Fraction, said: Fraction, tells: int, power: int | None
) -> None:
    assert scale_apart(computed, said, tells) == power


@pytest.mark.parametrize(("text", "told"), [("5.60亿元", 3), ("41200万元", 3), ("3000人", 1)])
def test_closing_noughts_of_whole_numbers_tell_nothing(text: str, told: int) -> None:
    assert digits_told(printed(text)) == told
