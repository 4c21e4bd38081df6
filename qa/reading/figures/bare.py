"""Figures in 万 or 亿 whose unit is left out, and the figure beside that tells it.

车流依次是6.2万、7.3万和5.8万辆次; 栽花412万株，其中月季206万.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure
from qa.reading.figures.gaps import RATES, same_sentence

_MULTIPLES = frozenset({"万", "亿"})
_REACH, _FAR = 4, 60


def is_bare(figure: Figure) -> bool:
    """Say whether a figure is a multiple without its unit."""
    quantity = figure.quantity
    return quantity.dimension == "number" and quantity.suffix in _MULTIPLES


def lender_of(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the figure near the one at `index` whose unit, in the same multiple, is meant."""
    bare = figures[index]
    near = range(max(0, index - _REACH), min(len(figures), index + _REACH + 1))
    found = [figures[at] for at in near if _lends(figures[at], bare)]
    return min(found, key=lambda one: _apart(one, bare), default=None)


def _lends(one: Figure, bare: Figure) -> bool:
    if one.quantity.dimension in RATES or not one.quantity.suffix.startswith(("万", "亿")):
        return False
    if one.quantity.dimension == "number":
        return False
    near = same_sentence(one, bare) or one.context.block == bare.context.block
    return near and _apart(one, bare) <= _FAR


def _apart(one: Figure, other: Figure) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end)
