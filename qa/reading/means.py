"""Means: a total, a count, and what falls to each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from qa.model import Figure, Mean, Quantity, Span
from qa.reading.gaps import clause_before
from qa.reading.units import UNITS

_EACH = re.compile(
    r"每(?:一)?(?P<per>[个名位户份件家天日亩吨斤台套辆头株棵场次批只村人]|公斤|千克|公里|平方米|公顷|立方米|千瓦时)|"
    r"(?P<mean>[人户亩日村场件店台])均|单(?P<unit>[价场])"
)
_NEAR = 12
_PERSON = "人"
_DAY = frozenset("日天")
_MOVING = frozenset({"同比", "环比", "计划", "极值", "新增", "减少"})
_MOST = 5
_SHUT = re.compile("(?<!不)闭|工作日|休|除|不含|周末|每周|双休")
_FAMILIES = {"名": "人", "位": "人", "日": "天"}


def read_means(figures: Sequence[Figure]) -> list[Mean]:
    """Read “total, count, each” from the sentences of one block.

    Only where the block has one total and one count that can be meant: a mean is seldom
    said of what stands far away.
    """
    means = []
    for index, each in enumerate(figures):
        per = _per(each)
        if per and not each.scope & _MOVING:
            mean = _mean(figures, index, per)
            if mean:
                means.append(mean)
    return means


def _per(each: Figure) -> str:
    cues = list(_EACH.finditer(clause_before(each)[-_NEAR:]))
    if len(cues) != 1:
        return ""
    cue = cues[0]
    per = cue["per"] or cue["mean"] or ""
    return _FAMILIES.get(per, per)


def _mean(figures: Sequence[Figure], index: int, per: str) -> Mean | None:
    each = figures[index]
    near = [f for f in figures if f is not each and _beside(f, each)]
    totals = [figure for figure in near if _can_be_total(figure, each)]
    if len(totals) != 1:
        return None
    total = totals[0]
    count = _days(total) if per in _DAY else _counted(near, total, per)
    if count is None or not _plausible(total.quantity, count[0], each.quantity):
        return None
    return Mean(total, count[0], count[1], each, each.context)


def _beside(figure: Figure, each: Figure) -> bool:
    """Say whether two figures stand in one half of a sentence."""
    if figure.context.span != each.context.span:
        return False
    first, last = sorted((figure, each), key=lambda one: one.at)
    return "；" not in first.context.sentence[first.until : last.at]


def _can_be_total(figure: Figure, each: Figure) -> bool:
    return (
        figure.quantity.dimension == each.quantity.dimension
        and figure.quantity.unit == each.quantity.unit
        and figure.quantity.nominal > each.quantity.nominal
        and not _per(figure)
        and not figure.scope & _MOVING
    )


def _counted(near: Sequence[Figure], total: Figure, per: str) -> tuple[Quantity, Span] | None:
    unit = UNITS.get(per)
    counts = []
    for figure in near:
        quantity = figure.quantity
        if figure is total or figure.scope & _MOVING:
            continue
        if unit and unit.dimension != "count" and quantity.dimension == unit.dimension:
            counts.append((_in_units(quantity, unit.factor), figure.span))
        elif quantity.dimension == "count" and quantity.unit == per:
            counts.append((quantity, figure.span))
    return counts[0] if len(counts) == 1 else None


def _in_units(quantity: Quantity, factor: Fraction) -> Quantity:
    """Give a measured quantity as a count of units of `factor` base units each."""
    return Quantity(
        low=quantity.low / factor,
        nominal=quantity.nominal / factor,
        high=quantity.high / factor,
        unit=quantity.unit,
        dimension=quantity.dimension,
        hedge=quantity.hedge,
        step=quantity.step / factor,
        scale=quantity.scale / factor,
        suffix=quantity.suffix,
    )


def _days(total: Figure) -> tuple[Quantity, Span] | None:
    period = total.period.value
    if (
        _SHUT.search(total.context.sentence)
        or not total.period.stated
        or period is None
        or period.start is None
        or period.end is None
    ):
        return None
    days = Fraction((period.end - period.start).days + 1)
    if days < _MOST:
        return None
    return Quantity(days, days, days, "天", "days", suffix="天", exact=True), total.span


def _plausible(total: Quantity, count: Quantity, each: Quantity) -> bool:
    """Say whether the three can belong together: a slip is seldom larger than this."""
    if count.nominal <= 0 or each.nominal <= 0:
        return False
    ratio = total.nominal / count.nominal / each.nominal
    return Fraction(1, _MOST) < ratio < _MOST
