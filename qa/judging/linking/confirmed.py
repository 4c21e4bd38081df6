"""Whether the paragraph of a figure confirms it: a sum, a share or a change that comes out exactly.

Two numbers that other figures bear out, each by itself, are both right: they are two facts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Final

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.linking.measures import same_kind
from qa.model import Beside, Figure, Quantity, Span

_RATES: Final = frozenset({"ratio", "point", "times", "fold"})
_MOST, _NEAR = 7, 4
_AHEAD, _BEHIND, _TELLING = 6, 4, 2
_FINE: Final = Fraction(1, 200)
"""How far apart the ends of a percentage lie at most that tells anything."""


def all_confirmed(figures: Sequence[Figure]) -> bool:
    """Say whether figures that seem at odds are each borne out by others of their paragraphs."""
    spans = {figure.span for figure in figures}
    return all(confirmed(figure, spans) for figure in figures)


def confirmed(figure: Figure, others: Collection[Span]) -> bool:
    """Say whether figures beside one, and not `others` alone, bear it out to the last digit."""
    row = sorted((*figure.beside, _plain(figure)), key=lambda one: one.span)
    return any(
        figure.span in {one.span for one in sides} and not _all_among(sides, others)
        for sides in (*_sums(figure, row), *_shares(row))
    )


def _all_among(sides: Sequence[Beside], others: Collection[Span]) -> bool:
    """Say whether all numbers that a sum, a share or a change is made of are some of others."""
    return all(one.span in others for one in sides if one.quantity.dimension != "ratio")


def _plain(figure: Figure) -> Beside:
    return Beside(figure.span, figure.quantity, figure.measure)


def _sums(figure: Figure, row: Sequence[Beside]) -> Iterator[Sequence[Beside]]:
    """Give each whole with the run of figures, right before or behind it, that make it."""
    alike = [one for one in row if same_kind(one.quantity, figure.quantity)]
    for start in range(len(alike)):
        summed = alike[start].quantity.nominal
        for end in range(start + 1, min(len(alike), start + _MOST)):
            summed += alike[end].quantity.nominal
            run = alike[start : end + 1]
            for whole in (*alike[max(0, start - _NEAR) : start], *alike[end + 1 : end + 1 + _NEAR]):
                if whole.quantity.nominal == summed and _is_whole(whole.quantity, run):
                    yield whole, *run


def _is_whole(whole: Quantity, run: Sequence[Beside]) -> bool:
    """Say whether what a run comes to tells more than chance."""
    told = telling_digits(whole) >= _TELLING
    return told and min(one.quantity.nominal for one in run) > 0


def _shares(row: Sequence[Beside]) -> Iterator[Sequence[Beside]]:
    """Give each percentage with two figures near it that it tells the share or the change of."""
    for at, rate in enumerate(row):
        if rate.quantity.dimension != "ratio" or not _tells(rate.quantity):
            continue
        near = [one for one in row[max(0, at - _AHEAD) : at + _BEHIND] if _is_level(one.quantity)]
        for part, whole in permutations(near, 2):
            if same_kind(part.quantity, whole.quantity) and _makes(part, whole, rate.quantity):
                yield part, whole, rate


def _tells(rate: Quantity) -> bool:
    """Say whether a percentage is printed so closely that it bears a number out."""
    return telling_digits(rate) >= _TELLING and rate.high - rate.low <= _FINE


def _is_level(quantity: Quantity) -> bool:
    return quantity.dimension not in _RATES and quantity.nominal > 0


def _makes(part: Beside, whole: Beside, rate: Quantity) -> bool:
    """Say whether a rate is what one figure is of another, or how much more or less it is."""
    mine, parts = part.quantity.nominal.as_integer_ratio()
    theirs, its_parts = whole.quantity.nominal.as_integer_ratio()
    made, per = mine * its_parts, theirs * parts
    return _within(made, per, rate) or _within(abs(made - per), per, rate)


def _within(made: int, per: int, rate: Quantity) -> bool:
    """Say whether so many of so many are a rate; asked of all pairs, and fractions are slow."""
    low, parts = rate.low.as_integer_ratio()
    high, its_parts = rate.high.as_integer_ratio()
    return low * per <= made * parts and made * its_parts <= high * per
