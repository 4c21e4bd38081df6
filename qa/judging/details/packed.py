"""A headline that gives the number of pieces in the unit of what they are packed in. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.model import Figure

_LEAD = 8


def packed(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give what a headline's figure is the pieces of: 86万条 over 4300条, 每条200支."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for whole, each in pairwise(ordered):
        alike = whole.quantity.unit == spot.quantity.unit != each.quantity.unit
        if not alike or whole.context.span != each.context.span or whole.span <= spot.span:
            continue
        lead = each.context.sentence[max(0, each.at - _LEAD) : each.at]
        made = whole.quantity.nominal * each.quantity.nominal
        if made == spot.quantity.nominal and f"每{whole.quantity.unit}" in lead:
            return whole
    return None
