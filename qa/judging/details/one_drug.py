"""One weight told of two drugs: 甲基苯丙胺，净重12.4克……非法持有海洛因12.4克. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.judging.details.two_sides import Opposites
from qa.model import Range
from qa.patterns import may_match, regex

_KINDS: Final = (
    "冰毒|甲基苯丙胺|麻古|麻果",
    "海洛因|白粉",
    "氯胺酮|K粉",
    "摇头丸|MDMA",
    "合成大麻素",
    "大麻(?!素)",
    "可卡因",
    "鸦片",
    "吗啡",
    "依托咪酯",
    "美沙酮",
    "芬太尼",
    "咖啡因",
)
"""Drugs, each under all its names."""
_ANY: Final = "|".join(f"(?P<k{at}>{kind})" for at, kind in enumerate(_KINDS))
_TOLD: Final = regex(
    rf"(?:{_ANY})(?![、和与及])[^。；、\d]{{0,12}}?(?P<weight>\d+\.\d+|\d{{3,}})余?(?P<unit>千克|公斤|克)",
    holding="克 公斤",
)
_APART: Final = regex("分别|各|同样|案例|另一案|此前|去年|上年|掺|换算|折算|[二2]、")
_NEXT: Final = 2
"""What stands so near is of one list: 冰毒120克、海洛因120克."""


class _Weighed(NamedTuple):
    kind: str
    weight: str
    at: Range


def one_drug(text: str) -> Iterator[Opposites]:
    """Give the first weight that stands with two drugs, each alone in its place."""
    if not may_match(_TOLD, text):
        return
    seen: dict[str, _Weighed] = {}
    for found in _TOLD.finditer(text):
        kind = next(key for key, name in found.groupdict().items() if key[0] == "k" and name)
        one = _Weighed(kind, found["weight"] + found["unit"], found.span())
        first = seen.setdefault(one.weight, one)
        beside = one.at[0] - first.at[1] <= _NEXT
        if first.kind != kind and not beside and not _APART.search(text, first.at[0], one.at[1]):
            yield Opposites("drug", first.at, one.at)
            return
