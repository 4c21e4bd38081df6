"""Shares of what a sentence says is so many of so many: 154个村卫生室中有139个能…，占90.3%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind

_OF_THEM: Final = regex("[^，。；：、\\d]{1,14}(?:中|里)，?(?:已|就|共|现)?有")
_TAKES: Final = regex("占(?:比|总数的|全部的)?(?:为|达到?)?")
_CLAUSES: Final = regex("[，；：]")


def read_inner_shares(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read a percentage in the clause behind one that counts some of a number told before."""
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        told = list(group)
        for at, (whole, part) in enumerate(pairwise(told)):
            if same_kind(whole, part) and _OF_THEM.fullmatch(gap(whole, part)):
                rate = next((one for one in told[at + 2 :] if _is_taken(one, part)), None)
                if rate:
                    yield Share(part, whole, rate, "占", rate.context)


def _is_taken(rate: Figure, part: Figure) -> bool:
    """Say whether a rate is told in the next clause, of what a part before it is taken from."""
    words = gap(part, rate)
    next_clause = len(_CLAUSES.findall(words)) == 1
    taken = _TAKES.fullmatch(clause_before(rate)) is not None
    return rate.quantity.dimension == "ratio" and next_clause and taken
