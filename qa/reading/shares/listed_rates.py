"""Percentages in a row that 分别 shares out to what was listed before: 分别下降30%和32%."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import gap

_NEXT = regex("[、，]?(?:和|及|以及|与)?(?:约|近)?")
_FEWEST = 2


def run_of_rates(figures: Sequence[Figure], index: int) -> range | None:
    """Give the places of the percentages of one such row, of which `index` is one."""
    start, end = index, index + 1
    while start and _joined(figures[start - 1], figures[start]):
        start -= 1
    while end < len(figures) and _joined(figures[end - 1], figures[end]):
        end += 1
    if end - start < _FEWEST:
        return None
    before = figures[start - 1].until if start else 0
    told = "分别" in figures[start].context.sentence[before : figures[start].at]
    return range(start, end) if told else None


def _joined(one: Figure, other: Figure) -> bool:
    rates = one.quantity.dimension == other.quantity.dimension == "ratio"
    text = gap(one, other) if rates else ""
    return bool(text) and _NEXT.fullmatch(text) is not None
