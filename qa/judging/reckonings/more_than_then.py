"""How much more came than a year before: 新增118亿元，同比多增26亿元，去年同期新增92亿元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_BY: Final = regex("(?:同比|[比较](?:上年|去年)同?期?)(?P<way>[多少])(?:增加?|投放?|发放?|收|支)$")
_CAME: Final = regex("(?:新增|增加|净增加?|投放|发放)[^，。；：、0-9]{0,6}$")
_THEN: Final = regex(
    "(?:上年|去年)同期(?:仅|则|为)?(?:新增|增加|净增加?|投放|发放)?[^，。；：、0-9]{0,4}$"
)
_NEAR = 60


def more_than_then(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold what is told as more or less to what came now and then, both told in its sentence."""
    for at, result in enumerate(figures):
        by = _BY.search(lead(result))
        if by is None or result.quantity.hedge:
            continue
        nows = [one for one in alike(figures[:at], result) if _CAME.search(lead(one))][-1:]
        thens = [one for one in alike(figures, result) if _THEN.search(lead(one))]
        near = all(abs(one.at - result.at) <= _NEAR for one in (*nows, *thens))
        if nows and len(thens) == 1 and nows[0] is not thens[0] and near:
            more, less = (nows[0], thens[0]) if by["way"] == "多" else (thens[0], nows[0])
            yield from _held(more, less, result)


def _held(more: Figure, less: Figure, result: Figure) -> Iterator[Account]:
    makes = more.quantity.nominal - less.quantity.nominal
    slack = max(map(leeway, (more, less, result)))
    if is_like(makes, result):
        reach = makes - slack, makes + slack
        yield from reckoned((more, less), result, makes, reach, f"{said(more)} − {said(less)}")
