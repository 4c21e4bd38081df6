"""Shares of a count that is named again: 调解成功2293件。在调解成功的案件中，甲类占31%，共716件.

有效票1687张…得了1236票，占有效票的73%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.parts.among import FIGURES, whole_named
from qa.reading.shares.taken_of import words_before

_TAKEN = regex("占(?:比|到|了|约|近)*$")
_BEFORE = regex("[，、（]?占(?:比|到|了|约|近)*")
_BEHIND = regex("[，、（](?:共有?|总共|合计|计|有|为|达|约)*")
_TAKEN_OF = regex(
    r"占(?:到|了|约|近)*(?P<name>[^，。；、：\d]{2,14}?)的(?:约|近|比例|比重|为|达)*$"
)
_BOTH_NAMED = regex(
    r"^(?:其中|但)?(?P<part>[^，。；：、\d占]{2,12}?)占(?:到|了|同期)*(?P<whole>[^，。；：、\d占]{2,14}?)"
    r"的(?:约|近|比例|比重|为|达)*$"
)
_FRINGE = regex("(?:为|达到?|共计?|约|近|有|是|完成|实现|的)+$")
_SETTING = regex("(?:其中|今年|去年|当年|上半年|我?[全本][年省市县区镇村校院]|我[省市县区])*")
_JOINED = regex(r"[^，。；\d]{0,4}[，、（]?占[^，。；\d]*")
_WHOLLY = regex("^(?:其中|全体|全部|所有|总)")
_BALLOTS = frozenset({"张", "票"})
_DENYING = frozenset("非不未无")
_NAMED, _BACK, _BLOCKS = 3, 40, 2


def read_named_shares(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read such shares of one article, each with the count that stands beside it."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio":
            continue
        yield from _of_the_named(figures, index)
        yield from _of_both_named(figures, index)
        if not _TAKEN.search(clause_before(rate)):
            continue
        part = _beside(figures, index)
        whole = whole_named(figures[max(0, index - FIGURES) : index], part) if part else None
        if (
            whole
            and part
            and part.quantity.nominal < whole.quantity.nominal
            and same_kind(part, whole)
        ):
            yield Share(part, whole, rate, "中占", rate.context)


def _of_the_named(figures: Sequence[Figure], index: int) -> Iterator[Share]:
    """Read a share of what its own words name as one count before it is named."""
    rate, part = figures[index], figures[index - 1] if index else None
    of = _TAKEN_OF.search(words_before(rate))
    if rate.quantity.unit == "成" or not of or not part or not same_sentence(part, rate):
        return
    if not _JOINED.fullmatch(gap(part, rate)):
        return
    name = _WHOLLY.sub("", of["name"]).replace("的", "")
    wholes = [one for one in figures[max(0, index - _BACK) : index - 1] if _bears(one, part, name)]
    if len({one.quantity.canonical for one in wholes}) == 1 and len(name) >= _NAMED:
        yield Share(part, wholes[-1], rate, "中占", rate.context)


def _of_both_named(figures: Sequence[Figure], index: int) -> Iterator[Share]:
    """Read a share whose words name part and whole as one count each names itself.

    民生支出占公共预算支出的72%，公共预算支出58亿元，民生支出41.8亿元.
    """
    rate = figures[index]
    named = _BOTH_NAMED.search(words_before(rate))
    if not named or rate.quantity.hedge:
        return
    near = [one for one in figures[max(0, index - _BACK) : index + _BACK] if _may_bear(one, rate)]
    found = [[one for one in near if _is_called(one, named[role])] for role in ("part", "whole")]
    if all(len({one.quantity.canonical for one in alike}) == 1 for alike in found):
        part, whole = found[0][0], found[1][0]
        if same_kind(part, whole) and part.quantity.nominal < whole.quantity.nominal:
            yield Share(part, whole, rate, "中占", rate.context)


def _may_bear(one: Figure, rate: Figure) -> bool:
    told = one.quantity.dimension != "ratio" and not one.scope & {"同比", "环比", "计划", "平均"}
    return told and one.context.block == rate.context.block


def _is_called(one: Figure, name: str) -> bool:
    """Say whether the words before a figure are a name and hardly more, or the end of it."""
    words = _FRINGE.sub("", clause_before(one))
    if len(words) > _NAMED and name.endswith(words):
        return True
    return words.endswith(name) and _SETTING.fullmatch(words.removesuffix(name)) is not None


def _bears(one: Figure, part: Figure, name: str) -> bool:
    """Say whether a count is larger than a part, of its kind, and named so."""
    near = part.context.block - one.context.block <= _BLOCKS and one.quantity.exact
    kin = same_kind(part, one) or {part.quantity.unit, one.quantity.unit} <= _BALLOTS
    named = clause_before(one).replace("的", "")
    words = named if named.endswith(name) else named + one.measure.thing
    told = words.endswith(name) and words.removesuffix(name)[-1:] not in _DENYING
    return near and kin and told and part.quantity.nominal < one.quantity.nominal


def _beside(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the only count right before or behind a share."""
    rate, near = figures[index], []
    for one, other in pairwise(figures[max(0, index - 1) : index + 2]):
        way = _BEHIND if one is rate else _BEFORE
        if same_sentence(one, other) and way.fullmatch(gap(one, other)):
            near.append(other if one is rate else one)
    return near[0] if len(near) == 1 else None
