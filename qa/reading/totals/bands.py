"""Bands of age that a list counts by: 35岁以上的201人，18岁至35岁的112人，不满18岁的5人."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import Figure
from qa.patterns import regex

_OPEN: Final = regex("(?P<up>以上)|以下|不满|未满|不到")
_BEFORE, _BEHIND = 2, 3


def bands_overlap(figures: Sequence[Figure], start: int, end: int) -> bool:
    """Say whether two bands of a stretch are open to one side: 60岁以上的…，80岁以上的…."""
    sides = [
        _OPEN.search(one.context.sentence, max(start, one.at - _BEFORE), one.until + _BEHIND)
        for one in figures
        if one.quantity.dimension == "age" and start <= one.at < end
    ]
    up = sum(side is not None and side["up"] is not None for side in sides)
    return up > 1 or sum(side is not None for side in sides) - up > 1
