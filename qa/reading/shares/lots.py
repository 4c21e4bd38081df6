"""The chance of a lot: how many there are to be had, for how many who want one.

房源共612套，进入摇号池的7968户，中签率7.7%; 学位480个，报名1846人，中签率26%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Pattern
from typing import Final

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before

_CHANCE: Final = regex("(?:中签|摇中|抽中)(?:率|比例)(?:为|是|达到?|仅|只有|约)*$")
_OFFERED: Final = regex("房源|房屋|住房|学位|名额|指标|招生计划|招[收生录]|车位|席位|号牌|座位")
_WANTED: Final = regex("报名|申请|登记|摇号|候选|参[加与]|符合条件|认购|入围")
_NO_LEVEL: Final = frozenset({"其中", "新增", "同比", "环比", "平均"})
_NEAR, _BEHIND, _BLOCKS = 24, 8, 1


def read_lots(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the chances of lots with the offer and the demand nearest before them."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension == "ratio" and _CHANCE.search(clause_before(rate)):
            before = [one for one in figures[max(0, index - _NEAR) : index] if _counts(one, rate)]
            offered = [one for one in before if _is_told(one, _OFFERED)]
            wanted = [one for one in before if _is_told(one, _WANTED) and one not in offered]
            yield from _share(offered, wanted, rate)


def _counts(one: Figure, rate: Figure) -> bool:
    near = rate.context.block - one.context.block <= _BLOCKS
    return near and one.quantity.dimension == "count" and not one.scope & _NO_LEVEL


def _is_told(figure: Figure, cue: Pattern[str]) -> bool:
    words = clause_before(figure) + figure.context.sentence[figure.until :][:_BEHIND]
    return cue.search(words) is not None


def _share(offered: Sequence[Figure], wanted: Sequence[Figure], rate: Figure) -> Iterator[Share]:
    pairs = [
        (part, whole)
        for whole in reversed(wanted)
        for part in reversed(offered)
        if part.quantity.nominal < whole.quantity.nominal
    ]
    if pairs:
        (part, whole), *rivals = pairs
        yield Share(part, whole, rate, "率", rate.context, sure=False, rivals=tuple(rivals))
