"""Goals scored and conceded against the difference told: 打进56球，失26球，净胜球30个. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_SCORED: Final = regex("(?:[打攻踢射]?[进入]|得)(?:了|球)?$")
_CONCEDED: Final = regex("(?:失|丢)(?:了|球)?$")
_APART: Final = regex("净胜球?(?:数|有|为|是|达|达到|高达|多达)?$")


def goal_differences(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only goals scored, conceded and left over of what is told together."""
    goals = [one for one in figures if one.quantity.unit in {"球", "个"} and not one.quantity.hedge]
    roles = [[one for one in goals if cue.search(lead(one))] for cue in (_SCORED, _CONCEDED)]
    left = [one for one in goals if _APART.search(lead(one))]
    if not all(len(told) == 1 for told in (*roles, left)):
        return
    ((scored,), (conceded,)), (apart,) = roles, left
    makes = abs(scored.quantity.nominal - conceded.quantity.nominal)
    proof = f"{said(scored)} − {said(conceded)}"
    yield from reckoned((scored, conceded), apart, makes, (makes, makes), proof)
