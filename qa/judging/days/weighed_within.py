"""Two unlike days of an article that signs, weighed, hold to be of one happening. Pure.

None of the signs decides by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from operator import itemgetter
from typing import Final, NamedTuple

from qa.judging.days.day_signs import day_signs
from qa.judging.days.day_weights import WEIGHTS
from qa.judging.days.told_days import Point, points
from qa.judging.days.told_signs import same
from qa.model import Dated

ENOUGH: Final = 200
"""How much must speak for one happening, in hundredths of a natural logarithm."""
_CROWD: Final = 32


class Pair(NamedTuple):
    """Two days as they stand in an article, and all that it tells."""

    one: Point
    other: Point
    crowd: Sequence[Point]


def weighed_within(dates: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Give the likeliest two days of one happening in an article, if likely enough."""
    told = [(odds(pair), pair) for pair in candidates(dates)]
    most, best = max(told, key=itemgetter(0), default=(0, None))
    if best and most >= ENOUGH:
        yield best.one.date, best.other.date


def odds(pair: Pair) -> int:
    """Give what speaks for two days being of one happening, in hundredths."""
    return sum(WEIGHTS.get(name, 0) * amount for name, amount in day_signs(*pair).items())


def candidates(dates: Sequence[Dated]) -> Iterator[Pair]:
    """Give every two days of an article that differ and are told alike, of not too many."""
    told = [point for date in dates for point in points(date)]
    told.sort(key=lambda point: point.date.span)
    for one, other in combinations(told, 2) if len(told) <= _CROWD else ():
        if one.context.span != other.context.span and _may_be_one(one, other):
            yield Pair(one, other, told)


def _may_be_one(one: Point, other: Point) -> bool:
    """Say whether two days differ, are told as finely, and none begins what the other ends."""
    grains = [[part is None for part in point.day[1:]] for point in (one, other)]
    return (
        grains[0] == grains[1] and not same(one, other) and {one.role, other.role} != {"from", "to"}
    )
