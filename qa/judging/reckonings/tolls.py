"""Dead and hurt among so many, more than they were: 车上5人中2人死亡、4人受伤. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, said
from qa.model import Figure
from qa.patterns import regex

_AMONG: Final = regex("[\u4e00-\u9fff]{0,4}中[，,]?(?:有)?")
_DEAD: Final = regex("(?:当场|不幸|抢救无效)?(?:死亡|遇难|身亡|丧生)")
_HURT: Final = regex("(?:不同程度)?(?:[轻重]?受?伤|负伤)|(?:轻|重)伤")
_THREE: Final = 3


def tolls(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the dead and the hurt told right behind those among whom they were."""
    for at, whole in enumerate(figures):
        kin = alike(figures[at : at + _THREE], whole) if whole.quantity.unit == "人" else []
        if len(kin) < _THREE or any(one.quantity.hedge for one in kin):
            continue
        _, dead, hurt = kin
        text = whole.context.sentence
        if not _AMONG.fullmatch(text, whole.until, dead.at) or dead.at > hurt.at:
            continue
        if _DEAD.match(text, dead.until) and _HURT.match(text, hurt.until):
            makes = dead.quantity.nominal + hurt.quantity.nominal
            if makes > whole.quantity.nominal:
                yield Account((dead, hurt), whole, makes, f"{said(dead)} + {said(hurt)}")
