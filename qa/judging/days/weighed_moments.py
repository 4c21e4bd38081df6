"""Two unlike days or hours that signs, weighed, hold to be of one happening. Pure.

None of the signs decides by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from qa.judging.days.day_sentences import telling
from qa.judging.days.day_signs import day_signs
from qa.judging.days.day_weights import WEIGHTS
from qa.judging.days.told_moments import Moment, may_be_one, moments
from qa.judging.days.weighed_days import of_one_story
from qa.model import Dated, Timed

DayOrHour: TypeAlias = Dated | Timed
Claims: TypeAlias = Sequence[DayOrHour]
Twice: TypeAlias = tuple[DayOrHour, DayOrHour]

ENOUGH: Final = 140
"""How much must speak for one happening, in hundredths of a natural logarithm."""
_WITHIN, _ACROSS = 24, 60
"""Of so many moments of an article, or of articles on one story, no two are held together."""


class Pair(NamedTuple):
    """Two moments as they stand in the text, and all of their sort that it tells."""

    one: Moment
    other: Moment
    crowd: Sequence[Moment]


def weighed_within(claims: Claims) -> Iterator[Twice]:
    """Give the likeliest two days or hours of one happening in an article, if likely enough."""
    return _likeliest(candidates(claims))


def weighed_across(claims: Claims) -> Iterator[Twice]:
    """Give of each two articles on one story the likeliest two, if likely enough."""
    sides: dict[tuple[str, int], list[DayOrHour]] = {}
    for claim in claims if len(claims) <= _ACROSS else ():
        sides.setdefault((claim.context.document, claim.context.article), []).append(claim)
    for mine, theirs in combinations(sides.values(), 2):
        yield from _likeliest(candidates_across(mine, theirs))


def _likeliest(pairs: Iterable[Pair]) -> Iterator[Twice]:
    told = [(odds(pair), pair) for pair in pairs]
    most, best = max(told, key=itemgetter(0), default=(0, None))
    if best and most >= ENOUGH:
        yield best.one.claim, best.other.claim


def odds(pair: Pair) -> int:
    """Give what speaks for two moments being of one happening, in hundredths."""
    return sum(WEIGHTS.get(name, 0) * amount for name, amount in day_signs(*pair).items())


def candidates(claims: Claims) -> Iterator[Pair]:
    """Give every two moments of an article that differ and are told alike, of not too many."""
    told = _moments(claims)
    for one, other in combinations(told, 2) if len(told) <= _WITHIN else ():
        if one.context.span != other.context.span and _kindred(one, other):
            yield Pair(one, other, told)


def candidates_across(mine: Claims, theirs: Claims) -> Iterator[Pair]:
    """Give every two moments of two articles on one story that differ and are told alike."""
    if not of_one_story(mine[0].context, theirs[0].context):
        return
    left, right = _moments(mine), _moments(theirs)
    for one, other in product(left, right):
        if _kindred(one, other):
            yield Pair(one, other, (*left, *right))


def _moments(claims: Claims) -> list[Moment]:
    told = (moment for claim in claims for moment in moments(claim))
    return sorted(told, key=lambda moment: moment.claim.span)


def _kindred(one: Moment, other: Moment) -> bool:
    """Say whether two moments differ, and their sentences have anything in common."""
    if not may_be_one(one, other):
        return False
    mine, theirs = telling(one.claim), telling(other.claim)
    return bool(mine.words & theirs.words or mine.near & theirs.near)
