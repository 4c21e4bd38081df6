"""What speaks for or against a misfit of counts and percentage being a mistake.

Signs are small facts: how likely the pair is meant at all, how far it misses, whether a slip of
the pen explains it, whether another pair gives the percentage. What each weighs stands in
`share_doubts`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.arithmetic.quotients import peers_bear_out, quotient_fits, quotient_misfit
from qa.judging.linking.otherwise import is_of_both, is_with_what_was_left, makes_another
from qa.judging.shares.share_ways import (
    explains,
    made,
    nearly_explained,
    of_another_name,
    of_another_whole,
    of_then,
    operands,
    slipped,
)
from qa.model import Share, Way

_ODDS = (-400, -300, -200, -100, -50, 0, 50, 100, 150, 200, 300)
_BEHIND = (1, 50, 100, 200)
_EXPLAINED = (-300, -100, 0)
_OFF = (Fraction(1, 50), Fraction(3, 50), Fraction(1, 5))
_FARTHER, _FARTHEST = Fraction(7, 4), 5
_MOST_DIGITS, _FEW, _MANY = 3, 10, 20


def signs_against(share: Share) -> Iterator[tuple[Way, frozenset[str]]]:
    """Give the pairs that do not make a percentage, each with the signs of a mistake."""
    if share.rate.quantity.hedge == "range" or not share.ways:
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
    yield f"behind the likeliest {bisect_right(_BEHIND, share.ways[0].odds - way.odds)}"
    yield f"form {way.form}"
    yield f"misfit {misfit}"
    yield f"off {_off(made(way) / share.rate.quantity.nominal)}"
    flags = (
        ("slip", slipped(way, share.rate.quantity)),
        ("another name", of_another_name(way.part, share.rate)),
        ("of then", of_then(way, share.rate)),
        ("makes another", makes_another(*pair)),
        ("of both", is_of_both(*pair)),
        ("another whole", of_another_whole(way, share)),
        ("peers", peers_bear_out(way.whole, share)),
        ("few", way.whole.quantity.nominal < _FEW),
        ("made even", _is_even(made(way)) and way.whole.quantity.nominal > _MANY),
        ("many peers", _borne_out(way, share) > 1),
    )
    yield from (sign for sign, holds in flags if holds)


def _is_even(quotient: Fraction) -> bool:
    """Say whether a quotient is whole hundredths: counts that do not belong together hardly are."""
    return (quotient * 100).denominator == 1


def _borne_out(way: Way, share: Share) -> int:
    """Count the other parts that have the percentage of the whole that is printed for them."""
    return sum(
        whole is way.whole and quotient_fits(part.quantity, whole.quantity, rate.quantity)
        for part, whole, rate in share.peers
    )


def _off(ratio: Fraction) -> int:
    """Give how far a quotient is from what is printed, in steps."""
    near = bisect_right(_OFF, abs(ratio - 1))
    if near < len(_OFF):
        return near
    return near + sum(not 1 / far < ratio < far for far in (_FARTHER, _FARTHEST))
