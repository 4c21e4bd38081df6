"""Ways to make a mean that its words leave no doubt of: all that it falls to is named and counted.

平均每人每天 with one number of people and one of days: where all such ways come to one value, no
other can be meant, however far apart the three stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from qa.model import Figure
from qa.reading.figures.from_to import is_former
from qa.reading.figures.gaps import same_sentence
from qa.reading.means.certain_means import one_thing
from qa.reading.means.product_ways import Way, shared_out

_AGAINST = (
    "no-mean routine extreme someone other-fee other-thing other-kind total-of-two less left any "
    "narrowed not-own t:plan t:hedge t:其中 t:less t:within t:half t:subject!s t:period!s "
    "c:plan c:hedge c:其中 c:less c:half total-of-each total-of-spell"
).split()
"""Signs of which none may be there."""
_BLOCKS, _TOGETHER, _CLOSE, _MOST = 1, 2, Fraction(1, 100), 5


class _Ranked(NamedTuple):
    """A way with how near together its figures stand, and what it makes."""

    near: int
    way: Way
    value: Fraction


def plain_ways(
    told: Sequence[tuple[Way, Mapping[str, int]]], each: Figure, around: Sequence[Figure]
) -> list[Way]:
    """Give the ways that the words leave no doubt of; none where two of them differ.

    Nor where the sentence has more such means, each of another total.
    """
    if any(same_sentence(one, each) and _is_another(one, each) for one in around):
        return []
    found = [
        _Ranked(_near(way, signs, each), way, way.total.quantity.nominal / way.number.nominal)
        for way, signs in told
        if _is_plain(way, signs, each)
    ]
    counted = [one for one in found if all(count.figure for count in one.way.counts)]
    nearest = max((one.near for one in counted or found), default=0)
    found = [one for one in counted or found if one.near == nearest]
    values = [one.value for one in found]
    if not found or max(values) > min(values) * (1 + _CLOSE):
        return []
    off = max(values[0] / each.quantity.nominal, each.quantity.nominal / values[0])
    return [one.way for one in found] if off < _MOST else []


def _is_another(mean: Figure, each: Figure) -> bool:
    alike = mean.quantity.dimension == each.quantity.dimension
    own, other = (shared_out(each), shared_out(mean)) if alike else (None, None)
    return own is not None and other is not None and own.names == other.names


def _near(way: Way, signs: Mapping[str, int], each: Figure) -> int:
    """Count what stands in one sentence: the operands with the mean, the counts with the total."""
    operands = [way.total, *(one.figure for one in way.counts if one.figure)]
    at_once = sum(same_sentence(one, each) for one in operands)
    return at_once + _TOGETHER * signs.get("with-total", 0)


def _is_plain(way: Way, signs: Mapping[str, int], each: Figure) -> bool:
    """Say whether a way has a count for all that a mean falls to, and no sign is against it."""
    priced = "/" in each.quantity.dimension or bool(signs.get("measured"))
    if any(signs.get(name) for name in _AGAINST) or (priced and not signs.get("with-total")):
        return False
    counts = [one.figure for one in way.counts if one.figure]
    if not counts or any(is_former(one) for one in (way.total, *counts)):
        return False
    if any(abs(one.context.block - each.context.block) > _BLOCKS for one in (way.total, *counts)):
        return False
    return bool(priced or signs.get("mean")) and one_thing(way.total, each)
