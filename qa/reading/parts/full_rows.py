"""Rows of figures that make up one told before them in their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from qa.model import Figure
from qa.reading.figures.gaps import same_kind, same_sentence

_PAIR, _ROW_OF = 2, 3


def make_up(figures: Sequence[Figure], index: int) -> bool:
    """Say whether two figures and those behind make up one before: 387名，升学104人，签约213人，…….

    They are then parts of that, and the second none of the first.
    """
    first = figures[index]
    row = [one for one in figures[index:] if same_sentence(one, first) and same_kind(one, first)]
    before = [one for one in figures[:index] if same_sentence(one, first)]
    totals = accumulate(one.quantity.nominal for one in row)
    sums = {total for count, total in enumerate(totals, 1) if count >= _ROW_OF}
    return any(one.quantity.nominal in sums and same_kind(one, first) for one in before)


def closes_a_whole(figures: Sequence[Figure]) -> bool:
    """Say whether a figure is the last part of one before: 214户，维修167户，重建47户，完工198户.

    What was done behind it was done to all of that.
    """
    last = figures[-1]
    row = [one for one in figures if same_sentence(one, last) and same_kind(one, last)]
    backwards = accumulate(one.quantity.nominal for one in reversed(row))
    sums = dict(enumerate(backwards, 1))
    return any(row[-count - 1].quantity.nominal == sums[count] for count in range(_PAIR, len(row)))
