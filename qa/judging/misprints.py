"""Slips of the pen in printed numbers: another digit in one place, two digits exchanged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, TypeAlias

from qa.model import Figure, Quantity

Slip: TypeAlias = Literal["", "digit", "turned"]
_LEAST_DIGITS = 2
_TURNED = 2
_CROWD = 60


def slip(one: Quantity, other: Quantity) -> Slip:
    """Say how one printed number differs from the other: in a digit, or in two that changed places.

    Empty for equal numbers and for all that differ more.
    """
    if (one.scale, one.step) != (other.scale, other.step):
        return ""
    left, right = digits(one), digits(other)
    if len(left) != len(right) or max(telling_digits(one), telling_digits(other)) < _LEAST_DIGITS:
        return ""
    apart = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    if len(apart) == 1:
        return "digit"
    return "turned" if len(apart) == _TURNED and apart[0] == apart[1][::-1] else ""


def digits(quantity: Quantity) -> str:
    """Give the figures that are printed, without point and closing noughts of a 万 or 亿."""
    number = quantity.nominal / min(quantity.step, quantity.scale)
    return str(abs(number.numerator // number.denominator))


def telling_digits(quantity: Quantity) -> int:
    """Count the printed figures but for closing noughts."""
    return len(digits(quantity).strip("0"))


def slips(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the figures whose numbers are a slip apart.

    Cost grows with the figures: where very many look alike, it is by chance.
    """
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, figure in enumerate(figures):
        for mask in _masks(figure.quantity):
            alike[mask].append(number)
    pairs = {
        pair
        for numbers in alike.values()
        if len(numbers) <= _CROWD
        for pair in combinations(numbers, 2)
    }
    for one, other in sorted(pairs):
        if slip(figures[one].quantity, figures[other].quantity):
            yield figures[one], figures[other]


def _masks(quantity: Quantity) -> Iterator[tuple[object, ...]]:
    """Give what a number has in common with all that are a slip away from it."""
    shown = digits(quantity)
    if len(shown) < _LEAST_DIGITS:
        return
    printed = (quantity.scale, quantity.step)
    yield (*printed, "".join(sorted(shown)))
    for place in range(len(shown)):
        yield (*printed, f"{shown[:place]}*{shown[place + 1 :]}")
