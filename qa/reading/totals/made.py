"""Whether figures add up to a whole, all of them or some."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain, combinations

from qa.model import Figure

_TWO, _CLOSE = 2, Fraction(1, 3)


def is_made_of_some(whole: Figure, members: Sequence[Figure]) -> bool:
    """Say whether some of the figures, side by side or two or three of all, are the whole."""
    runs = (
        members[start:stop]
        for start in range(len(members))
        for stop in range(start + _TWO, len(members) + 1)
    )
    few = chain.from_iterable(combinations(members, count) for count in (_TWO, _TWO + 1))
    return any(makes(whole, parts) for parts in chain(runs, few))


def makes(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether parts add up to a whole, as far as they are told."""
    wide = sum(
        (figure.quantity.step for figure in parts if not figure.quantity.exact),
        whole.quantity.step,
    )
    left = sum((figure.quantity.nominal for figure in parts), -whole.quantity.nominal)
    return _TWO * abs(left) <= wide


def is_near(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether parts add up to a third more or less than a whole at most."""
    summed = sum((part.quantity.nominal for part in parts), Fraction(0))
    return abs(summed - whole.quantity.nominal) < _CLOSE * whole.quantity.nominal
