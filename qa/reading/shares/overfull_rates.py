"""Rates of a part that is told to be more than its whole.

参与调解纠纷5127件、成功7806件，成功率93.7%: no pair of counts that can make the rate is told.
Of a plan more may be done than all of it: 任务4200个，完成4380个，完成率104.3%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, gap, same_kind, same_sentence
from qa.reading.shares.rates import SAME_DEED
from qa.reading.shares.share_words import PLANNED

_RATE: Final = regex("^(?:总体|平均|总的?)?(?P<deed>[\u4e00-\u9fff]{2})率(?:为|达到?|是|有)?$")
_STEP: Final = regex("[，、](?:其中)?(?:已|共|实际)?[\u4e00-\u9fff]{2,6}")
_FULFILLED: Final = regex(
    "(?:完成|实[现际]|达到?|建成|到位|培训|发放|救助|改造|新增)[^，。；、\\d]{0,8}$"
)
_OF_PLAN: Final = regex(
    "[，、（](?:(?:目标|任务|计划)?(?:完成|达成|执行|实现)率|(?:占|为|完成|达到?)[^，。；、\\d]{0,6}(?:计划|目标|任务)(?:数|量|额)?的)"
    "(?:为|达到?|是)?"
)
_OF_MORE: Final = frozenset({"结案", "办结", "审结", "执结", "产销", "完成", "上座"})
"""What is done in a year may have been left from the one before, or go beyond a plan."""


def read_overfull_rates(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read a rate with the two counts right before it, of which the part is the greater.

    Or with its part before and the plan in a bracket behind: 完成任务的106.5%（任务4万人）.
    """
    for part, rate, whole in zip(figures, figures[1:], figures[2:], strict=False):
        if rate.quantity.dimension == "ratio" and _is_planned_behind(part, rate, whole):
            yield Share(part, whole, rate, "完成", rate.context)
    for (whole, part), rate in zip(pairwise(figures), figures[2:], strict=False):
        if rate.quantity.dimension != "ratio":
            continue
        within = rate.quantity.nominal <= 1
        if _are_of_a_plan(whole, part, rate) or (within and _are_its_counts(whole, part, rate)):
            yield Share(part, whole, rate, clause_before(rate), rate.context)


def _are_its_counts(whole: Figure, part: Figure, rate: Figure) -> bool:
    named = _RATE.search(clause_before(rate))
    if not named or named["deed"] in _OF_MORE or not _stand_together(whole, part, rate):
        return False
    deed = regex(SAME_DEED.get(named["deed"], named["deed"]))
    beside = gap(part, rate) == "，" + clause_before(rate)
    told = deed.search(clause_before(part)) and not deed.search(clause_before(whole))
    return bool(beside and told) and _STEP.fullmatch(gap(whole, part)) is not None


def _stand_together(whole: Figure, part: Figure, rate: Figure) -> bool:
    """Say whether counts of a kind stand before a rate, of which the second is the greater."""
    beside = same_sentence(whole, part) and same_sentence(part, rate) and same_kind(whole, part)
    counts = beside and part.quantity.dimension not in RATES
    return counts and part.quantity.low > whole.quantity.high


def _are_of_a_plan(whole: Figure, part: Figure, rate: Figure) -> bool:
    """Say whether a rate is of what was planned and outdone: 年度任务4200个，完成4380个."""
    if not _stand_together(whole, part, rate) or not PLANNED.search(clause_before(whole)):
        return False
    done = _FULFILLED.search(clause_before(part)) and not PLANNED.search(clause_before(part))
    return bool(done) and _OF_PLAN.fullmatch(gap(part, rate)) is not None


def _is_planned_behind(part: Figure, rate: Figure, whole: Figure) -> bool:
    """Say whether a rate is of a plan that a bracket right behind it tells."""
    told = _stand_together(whole, part, rate) and gap(rate, whole).startswith(("（", "("))
    planned = told and PLANNED.search(clause_before(whole)) is not None
    return planned and _OF_PLAN.fullmatch(gap(part, rate)) is not None
