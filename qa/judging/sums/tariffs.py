"""Sums of money that are prices side by side, and no parts of one another. Pure."""

from __future__ import annotations

from typing import Final

from qa.model import Total
from qa.patterns import regex

_PRICES: Final = regex("[票价档]|收费|每[人位张间晚套次份小]")
_SUMMED: Final = regex("合计|[总共]|加起来|一起|相加|凑|花[了费]|支出|收入|退|付")
_SCALE: Final = 1


def are_tariffs(total: Total) -> bool:
    """Say whether amounts are a list of prices: 平日68元、周末88元，节日158元."""
    sides = (total.whole, *total.parts)
    plain = all(
        one.quantity.dimension.startswith("money") and one.quantity.scale == _SCALE for one in sides
    )
    sentences = {one.context.sentence for one in sides}
    return plain and any(map(_PRICES.search, sentences)) and not any(map(_SUMMED.search, sentences))
