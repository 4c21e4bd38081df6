"""The way that a speed makes in a time: 时速300公里，两个小时，450公里. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, as_speed, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_DRIVEN: Final = regex(
    "行[程驶]|跑[了完]|走[了完]|飞[行了]|航[程行]|骑[行了]|游[了完]|全程|推进|前进|驶[过出]|到[^，。；、]{1,8}$"
)
_EVEN: Final = regex("匀速|平均|以[^，。；]{0,6}的?(?:速度|时速)|始终|保持|一直")
_NOT_EVEN: Final = regex("最[高快大]|设计|限速|提速|可达|能达|瞬时|约|近")
_SLACK: Final = Fraction(1, 10)


def distances(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a speed that is kept, the time it is kept for, and the way that was made."""
    figures = [as_speed(one) for one in figures]
    kinds = [
        [one for one in figures if one.quantity.dimension == dimension]
        for dimension in ("speed", "seconds", "length")
    ]
    if any(len(kind) != 1 or kind[0].quantity.hedge for kind in kinds):
        return
    speed, time, way = (kind[0] for kind in kinds)
    words = speed.context.sentence
    driven = _DRIVEN.search(lead(way)) or _DRIVEN.match(words, way.until)
    if driven and _EVEN.search(words) and not _NOT_EVEN.search(words):
        makes = speed.quantity.nominal * time.quantity.nominal
        reach = makes * (1 - _SLACK), makes * (1 + _SLACK)
        yield from reckoned((speed, time), way, makes, reach, f"{said(speed)} × {said(time)}")
