"""A sum changed at the rate that is told: 1美元兑7.2元，500美元换得3800元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_AT: Final = regex("[可能]?(?:约?兑换?|约?折?合|约?换|等于|折算)[成为得约]?")
_ABOUT: Final = frozenset({"", "约", "近"})
_FOUR, _SLACK, _LOOSE = 4, Fraction(1, 50), Fraction(1, 20)


def exchanges(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a rate of two currencies and at the only other sum in each."""
    sums = [one for one in figures if one.quantity.dimension.startswith("money")]
    if len(sums) != _FOUR:
        return
    base, rate, *others = sorted(sums, key=lambda one: one.span)
    if base.quantity.hedge or any(one.quantity.hedge not in _ABOUT for one in (rate, *others)):
        return
    between = base.context.sentence[base.until : rate.at]
    kinds = base.quantity.dimension, rate.quantity.dimension
    if kinds[0] == kinds[1] or not _AT.fullmatch(between) or not base.quantity.nominal:
        return
    mine = [one for one in others if one.quantity.dimension == kinds[0]]
    theirs = [one for one in others if one.quantity.dimension == kinds[1]]
    if len(mine) == len(theirs) == 1:
        course = rate.quantity.nominal / base.quantity.nominal
        makes = mine[0].quantity.nominal * course
        hedged = any(one.quantity.hedge for one in sums)
        slack = makes * (_LOOSE if hedged else _SLACK) + theirs[0].quantity.step
        proof = f"{said(mine[0])} × {said(rate)} ÷ {said(base)}"
        reach = makes - slack, makes + slack
        yield from reckoned((base, rate, mine[0]), theirs[0], makes, reach, proof)
