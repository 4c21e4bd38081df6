"""Shares that say what they are of: 计划320公里，完成352公里，为计划的110%; 占总数的40%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.shares.share_words import PLANNED
from qa.reading.shares.taken_of import words_before

_OF_PLAN = regex(
    "(?:[为是占]|完成了?|达到?了?|相当于|超额完成)(?:年初|年度|全年|原|既定|下达)*(?:计划|目标|任务|预算|指标)"
    "[数量]?的(?:约|近)*$"
)
_DONE = regex("完成|实际|实现|建成|收入|已|达")
_OF_ALL = regex("占(?:到|了|其|全部)*(?:总[数量额]|全部)的(?:约|近)*$")
_BESIDE = regex("[^，。；\\d]{0,6}[，、（][^，。；、\\d]*")
_APART = frozenset({"其中", "同比", "环比", "平均", "极值", "减少"})
_BACK = 24


def read_told_wholes(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read such shares of one article, each with the count right before it."""
    for index, rate in enumerate(figures):
        told = rate.quantity.dimension == "ratio" and rate.quantity.unit != "成"
        if not told or rate.quantity.hedge or not index:
            continue
        part, words = figures[index - 1], words_before(rate)
        if not same_sentence(part, rate) or not _BESIDE.fullmatch(gap(part, rate)):
            continue
        before = [one for one in figures[max(0, index - _BACK) : index - 1] if same_kind(one, part)]
        if _OF_PLAN.search(words) and _DONE.search(clause_before(part)):
            wholes = [one for one in before if _is_plan(one, rate)]
        elif _OF_ALL.search(words) and not part.scope & (_APART - {"其中"}):
            wholes = [one for one in before if _is_all(one, part)]
        else:
            continue
        if len({one.quantity.canonical for one in wholes}) == 1:
            yield Share(part, wholes[-1], rate, "占", rate.context)


def _is_plan(one: Figure, rate: Figure) -> bool:
    return same_sentence(one, rate) and PLANNED.search(clause_before(one)) is not None


def _is_all(one: Figure, part: Figure) -> bool:
    """Say whether a figure is told in the part's paragraph as all there is."""
    told = "总" in one.scope and not one.scope & _APART
    near = one.context.block == part.context.block
    return told and near and one.quantity.nominal > part.quantity.nominal
