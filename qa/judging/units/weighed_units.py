"""Figures that a unit keeps far from all of their kind, where their signs together say so. Pure.

升到23.4毫克 and 只升到11.2克; 取走1460万立方米、用去830立方米.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from qa.judging.arithmetic.misprints import sizes
from qa.judging.linking.measures import kind
from qa.judging.shares.thirds import Third
from qa.judging.units.explained import explained, times
from qa.judging.units.odd_signs import Level, level, nearest, odd_signs
from qa.judging.units.odd_weights import LEAST, WEIGHTS
from qa.judging.units.other_scales import unit_slips
from qa.model import Figure
from qa.model.sayings import BOUNDED

_MEASURES = frozenset("length area volume mass money energy power speed".split())
_AROUND, _SHOWN = 20, 3
_ALIKE, _APART, _MEANT = 4, 6, 5
_CROWD, _TWO = 24, 2


class OddUnit(NamedTuple):
    """A figure that may have been meant `by` times as large, with its signs and its kind."""

    figure: Figure
    by: Fraction
    signs: set[str]
    levels: dict[str, Level]


def weighed_units(figures: Sequence[Figure]) -> Iterator[Third]:
    """Give the figures of an article for whose being in another unit enough speaks."""
    best: dict[Figure, tuple[int, OddUnit]] = {}
    for one in odd_candidates(figures):
        odds = WEIGHTS["bias"] + sum(WEIGHTS.get(sign, 0) for sign in one.signs)
        if odds >= LEAST and odds > best.get(one.figure, (LEAST - 1,))[0]:
            best[one.figure] = odds, one
    if not best:
        return
    for _, one in best.values():
        if not is_explained(one, figures):
            yield _third(one)


def is_explained(one: OddUnit, figures: Sequence[Figure]) -> bool:
    """Say whether a number near makes the figure of another of its kind."""
    at, value = one.figure.span, one.figure.quantity.nominal
    if _makes_a_sum(one):
        return True
    near = sorted(figures, key=lambda other: abs(other.span.start - at.start))[:_CROWD]
    kin = [other.quantity.nominal for other in one.levels["all"].figures]
    return explained(value, kin, [other.quantity for other in near if other.span != at])


def _makes_a_sum(one: OddUnit) -> bool:
    """Say whether a figure and those of its sentence make another to the last digit, with it alone.

    The tons that go by air are few beside those by road, and are no slip where they make the sum.
    """
    row = [one.figure, *one.levels["here"].figures]
    values = [figure.quantity.nominal for figure in row]
    everything = {figure.quantity.nominal for figure in one.levels["all"].figures}
    return len(row) > _TWO and (sum(values) in everything or sum(values) / 2 in values[1:])


def odd_candidates(figures: Sequence[Figure]) -> Iterator[OddUnit]:
    """Give the figures that another unit would bring near others of their kind."""
    kinds: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=attrgetter("span")):
        of = kind(figure.quantity)
        if figure.quantity.nominal.numerator > 0 and of.partition(":")[0] in _MEASURES:
            kinds[of].append(figure)
    for row in kinds.values():
        for at, figure in enumerate(row):
            if figure.quantity.hedge in BOUNDED:
                continue
            others = [*row[max(0, at - _AROUND) : at], *row[at + 1 : at + 1 + _AROUND]]
            yield from _of_one(figure, [one for one in others if one.span != figure.span])


def _of_one(figure: Figure, others: Sequence[Figure]) -> Iterator[OddUnit]:
    if not others:
        return
    place = figure.context
    here = [one for one in others if one.context.span == place.span]
    apart = bool(here) and all(more > _APART * less for less, more in _sizes(figure, here))
    if not apart and any(more < _ALIKE * less for less, more in _sizes(figure, others)):
        return
    levels = {
        "here": level(here),
        "near": level([one for one in others if one.context.block == place.block]),
        "all": level(others),
    }
    now = figure.quantity.nominal
    for by in unit_slips(figure.quantity):
        if nearest(levels["all"].values, now * by) <= _MEANT:
            yield OddUnit(figure, by, odd_signs(figure, by, levels), levels)


def _sizes(figure: Figure, others: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Give how a figure stands to each of others, the less first."""
    return (sizes(figure.quantity, one.quantity) for one in others)


def _third(one: OddUnit) -> Third:
    """Give a figure with those of its sentence, else those that it is meant to be like."""
    meant = one.figure.quantity.nominal * one.by
    beside = one.levels["here"].figures or one.levels["near"].figures or one.levels["all"].figures
    near = sorted(
        one.levels["all"].figures, key=lambda other: times(other.quantity.nominal / meant)
    )
    others = tuple([other for other in near if other in beside][:_SHOWN])
    like = tuple([other for other in near if other not in others][:_SHOWN])
    return Third(one.figure, others, round(times(one.by)), like)
