"""Whether factors make a product as printed, or would if one of them had another unit. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.units.other_scales import unit_slips
from qa.model import Quantity

Fit: TypeAlias = Literal["made", "near", "off"]
"""Whether a product is what is printed, comes near it, or lies far from it."""

_HEDGED, _WIDEST, _FINE = Fraction(1, 40), Fraction(1, 10), Fraction(1, 100)
_NEAR = Fraction(5, 2)
_TOLD_OF_FIELDS: Final = 9
"""So many digits must tell that 亩 and 公顷 were mixed up: the two lie at no power of ten."""
_TOLD, _HARDLY, _LOOSEST = 7, Fraction(1, 200), Fraction(1, 20)
_FIELDS = (Fraction(15), Fraction(2000, 3))


class Term(NamedTuple):
    """A printed quantity with the value that it has in a product: 18辆 for 每车."""

    quantity: Quantity
    value: Fraction
    many: int = 1
    """How many are taken at a time: 每百名. It is then this that may be wrong."""


class Closely(NamedTuple):
    """How far printed digits may let a product be off, and how many must tell where it is exact."""

    within: Fraction
    told: int


class Mend(NamedTuple):
    """Which of the terms is in another unit, the product last, and by how much it is off."""

    at: int
    by: Fraction


def fit(factors: Sequence[Term], product: Quantity) -> Fit:
    """Say how factors go with what is printed as their product."""
    ratio = product_of(factors) / product.nominal
    off = abs(ratio - 1)
    if off <= _WIDEST and off <= slack(factors, product):
        return "made"
    return "near" if 1 < _NEAR * ratio < _NEAR * _NEAR else "off"


def mends(factors: Sequence[Term], product: Quantity, closely: Closely) -> Iterator[Mend]:
    """Give each unit that would make a product right, to the last digit or nearly so."""
    printed = (*(term.quantity for term in factors), product)
    told = sum(map(telling_digits, printed))
    if told < min(closely.told, _TOLD):
        return
    ratio, off = product_of(factors) / product.nominal, slack(factors, product)
    plain = not any(one.hedge for one in printed)
    for at, by in _slips(factors, product):
        mended = ratio / by if at == len(factors) else ratio * by
        if not _within(mended, off):
            continue
        fields = max(by, 1 / by) in _FIELDS
        if fields and told < _TOLD_OF_FIELDS:
            continue
        widest = _FINE if fields else closely.within
        exact = mended == 1 and plain and told >= closely.told
        fine = off <= widest or (off <= _LOOSEST and abs(mended - 1) <= _HARDLY)
        if exact or (fine and told >= _TOLD):
            yield Mend(at, by)


def _within(ratio: Fraction, off: Fraction) -> bool:
    """Say whether a ratio is no farther from one; most are, and fractions are slow."""
    (top, bottom), (far, parts) = ratio.as_integer_ratio(), off.as_integer_ratio()
    return abs(top - bottom) * parts <= far * bottom


_AT_A_TIME = tuple(Fraction(one) for one in ("1/10", "1/100", "10", "100"))


def _slips(factors: Sequence[Term], product: Quantity) -> Iterator[tuple[int, Fraction]]:
    at_a_time = [at for at, term in enumerate(factors) if term.many > 1]
    if at_a_time:
        yield from ((at, by) for at in at_a_time for by in _AT_A_TIME)
        return
    for at, one in ((len(factors), product), *enumerate(term.quantity for term in factors)):
        yield from ((at, by) for by in unit_slips(one))


def product_of(factors: Sequence[Term]) -> Fraction:
    """Multiply the values of factors."""
    product = Fraction(1)
    for term in factors:
        product *= term.value
    return product


def slack(factors: Sequence[Term], product: Quantity) -> Fraction:
    """Give how far the printed digits let a product be off, as a part of it."""
    return sum(
        (_loose(one) for one in (*(term.quantity for term in factors), product)), Fraction(0)
    )


def _loose(quantity: Quantity) -> Fraction:
    """Give how far a printed number may lie from the true one, as a part of it."""
    if quantity.hedge:
        return _HEDGED
    return Fraction(0) if quantity.exact else quantity.step / quantity.nominal / 2
