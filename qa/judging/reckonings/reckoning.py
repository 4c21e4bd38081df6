"""A reckoning that a sentence tells in words, its terms and its result. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.patterns import regex

_CLAUSE: Final = regex("[，。；：、！？,;:!?（）()]")
_LONGEST, _TWICE, _HOUR = 60, 2, 3600
_SPEEDS: Final = ("限速", "时速", "车速")
_HOURLY: Final = ("的时速", "的速度", "每小时")


class Account(NamedTuple):
    """Terms and a result that they do not make.

    `makes` is what they do, in the base unit of the result; `proof` writes the reckoning out.
    """

    terms: tuple[Figure, ...]
    result: Figure
    makes: Fraction
    proof: str


def reckoned(
    terms: Sequence[Figure],
    result: Figure,
    makes: Fraction,
    reach: tuple[Fraction, Fraction],
    proof: str,
) -> Iterator[Account]:
    """Give a reckoning whose result is none of the values that its terms reach, as printed."""
    low, high = reach
    if not low <= result.quantity.nominal <= high:
        yield Account(tuple(terms), result, makes, proof)


def is_like(makes: Fraction, told: Figure) -> bool:
    """Say whether a result is so near to what is told that one is meant for the other."""
    return 0 < told.quantity.nominal < makes * _TWICE < told.quantity.nominal * _TWICE * _TWICE


def as_speed(figure: Figure) -> Figure:
    """Give what is told as the way of an hour as a speed: 限速80公里, 300公里的时速."""
    quantity = figure.quantity
    if quantity.dimension != "length" or not quantity.suffix.endswith("公里"):
        return figure
    behind = figure.context.sentence.startswith(_HOURLY, figure.until)
    if not behind and not lead(figure).endswith(_SPEEDS):
        return figure
    values = {name: getattr(quantity, name) / _HOUR for name in ("low", "nominal", "high", "step")}
    speed = replace(
        quantity, **values, dimension="speed", unit="米/秒", scale=quantity.scale / _HOUR
    )
    return replace(figure, quantity=speed)


def leeway(figure: Figure) -> Fraction:
    """Give how far a figure may lie from what it prints: counts and plain prices not at all."""
    quantity = figure.quantity
    priced = quantity.dimension.startswith("money") and quantity.scale == 1
    return Fraction() if quantity.exact or priced else quantity.step


def lead(figure: Figure) -> str:
    """Give the words of its clause that stand before a figure, other numbers among them."""
    return _lead(figure.context.sentence, figure.at)


@lru_cache(maxsize=1 << 10)
def _lead(sentence: str, end: int) -> str:
    return _CLAUSE.split(sentence[max(0, end - _LONGEST) : end])[-1]


def said(figure: Figure) -> str:
    """Give a figure as it is printed."""
    return figure.context.sentence[figure.at : figure.until]


def alike(figures: Sequence[Figure], model: Figure) -> list[Figure]:
    """Give the figures that are of one kind with another, as the text runs."""
    own = kind(model.quantity)
    same = [figure for figure in figures if kind(figure.quantity) == own]
    return sorted(same, key=attrgetter("span"))


def told_at(figure: Figure, where: tuple[int, int]) -> Figure:
    """Give a place of the sentence as if it were a figure."""
    return replace(figure, at=where[0], until=where[1], span=figure.context.place(*where))
