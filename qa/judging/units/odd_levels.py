"""Levels and items of a row of which one lies in another unit or has a 万 too many. Pure.

由650元提到720万元; 蔬菜620公斤、大米180公斤、猪肉150吨.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter

from qa.judging.linking.measures import kind
from qa.judging.shares.thirds import Third
from qa.judging.units.other_scales import unit_slips
from qa.model import Figure
from qa.patterns import regex

_MOVED = regex(
    r"[^，。；：\d]{0,6}(?:分别|，)?(?:直接|大幅|一举|逐步)?[^，。；：\d、]{0,4}"
    r"[增升涨提降减缩压跌调扩加][高升少低长短缩减]{0,2}[到至为成](?:了|不足|约|近)?"
)
_NEXT = regex(r"[^，。；：\d、]{0,8}、[^，。；：\d、]{0,10}")
_MEASURES = frozenset("length area volume mass money energy power".split())
_FAR, _APART, _LEAST = 50, 100, 3
_NEAR, _LIKE = Fraction(4), Fraction(3)


def odd_levels(figures: Sequence[Figure]) -> Iterator[Third]:
    """Give the levels of a move, and the items of a row, that a unit keeps far from the others."""
    told = (one for one in figures if one.quantity.nominal.numerator > 0)
    ordered = sorted(told, key=attrgetter("span"))
    for before, after in pairwise(ordered):
        if _goes_on(before, after) and _moved(before, after):
            yield from _far(after, (before,), _FAR, _NEAR)
    for row in _rows(ordered):
        for odd in row:
            others = tuple(one for one in row if one is not odd)
            if len({one.quantity.scale for one in others}) == 1:
                yield from _far(odd, others, _APART, _LIKE)


def _goes_on(one: Figure, other: Figure) -> bool:
    together = one.context.span == other.context.span
    measured = one.quantity.dimension.partition(":")[0] in _MEASURES
    return together and measured and kind(one.quantity) == kind(other.quantity)


def _moved(before: Figure, after: Figure) -> bool:
    sentence = before.context.sentence
    return _MOVED.fullmatch(sentence, before.until, after.at) is not None


def _rows(ordered: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Give the amounts of a kind that stand in one row: 620公斤、大米180公斤、猪肉150吨."""
    row: list[Figure] = []
    for figure in ordered:
        last = row[-1] if row else figure
        beside = row and _goes_on(last, figure)
        if not (beside and _NEXT.fullmatch(figure.context.sentence, last.until, figure.at)):
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(figure)
    if len(row) >= _LEAST:
        yield row


def _far(odd: Figure, others: tuple[Figure, ...], far: int, like: Fraction) -> Iterator[Third]:
    """Give a figure that lies far off all others, if one wrong unit explains it."""
    value, sizes = odd.quantity.nominal, [one.quantity.nominal for one in others]
    low, high = min(sizes), max(sizes)
    if low <= value * far and value <= high * far:
        return
    for by in unit_slips(odd.quantity):
        if low <= value * by * like and value * by <= high * like and high <= low * _APART:
            yield Third(odd, others, round(max(by, 1 / by)))
            return
