"""Shares of parts that 其中 gives a whole: 其中，铁路发送187.5万人次，增长9.3%，占38.6%.

What 其中 opens goes on to the end of its sentence: 公路发送246.1万人次，增长6.2%，占50.6%. One of
another part that has its own is of what that is part of; any larger amount before may make one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import Final

from qa.model import Figure, Part, Share, Span
from qa.patterns import regex
from qa.reading.figures.gaps import same_kind
from qa.reading.shares.amounts_before import amount_before
from qa.reading.shares.taken_of import VERB, words_before

_TAKES: Final = regex(f"占(?:比|了|到|比重)?{VERB}")
_BACK: Final = 60


def read_part_shares(
    figures: Sequence[Figure],
    parts: Sequence[Part],
    named: Sequence[Share],
    known: Collection[Span],
) -> Iterator[Share]:
    """Read the bare shares of one article that no other reading is sure of.

    What the first share of a sentence names is the whole of the bare ones behind it.
    """
    own: dict[Span, list[Figure]] = defaultdict(list)
    opened: dict[Span, list[Figure]] = defaultdict(list)
    for one in parts:
        own[one.part.span].append(one.whole)
        if one.whole.span < one.part.context.span:
            opened[one.part.context.span].append(one.whole)
    rated = {one.span for one in map(partial(amount_before, figures), _bare(figures)) if one}
    for share in named:
        opened[share.context.span] += [share.whole] if share.whole else []
    for index in _bare(figures):
        rate, part = figures[index], amount_before(figures, index)
        if part is None or rate.span in known:
            continue
        told = own.get(part.span) or opened.get(rate.context.span) or []
        told = [one for one in told if one.span not in rated and _may_hold(one, part)]
        wholes = {one.quantity.canonical: one for one in told}
        for whole in wholes.values() if len(wholes) == 1 else ():
            others = [one for one in figures[max(0, index - _BACK) : index] if one is not whole]
            rivals = tuple((part, one) for one in others if _may_hold(one, part))
            sure = part.span in own
            yield Share(part, whole, rate, "占", rate.context, sure=sure, rivals=rivals)


def _bare(figures: Sequence[Figure]) -> Iterator[int]:
    """Give the places of the percentages before which nothing but 占 stands."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension == "ratio" and _TAKES.fullmatch(words_before(rate)):
            yield index


def _may_hold(whole: Figure, part: Figure) -> bool:
    return same_kind(whole, part) and whole.quantity.nominal > part.quantity.nominal
