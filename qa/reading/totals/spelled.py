"""Sums spelled out: 27克，分别为9克、11克和7克; 2000克、3500克和4800克，共计10300克."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from qa.model import Total
from qa.patterns import regex
from qa.reading.figures.gaps import gap, same_sentence

_RESPECTIVELY: Final = regex("，?分别[为是重达]?")
_IN_ALL: Final = regex("，?(?:共计|合计|总计|总共|一共)(?:为|达)?")
_AND: Final = regex("[、和及与]|以及")


def is_spelled_out(total: Total) -> bool:
    """Say whether parts are a bare row right behind their whole, or right before it."""
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    if not (total.sure and total.complete and same_sentence(whole, first)) or total.gone:
        return False
    bare = all(_AND.fullmatch(gap(one, other)) for one, other in pairwise(total.parts))
    ahead = whole.span < first.span
    told = (
        _RESPECTIVELY.fullmatch(gap(whole, first)) if ahead else _IN_ALL.fullmatch(gap(last, whole))
    )
    return bare and told is not None
