"""Counts that move by one each year, told for two years: 二十连丰 of 2024 and of 2025. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.linking.matters import one_matter
from qa.model import Detail

YEARLY: Final = "yearly"
_EDITION: Final = "届"
_NEAR: Final = {-1: ("去年", "last year"), 0: ("今年", "this year"), 1: ("明年", "next year")}
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
        (count, year, _), (then, later, _) = _read(early), _read(late)
        due = count + later - year
        by_name = _read(early)[2] != _read(late)[2]
        stays = then == count if early.of.startswith(_EDITION) and not by_name else then != due
        told = year > 1 or (not across and later == 1 and _is_latest(early, details))
        if later > year and told and stays:
            yield Stood(early, late, (year, later), due)


def _of_one(one: Detail, other: Detail) -> bool:
    """Say whether one thing is counted; an edition by its name, in an article also without it."""
    if one.of == other.of:
        return True
    nameless = _EDITION in (one.of, other.of)
    both = one.of.startswith(_EDITION) and other.of.startswith(_EDITION)
    return nameless and both and one.context.document == other.context.document


def year_named(year: int) -> tuple[str, str]:
    """Name a year in Chinese and English; one from nought on is told by this one."""
    return _NEAR.get(year, (f"{year}年", str(year)))


def _is_latest(early: Detail, details: Sequence[Detail]) -> bool:
    """Say whether no later edition than this is told of its year."""
    count, year, _ = _read(early)
    alike = (_read(one) for one in details if one.of == early.of)
    return all(other <= count for other, then, _ in alike if then == year)


def _read(detail: Detail) -> tuple[int, int, int]:
    """Give the count, its year, from nought where none is known, and whether 明年 tells it."""
    count, year, near = map(int, detail.value.split())
    return count, year, near
