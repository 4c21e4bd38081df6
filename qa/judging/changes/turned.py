"""What a direction told in words is found to go against, and the figures of a sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from qa.model import Figure, Range


class Turned(NamedTuple):
    """Places of a text, in order, and the words whose direction they go against."""

    places: tuple[Range, ...]
    said: str


class Printed(NamedTuple):
    """A figure of a sentence: where it stands in it, its value and its unit, in base units."""

    start: int
    end: int
    value: Fraction
    unit: str


def printed_figures(figures: Iterable[Figure]) -> list[Printed]:
    """Give the figures of a sentence that no hedge widens, in its order."""
    return sorted(
        Printed(one.at, one.until, one.quantity.nominal, one.quantity.unit)
        for one in figures
        if not one.quantity.hedge
    )
