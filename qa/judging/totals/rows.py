"""The row of dated figures that two totals of an article belong to, and where it falls."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.judging.linking.measures import same_kind
from qa.judging.linking.moments import marked
from qa.judging.totals.back_clauses import last_clause, named
from qa.model import Figure
from qa.patterns import regex

_TIMES = regex(
    "[到至截止自从由]|[一二三四五六七八九十两]+|[年月日时分点天周季度底末初上中下半旬晚]"
    "|[昨今前去当首第头满]|以来|累计|已经?|共|总|目前|如今|眼下|现在|为|是|达到?|有"
    "|增[至到]|升[至到]|来到|则|就|还|只|的|后|之|[^\u4e00-\u9fff]"
)
"""What a clause may say of a figure without naming it: 到6月底为."""
_NEAR, _MOST = 3, 3


def _bare(figure: Figure) -> bool:
    """Say whether the clause of a figure tells its time and nothing of what it counts."""
    return len(_TIMES.sub("", last_clause(figure))) <= 1


def other_falls(early: Figure, late: Figure, figures: Sequence[Figure]) -> int:
    """Count the falls, but for one, in the row of dated figures around two of an article."""
    row = [one for one in figures if one in (early, late) or _in_row(one, early, late)]
    values = [one.quantity.nominal for one in sorted(row, key=lambda one: one.span)]
    falls = sum(after < before for before, after in pairwise(values))
    return min(_MOST, max(0, falls - 1))


def _in_row(one: Figure, early: Figure, late: Figure) -> bool:
    near = abs(one.context.block - early.context.block) <= _NEAR
    large = one.quantity.large or not (early.quantity.large and late.quantity.large)
    if not (near and large and same_kind(one.quantity, early.quantity) and marked(one)):
        return False
    return _bare(one) or bool(set(named(one)) & {*named(early), *named(late)})
