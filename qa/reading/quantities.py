"""Quantities as printed: hedge, number and unit, read into exact intervals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from qa.model import Quantity


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in a sentence: `[start, end)` with hedge and unit, its number from `number`."""

    start: int
    end: int
    number: int
    quantity: Quantity


_SIMPLE = re.compile(r"(\d+(?:\.\d+)?)([起件名人次场份家处个%‰]|人次|公斤|千克)")


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[FoundQuantity]:
    """Find every quantity outside the `taken` ranges (dates), in order."""
    found = []
    for match in _SIMPLE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        value = Fraction(match[1])
        quantity = Quantity(value, value, value, match[2], "count", suffix=match[2], exact=True)
        found.append(FoundQuantity(match.start(), match.end(), match.start(), quantity))
    return found
