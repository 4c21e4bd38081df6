"""The rates at which people are born and die, and what lies between them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_NAMES: Final = tuple(
    regex(f"{name}[^，。；：、\\d]{{0,4}}[-−－]?$") for name in ("出生率", "死亡率", "自然增长率")
)
_ELSE: Final = regex("婴|儿童|孕|产妇|比|上年|去年|猪|畜")


def natural_growth(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold a rate of natural growth to the rates of birth and death told in one place with it."""
    rates = [one for one in figures if one.quantity.dimension == "ratio" and not one.quantity.hedge]
    named = [[one for one in rates if _is(name, one)] for name in _NAMES]
    if any(len(ones) != 1 for ones in named):
        return
    born, died, grown = (ones[0] for ones in named)
    if len({one.quantity.unit for one in (born, died, grown)}) > 1:
        return
    makes = born.quantity.nominal - died.quantity.nominal
    slack = max(one.quantity.step for one in (born, died, grown))
    reach = makes - slack, makes + slack
    yield from reckoned((born, died), grown, makes, reach, f"{said(born)} − {said(died)}")


def _is(name: re.Pattern[str], figure: Figure) -> bool:
    words = lead(figure)
    return bool(name.search(words)) and not _ELSE.search(words)
