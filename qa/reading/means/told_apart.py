"""Totals that stand far from a mean, and with its count make it: 户籍人口412.68万 … 户均2.8人.

What lies nearer and misses by a power of ten is then no total of it: 迁出人口4.08万.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction

from qa.model import Figure
from qa.reading.figures.gaps import kind_of
from qa.reading.means.product_ways import Way


class Apart:
    """The amounts of an article by kind and size, to be asked for those that make a mean."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        kinds: defaultdict[str, list[tuple[Fraction, int]]] = defaultdict(list)
        for one in figures:
            kinds[kind_of(one)].append((one.quantity.nominal, one.span.start))
        self._kinds = {kind: sorted(told) for kind, told in kinds.items()}

    def makes(self, way: Way, each: Figure, around: Sequence[Figure]) -> bool:
        """Say whether a total out of reach makes a figure with the counts of a way, as printed."""
        told = self._kinds.get(kind_of(way.total), [])
        low, high = (end * way.number.nominal for end in (each.quantity.low, each.quantity.high))
        if each.quantity.exact or not told:
            return False
        near = {one.span.start for one in around}
        at = bisect_left(told, (low, -1))
        return at < len(told) and told[at][0] < high and told[at][1] not in near
