"""Wholes with their parts: sums behind their parts, and wholes that their parts follow."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure, Total
from qa.reading.figures.gaps import RATES
from qa.reading.totals.parts_behind import whole_of_parts
from qa.reading.totals.sums_behind import sum_behind
from qa.reading.totals.total_shapes import FEWEST


def read_totals(figures: Sequence[Figure]) -> list[Total]:
    """Read the totals of one block: parts then sum, or whole then parts."""
    totals = []
    for index, figure in enumerate(figures if len(figures) > FEWEST else ()):
        if figure.quantity.dimension in RATES:
            continue
        total = sum_behind(figures, index) or whole_of_parts(figures, index)
        if total:
            totals.append(total)
    return totals
