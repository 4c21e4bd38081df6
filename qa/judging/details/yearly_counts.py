"""Counts that move by one each year, told for two years: 二十连丰 of 2024 and of 2025. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.linking.matters import one_matter
from qa.model import Detail

YEARLY: Final = "yearly"
_EDITION: Final = "届"
_CROWD, _MATTER = 30, 12


class Stood(NamedTuple):
    """Two counts of which the later did not move as the years did, and what it should be."""

    early: Detail
    late: Detail
    years: tuple[int, int]
    due: int


def yearly_keys(detail: Detail) -> Iterator[Hashable]:
    """Give under what the yearly counts of two articles meet."""
    if detail.kind == YEARLY:
        yield detail.of


def stood_still(details: Sequence[Detail]) -> Iterator[Stood]:
    """Give each two counts of one thing that do not lie as far apart as their years."""
    across = len({one.context.document for one in details}) > 1
    for one, other in combinations(details, 2) if len(details) <= _CROWD else ():
        left, right = one.context, other.context
        if (left.document != right.document) != across or not _of_one(one, other):
            continue
        if across and one_matter(left, right) < _MATTER:
            continue
        early, late = sorted((one, other), key=lambda each: (_read(each)[1], each.span))
        (count, year), (then, later) = _read(early), _read(late)
        due = count + later - year
        stays = then == count if _EDITION in (one.of + other.of)[:1] else then != due
        if later > year and stays:
            yield Stood(early, late, (year, later), due)


def _of_one(one: Detail, other: Detail) -> bool:
    """Say whether one thing is counted; an edition by its name, in an article also without it."""
    if one.of == other.of:
        return True
    nameless = _EDITION in (one.of, other.of)
    both = one.of.startswith(_EDITION) and other.of.startswith(_EDITION)
    return nameless and both and one.context.document == other.context.document


def _read(detail: Detail) -> tuple[int, int]:
    count, year = detail.value.split()
    return int(count), int(year)
