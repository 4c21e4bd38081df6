"""Shares of what a sentence speaks of: 调解成功2293件。在调解成功的案件中，甲类占31%，共716件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.parts.among import whole_named

_TAKEN = regex("占(?:比|到|了|约|近)*$")
_BEFORE = regex("[，、（]?占(?:比|到|了|约|近)*")
_BEHIND = regex("[，、（](?:共有?|总共|合计|计|有|为|达|约)*")


def read_named_shares(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read such shares of one article, each with the count that stands beside it."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio" or not _TAKEN.search(clause_before(rate)):
            continue
        part = _beside(figures, index)
        whole = whole_named(figures[:index], part) if part else None
        if (
            whole
            and part
            and part.quantity.nominal < whole.quantity.nominal
            and same_kind(part, whole)
        ):
            yield Share(part, whole, rate, "中占", rate.context)


def _beside(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the only count right before or behind a share."""
    rate, near = figures[index], []
    for one, other in pairwise(figures[max(0, index - 1) : index + 2]):
        way = _BEHIND if one is rate else _BEFORE
        if same_sentence(one, other) and way.fullmatch(gap(one, other)):
            near.append(other if one is rate else one)
    return near[0] if len(near) == 1 else None
