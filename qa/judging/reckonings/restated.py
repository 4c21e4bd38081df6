"""One amount given again in another unit that is not as much: 3200米，也就是6.4公里. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.reckoning import Account, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_AGAIN: Final = regex(
    "[（(]?[，,]?(?:也就是|亦即|即|合|折合|约合|折算|换算|相当于|等于|就是)(?P<near>约|近)?(?:成|为)?(?:约|近)?"
)
_EXACT, _ABOUT = Fraction(2, 100), Fraction(10, 100)
_UNFIT: Final = frozenset({"count", "ratio", "times", "fold", "number", "age", "months", "days"})


def restated(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each two neighbours of one dimension of which one gives the other again."""
    for one, again in pairwise(sorted(figures, key=lambda figure: figure.span)):
        same = one.quantity.dimension == again.quantity.dimension
        if (
            not same
            or one.quantity.dimension in _UNFIT
            or one.quantity.suffix == again.quantity.suffix
        ):
            continue
        told = _AGAIN.fullmatch(one.context.sentence[one.until : again.at])
        if told:
            near = told["near"] or one.quantity.hedge or again.quantity.hedge
            worth = one.quantity.nominal
            slack = worth * (_ABOUT if near else _EXACT) + again.quantity.step
            yield from reckoned((one,), again, worth, (worth - slack, worth + slack), said(one))
