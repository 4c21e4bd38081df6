"""Rates below a hundred of a part that is told to be more than its whole.

参与调解纠纷5127件、成功7806件，成功率93.7%: no pair of counts that can make the rate is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, gap, same_kind, same_sentence
from qa.reading.shares.rates import SAME_DEED

_RATE: Final = regex("^(?:总体|平均|总的?)?(?P<deed>[\u4e00-\u9fff]{2})率(?:为|达到?|是|有)?$")
_STEP: Final = regex("[，、](?:其中)?(?:已|共|实际)?[\u4e00-\u9fff]{2,6}")
_OF_MORE: Final = frozenset({"结案", "办结", "审结", "执结", "产销", "完成", "上座"})
"""What is done in a year may have been left from the one before, or go beyond a plan."""


def read_overfull_rates(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read a rate with the two counts right before it, of which the part is the greater."""
    for (whole, part), rate in zip(pairwise(figures), figures[2:], strict=False):
        if rate.quantity.dimension != "ratio" or rate.quantity.nominal > 1:
            continue
        if _are_its_counts(whole, part, rate):
            yield Share(part, whole, rate, clause_before(rate), rate.context)


def _are_its_counts(whole: Figure, part: Figure, rate: Figure) -> bool:
    named = _RATE.search(clause_before(rate))
    if not named or named["deed"] in _OF_MORE or part.quantity.dimension in RATES:
        return False
    together = same_sentence(whole, part) and same_sentence(part, rate) and same_kind(whole, part)
    if not together or part.quantity.low <= whole.quantity.high:
        return False
    deed = regex(SAME_DEED.get(named["deed"], named["deed"]))
    beside = gap(part, rate) == "，" + clause_before(rate)
    told = deed.search(clause_before(part)) and not deed.search(clause_before(whole))
    return bool(beside and told) and _STEP.fullmatch(gap(whole, part)) is not None
