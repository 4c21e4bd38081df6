"""What speaks for or against a misfit of counts and percentage being a mistake.

Signs are small facts: how likely the pair is meant at all, how far it misses, whether a slip of
the pen explains it, whether another pair gives the percentage. What each weighs stands in
`share_doubts`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.arithmetic.quotients import peers_bear_out, quotient_fits, quotient_misfit
from qa.judging.linking.otherwise import is_with_what_was_left, makes_another
from qa.judging.shares.share_ways import (
    count_slipped,
    explains,
    made,
    nearly_explained,
    of_another_name,
    of_another_whole,
    operands,
    slipped,
)
from qa.model import Figure, Share, Way

_ODDS = (-300, -200, -100, -50, 0, 200, 300)
_BEHIND = (1, 50, 100, 200)
_EXPLAINED = (-100, 0)
_LITTLE, _MUCH = Fraction(3, 50), Fraction(1, 5)
_FARTHER, _FARTHEST = Fraction(7, 4), 5
_MOST_DIGITS, _MANY = 3, 20


def signs_against(share: Share) -> Iterator[tuple[Way, frozenset[str]]]:
    """Give the pairs that do not make a percentage, each with the signs of a mistake."""
    said, share = share.rate.quantity, replace(share, ways=_beyond_the_row(share))
    if said.hedge == "range" or said.nominal == 1 or not share.ways:
        # all of something (百分之百) is told of counts of its own
        return
    found = [(way, explains(way, share)) for way in share.ways]
    fit = max((way.odds for way, fits in found if fits), default=None)
    of_all = frozenset(_of_rate(share, fit))
    for way, fits in found:
        if fits or way.part.quantity.hedge or way.whole.quantity.hedge:
            continue
        if is_with_what_was_left(way.part, way.whole, share.rate):
            continue
        if misfit := quotient_misfit(*operands(way), share.rate.quantity):
            yield way, of_all.union(way.marks, _of_way(way, share, misfit))


def _of_rate(share: Share, fit: int | None) -> Iterator[str]:
    """Give what is so of the percentage; `fit` are the odds of the likeliest pair that makes it."""
    rate = share.rate.quantity
    yield "any"
    yield f"digits {min(telling_digits(rate), _MOST_DIGITS)}"
    yield f"fit {'none' if fit is None else bisect_right(_EXPLAINED, fit)}"
    if rate.hedge:
        yield "hedged"
    if nearly_explained(share):
        yield "nearly explained"


def _of_way(way: Way, share: Share, misfit: str) -> Iterator[str]:
    pair = (way.part, way.whole, share.rate)
    yield f"odds {bisect_right(_ODDS, way.odds)}"
    if behind := bisect_right(_BEHIND, share.ways[0].odds - way.odds):
        yield f"behind the likeliest {behind}"
    ratio = made(way) / share.rate.quantity.nominal
    off = max(ratio, 1 / ratio)
    flags = (
        ("both", way.form == "both"),
        ("no other form", not way.form),
        ("doubtful", misfit == "warning"),
        ("near", _LITTLE <= abs(ratio - 1) < _MUCH),
        ("far", _FARTHER <= off < _FARTHEST),
        ("slip", slipped(way, share.rate.quantity) or count_slipped(way, share)),
        ("another name", of_another_name(way.part, share.rate)),
        ("makes another", makes_another(*pair)),
        ("another whole", of_another_whole(way, share)),
        ("peers", peers_bear_out(way.whole, share)),
        ("made even", _is_even(made(way)) and way.whole.quantity.nominal > _MANY),
        ("many peers", _borne_out(way, share) > 1),
    )
    yield from (sign for sign, holds in flags if holds)


def _is_even(quotient: Fraction) -> bool:
    """Say whether a quotient is whole hundredths: counts that do not belong together hardly are."""
    return (quotient * 100).denominator == 1


def _borne_out(way: Way, share: Share) -> int:
    """Count the other parts that have the percentage of the whole that is printed for them."""
    borne = (part for part, whole in _row(share) if whole is way.whole)
    return len({part.span for part in borne})


def is_rest_of_peer(way: Way, share: Share) -> bool:
    """Say whether a part is what another leaves of its whole, whose percentage is borne out."""
    left = way.whole.quantity.nominal - way.part.quantity.nominal
    return share.cue == "占" and any(
        whole is way.whole and part.quantity.nominal == left for part, whole in _row(share)
    )


def _row(share: Share) -> list[tuple[Figure, Figure]]:
    """Give the parts beside a percentage that have theirs of a whole, each with that whole."""
    return [
        (part, whole)
        for part, whole, rate in share.peers
        if quotient_fits(part.quantity, whole.quantity, rate.quantity)
    ]


def _beyond_the_row(share: Share) -> tuple[Way, ...]:
    """Leave out the pairs whose whole is itself a part in a row of parts of one whole."""
    row = _row(share)
    parts = Counter(whole.span for _, whole in row)
    wholes = {span for span, count in parts.items() if count > 1}
    among = {part.span for part, whole in row if whole.span in wholes}
    return tuple(way for way in share.ways if way.whole.span not in among)
