"""The columns of a table in few characters: what repeats is written once, what grows as steps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any, TypeAlias

Raw: TypeAlias = Any
"""What `json` makes of a written value."""

_STEPS, _RANGES, _PLAIN, _FEW = range(4)
_SIGNS = "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RANGE = 2


def column(values: Sequence[Raw]) -> Raw:
    """Write a column: numbers and ranges by their distances, few values by a sign each."""
    if values and (signs := _signs(values)):
        return signs
    if all(type(value) is int for value in values):
        return [_STEPS, *distances(values)]
    if all(type(value) is list and len(value) == _RANGE and _whole(value) for value in values):
        starts = [start for start, _ in values]
        return [_RANGES, *distances(starts), *(end - start for start, end in values)]
    return [_PLAIN, *values]


def _signs(values: Sequence[Raw]) -> Raw:
    """Write each value as one sign, and the values themselves once; None where they are many."""
    named: dict[str, Raw] = {}
    for value in values:
        named.setdefault(repr(value), value)
        if len(named) > len(_SIGNS) or 2 * len(named) > len(values) + 1:
            return None
    if len(named) == 1:
        return [_FEW, len(values), *named.values()]
    at = dict(zip(named, _SIGNS, strict=False))
    return [_FEW, "".join(at[repr(value)] for value in values), *named.values()]


def _whole(values: Sequence[Raw]) -> bool:
    return all(type(value) is int for value in values)


def distances(values: Sequence[int]) -> list[int]:
    """Give each number by what it adds to the one before."""
    return [here - before for before, here in pairwise([0, *values])]


def values(column: Sequence[Raw]) -> list[Raw]:
    """Give the values of the column that `column` wrote."""
    how, *raw = column
    if how == _STEPS:
        return list(accumulate(raw))
    if how == _RANGES:
        many = len(raw) // _RANGE
        starts = accumulate(raw[:many])
        return [[start, start + length] for start, length in zip(starts, raw[many:], strict=True)]
    if how == _PLAIN:
        return raw
    signs, *named = raw
    if isinstance(signs, int):
        return named * signs
    return list(map(dict(zip(_SIGNS, named, strict=False)).__getitem__, signs))


def picked(column: Sequence[Raw], number: int) -> Raw:
    """Give one of what `column` was given."""
    how = column[0]
    if how == _PLAIN:
        return column[1 + number]
    if how != _FEW:
        return values(column)[number]
    signs = column[1]
    return column[2 if isinstance(signs, int) else 2 + _SIGNS.index(signs[number])]


def steps(ranges: Sequence[tuple[int, int]]) -> list[int]:
    """Write ranges by their lengths where each begins as the one before ends.

    Where they do not, 0 stands first, and before each length its distance from the one before.
    """
    ends = [0, *(end for _, end in ranges)]
    gaps = [start - end for (start, _), end in zip(ranges, ends, strict=False)]
    lengths = [end - start for start, end in ranges]
    if any(gaps) or 0 in lengths:
        return [0, *(number for pair in zip(gaps, lengths, strict=True) for number in pair)]
    return lengths


def pairs(written: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Give the ranges that `steps` wrote."""
    if written[:1] == [0]:
        bounds = [*accumulate(written[1:])]
        return tuple(zip(bounds[::2], bounds[1::2], strict=True))
    bounds = [0, *accumulate(written)]
    return tuple(pairwise(bounds))
