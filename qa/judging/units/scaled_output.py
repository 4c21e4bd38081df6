"""What a power station can do, the hours it does so, and what it yields: one of them misplaced.

装机10.5万千瓦，一年满发1200小时，年发电量1.26万千瓦时: kilowatts times hours are kilowatt-hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from qa.judging.shares.thirds import Made, Third
from qa.judging.units.shared_out import lead
from qa.model import Figure
from qa.patterns import regex

_INSTALLED = regex("装机[^，。；\\d]{0,8}$")
_FULL = regex("(?:满发|满负荷|等效|利用|年运行|年发电)[^，。；\\d]{0,8}$")
_YIELD = regex("(?:发电|电量|上网)[^，。；\\d]{0,8}$")
_PART = regex("已|首月|当月|季度|上半年|半年|其中|累计|截至|比|增|减|降|节约|单日|日均|每[天日]")
_HOUR, _KILO = 3600, 1000
_SLACK, _MOST = Fraction(1, 12), 4


def scaled_output(figures: Sequence[Figure]) -> Iterator[Third]:
    """Look for full hours with the station told before and the yield told behind them."""
    ordered = sorted(figures, key=lambda one: one.span)
    blocks = {at: list(row) for at, row in groupby(ordered, key=lambda one: one.context.block)}
    for hours in ordered:
        if not _is(hours, "seconds", _FULL):
            continue
        at = hours.context.block
        near = [one for block in range(at - 1, at + 2) for one in blocks.get(block, ())]
        power = [one for one in near if _is(one, "power", _INSTALLED)]
        made = [one for one in near if _is(one, "energy", _YIELD) and one.span > hours.span]
        if len(power) == 1 and made and (times := _times(power[0], hours, made[0])):
            value = _product(power[0], hours)
            told = Made("×", (power[0], hours), value, made[0])
            yield Third(made[0], (power[0], hours), times, made=told)


def _is(figure: Figure, dimension: str, named: re.Pattern[str]) -> bool:
    words = lead(figure)
    told = named.search(words) and not _PART.search(words)
    return figure.quantity.dimension == dimension and bool(told) and figure.quantity.nominal > 0


def _product(power: Figure, hours: Figure) -> Fraction:
    """Give kilowatt-hours, the unit that energy is counted in."""
    return power.quantity.nominal / _KILO * hours.quantity.nominal / _HOUR


def _times(power: Figure, hours: Figure, made: Figure) -> int:
    """Give the power of ten by which a yield is off, 0 where it is none."""
    ratio = _product(power, hours) / made.quantity.nominal
    larger = max(ratio, 1 / ratio)
    tens = (10**power for power in range(1, _MOST + 1))
    return next((ten for ten in tens if abs(larger / ten - 1) <= _SLACK), 0)
