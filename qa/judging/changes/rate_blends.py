"""The rate of all, and those of two groups that are all: 上涨0.4%，其中城市0.5%，农村0.2%. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.growth_of_parts import Grown, GrowthApart, is_beyond, signed_growth
from qa.judging.linking.clauses import clause
from qa.model import Change, Figure
from qa.patterns import regex

_DIVISIONS: Final = tuple(
    (regex(one), regex(other))
    for one, other in (
        ("城市|城镇", "农村|乡村"),
        ("(?<!非)食品", "非食品"),
        ("消费品", "服务"),
        ("生产资料", "生活资料"),
        ("(?<!进)出口", "进口"),
        ("轻工业", "重工业"),
    )
)
_AMONG: Final = regex("其中|[分按][^，。；]{1,6}看")
_MEAN: Final = regex("人均|平均|户均")


def rate_blends(changes: Sequence[Change]) -> Iterator[GrowthApart]:
    """Look in a block at rates behind 其中, two by two, and the rate of all before them.

    What each person has may grow more than that of either group, as people move to the other.
    """
    grown = [one for change in changes if (one := signed_growth(change)) is not None]
    grown.sort(key=lambda one: one.rate.span)
    whole: Grown | None = None
    for one, other in pairwise(grown):
        if not any(_is_of(one.rate, division) for division in _DIVISIONS):
            whole = one
        elif whole and _are_its_groups(whole.rate, one.rate, other.rate):
            apart = is_beyond(whole.growth, [one.growth, other.growth])
            yield from [GrowthApart(whole, (one, other))] if apart else []


def _are_its_groups(whole: Figure, one: Figure, other: Figure) -> bool:
    divided = any(a.search(_lead(one)) and b.search(_lead(other)) for a, b in _DIVISIONS)
    if not divided or any(_MEAN.search(_lead(figure)) for figure in (whole, one, other)):
        return False
    if whole.context.span == one.context.span:
        return _AMONG.search(one.context.sentence, whole.until, one.at) is not None
    return _AMONG.search(one.context.sentence, 0, one.at) is not None


def _is_of(figure: Figure, division: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    return any(member.search(_lead(figure)) for member in division)


def _lead(figure: Figure) -> str:
    return clause(figure)[0]
