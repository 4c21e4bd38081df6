"""Figures of the turn before: the last term, round, survey or season, or that of last year."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.model.figures import Figure
from qa.patterns import regex

_LAST: Final = regex(
    r"(?<![比较与和跟同超过以])"
    r"(?:[上前]一?个?(?:届(?![冠亚季]军)|[轮茬]|[次期批回场](?!会)|任|赛季|学[期年]|周期|[\u4e00-\u9fff]季(?!度))"
    r"|去年(?:的?同[期一类样]|那一?[次届轮]|[\u4e00-\u9fff]{0,6}(?:假期?|节|[夏秋]收)))"
)
"""What opens a clause on the turn before, to which nothing is compared: 上一轮普查, 去年春节."""
_NOW: Final = regex(
    "今年|今[春夏秋冬]|本[届次轮季期]|[这此]一?[届次轮季]|新一[届轮]|如今|目前|现[在有]"
)
_BUT: Final = regex("[比较与和跟同][^，。；]{0,4}$")


def of_last_turn(figure: Figure) -> bool:
    """Say whether a figure is told of the turn before the one that the news is of."""
    return _is_of_last(figure.context.sentence, figure.at)


@lru_cache(maxsize=1 << 12)
def _is_of_last(sentence: str, at: int) -> bool:
    text = sentence[sentence.rfind("；", 0, at) + 1 : at]
    found = list(_LAST.finditer(text))
    if not found or _BUT.search(text, 0, found[-1].start()):
        return False
    return _NOW.search(text, found[-1].end()) is None
