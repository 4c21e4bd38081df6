"""Prices by the unit they are told for: 每公斤, 一斤, 元/吨."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from qa.judging.arithmetic.misprints import telling_digits
from qa.model import Figure
from qa.patterns import regex

_WORTH = {
    "斤": ("mass", Fraction(1, 2)),
    "市斤": ("mass", Fraction(1, 2)),
    "公斤": ("mass", Fraction(1)),
    "千克": ("mass", Fraction(1)),
    "担": ("mass", Fraction(50)),
    "吨": ("mass", Fraction(1000)),
    "平方米": ("area", Fraction(1)),
    "平米": ("area", Fraction(1)),
    "亩": ("area", Fraction(2000, 3)),
    "公顷": ("area", Fraction(10000)),
    "升": ("volume", Fraction(1, 1000)),
    "立方米": ("volume", Fraction(1)),
    "千瓦时": ("energy", Fraction(1)),
}
_UNITS = "|".join(sorted(_WORTH, key=len, reverse=True))
_AT_HEAD = regex(_UNITS)
_PER = regex(f"(?:每|一|1)({_UNITS})(?!地)")
_CLAUSE = regex("[，。；！？：“”]")
_AFTER = regex(f"[ 多]?(?:一|/|每)({_UNITS})")
_WINDOW, _NEAR, _LEAST = 20, 4, 2
_CROWD = 60


def price_unit(figure: Figure) -> str:
    """Give the unit that a price of several digits is told for."""
    return unit_told(figure) if telling_digits(figure.quantity) >= _LEAST else ""


def unit_told(figure: Figure) -> str:
    """Give the unit that a price is told for, empty for none."""
    if not figure.quantity.dimension.startswith("money"):
        return ""
    sentence = figure.context.sentence
    if after := _AFTER.match(sentence, figure.until):
        return after[1]
    before = _CLAUSE.split(sentence[max(0, figure.at - _WINDOW) : figure.at])[-1]
    told = _PER.findall(before)
    return told[-1] if told else ""


def told_for(price: Figure, before: Figure | None) -> tuple[str, Fraction] | None:
    """Give what a price is told for and how much of it, if for so many with the figure before it.

    每50公斤122元 is told for 50 kilograms of mass.
    """
    if unit := unit_told(price):
        return _WORTH[unit]
    if before is None or not price.quantity.dimension.startswith("money"):
        return None
    lot, sentence = before.quantity, before.context.sentence
    every = before.context.span == price.context.span and sentence[: before.at].endswith("每")
    near = every and price.at - before.until <= _NEAR and not lot.hedge and lot.nominal > 0
    measured = lot.dimension in {sort for sort, _ in _WORTH.values()}
    return (lot.dimension, lot.nominal) if near and measured else None


def measure_at_head(words: str) -> tuple[str, Fraction] | None:
    """Give what the unit that opens some words measures, and its worth: 公斤收购."""
    found = _AT_HEAD.match(words)
    return _WORTH[found[0]] if found else None


def worth(unit: str) -> tuple[str, Fraction]:
    """Give what a unit measures, and how many kilograms or square metres it is."""
    return _WORTH[unit]


def one_price_two_units(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give the pairs of equal prices, one of them told for a unit that is worth more."""
    priced = [(figure, _WORTH[unit]) for figure in figures[:_CROWD] if (unit := price_unit(figure))]
    for (one, mine), (other, theirs) in combinations(priced, 2):
        equal = one.quantity.nominal == other.quantity.nominal
        if equal and mine[0] == theirs[0] and mine[1] != theirs[1]:
            yield one, other
