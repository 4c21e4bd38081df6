"""Whether a body gives a headline's number, or figures that make it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, combinations

from qa.judging.arithmetic.misprints import digits
from qa.judging.calendar.year_spans import years_make
from qa.judging.details.headline_kin import alike_in, body_of
from qa.model import Figure, Quantity

_LONG, ROW = 2, 8
_BOUNDS = frozenset({"以上", "以下", "以内", "之内", "开外"})
"""A bound that many numbers keep bears out none of them: 3级以上."""
_SHORT_OF = frozenset("近 将近 接近 不足 不到".split())
_WELL_ABOVE = Fraction(21, 20)
HALF = Fraction(1, 2)


def is_given(spot: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether some sentence of the body gives a headline's number.

    In whatever unit, its digits in running text, in a rounder or finer wording; a length of years
    by the years that it lies between.
    """
    body = body_of(figures)
    if years_make(spot, {figure.context.sentence for figure in body}):
        return True
    shown = digits(spot.quantity).rstrip("0")
    if len(shown) >= _LONG and any(shown in figure.context.sentence for figure in body):
        return True
    return any(nears(figure, spot) for figure in alike_in(spot, body))


def is_borne_out(spot: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether figures of the body make a headline's number.

    The sum or difference of two figures of its kind, or the sum of a row of them.
    """
    alike = alike_in(spot, body_of(figures))
    return _in_a_row(alike, spot) or any(
        spot.quantity.nominal
        in (
            one.quantity.nominal + other.quantity.nominal,
            abs(one.quantity.nominal - other.quantity.nominal),
        )
        for one, other in combinations([one for one in alike if "其中" not in one.scope], 2)
    )


def _in_a_row(alike: Sequence[Figure], spot: Figure) -> bool:
    """Say whether figures that follow one another add up to the headline's: 23金18银27铜."""
    for start in range(len(alike)):
        sums = accumulate(figure.quantity.nominal for figure in alike[start : start + ROW])
        if spot.quantity.nominal in list(sums)[2:]:
            return True
    return False


def nears(figure: Figure, spot: Figure) -> bool:
    """Say whether one number may be the other, rounded or cut to its own printing."""
    one, other = figure.quantity, spot.quantity
    if (one.step, one.hedge) == (other.step, other.hedge) or one.dimension == "level":
        return one.nominal == other.nominal
    if one.meets(other) and one.hedge not in _BOUNDS:
        return True
    if _beyond(one, other) or _beyond(other, one):
        return False
    rough, fine = (one, other) if one.step > other.step else (other, one)
    over = fine.nominal - rough.nominal
    if rough.hedge and rough.low == rough.nominal:  # 突破两亿元 is none of 1.86亿元
        return 0 <= over < rough.step
    return -rough.step * (1 if rough.hedge else HALF) <= over < rough.step


def _beyond(rough: Quantity, fine: Quantity) -> bool:
    """Say whether a number lies well above what another only comes near to: 近五千, 5382."""
    return rough.hedge in _SHORT_OF and fine.nominal > rough.nominal * _WELL_ABOVE
