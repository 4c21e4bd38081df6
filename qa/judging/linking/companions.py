"""Companions: the figures beside two figures, paired by what they count.

The strongest evidence that two passages restate one thing, or are two editions of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from qa.judging.linking.measures import action, near_measure, same_kind, same_measure, unlike
from qa.model import Beside, Figure, Measure, Quantity

_Alike: TypeAlias = Callable[[Measure, Measure], bool]


def shared_companions(one: Figure, other: Figure) -> list[tuple[Beside, Beside]]:
    """Give the companions of two figures that count the same thing and agree."""
    if not may_share(one, other, 1):
        return []
    return [
        (mine, theirs) for mine, theirs in _companions(one, other, same_measure)
        if mine.quantity.nominal == theirs.quantity.nominal and _telling(mine.quantity)
    ]  # fmt: skip


def may_share(one: Figure, other: Figure, least: int) -> bool:
    """Say whether the values beside two figures let them have so many companions in common."""
    if len(one.beside) < least or len(other.beside) < least:
        return False
    values = {beside.quantity.nominal for beside in other.beside}
    equal = [beside.quantity for beside in one.beside if beside.quantity.nominal in values]
    return len(equal) >= least and sum(map(_telling, equal)) >= least


def _telling(quantity: Quantity) -> bool:
    """Say whether two equal values are more than chance: two digits that are not round."""
    return len(str(quantity.nominal / quantity.scale).strip("0.")) > 1


def changed_companions(one: Figure, other: Figure) -> list[tuple[Beside, Beside]]:
    """Give the companions of two figures that count the same thing and do not agree."""
    return [
        (mine, theirs) for mine, theirs in _companions(one, other, same_measure, _worded_alike)
        if not mine.quantity.meets(theirs.quantity)
    ]  # fmt: skip


def companions_of_one_name(one: Figure, other: Figure) -> list[tuple[Beside, Beside]]:
    """Give the companions of two figures that count the same thing, whatever they come to."""
    return _companions(one, other, same_measure)


def _companions(one: Figure, other: Figure, *ways: _Alike) -> list[tuple[Beside, Beside]]:
    """Pair the figures beside two figures: those alike in the first way first."""
    pairs: list[tuple[Beside, Beside]] = []
    used = {beside.span for beside in one.beside} | {one.span, other.span}
    for alike in ways:
        for mine in one.beside:
            if any(mine is pair[0] for pair in pairs):
                continue
            match = next(
                (b for b in other.beside if b.span not in used and _pairs(mine, b, alike)), None
            )
            if match:
                pairs.append((mine, match))
                used.add(match.span)
    return pairs


def _pairs(mine: Beside, theirs: Beside, alike: _Alike) -> bool:
    return same_kind(mine.quantity, theirs.quantity) and alike(mine.measure, theirs.measure)


def _worded_alike(one: Measure, other: Measure) -> bool:
    return near_measure(one, other) and not unlike(action(one), action(other))
