"""How many go in an hour at one every so many minutes: 每15分钟一班，每小时6班. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_ONE: Final = regex("[^，。；：、0-9一]{0,3}[一1](?P<unit>[\u4e00-\u9fff])")
_EVERY: Final = regex("(?:[每隔]|间隔|相隔|时段|期间|公交车?|地铁|班车)[^，。；：、0-9]{0,4}$")
_HOUR: Final = regex("(?:每|[一1]个?|平均)个?小时[^，。；：、0-9]{0,6}$")
_HOUR_LONG: Final = 3600


def headways(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the time between two runs and the number of runs in an hour."""
    gaps = [one for one in figures if _is_headway(one)]
    if len(gaps) != 1:
        return
    found = _ONE.match(gaps[0].context.sentence, gaps[0].until)
    for many in figures if found else ():
        same = found is not None and many.quantity.unit == found["unit"] and not many.quantity.hedge
        if same and many.span > gaps[0].span and _HOUR.search(lead(many)):
            makes = Fraction(_HOUR_LONG) / gaps[0].quantity.nominal
            proof = f"60分钟 ÷ {said(gaps[0])}"
            slack = 0 if makes.denominator == 1 else 1
            yield from reckoned((gaps[0],), many, makes, (makes - slack, makes + slack), proof)


def _is_headway(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.dimension != "seconds" or quantity.hedge or not 0 < quantity.nominal < _HOUR_LONG:
        return False
    return _ONE.match(figure.context.sentence, figure.until) is not None and (
        _EVERY.search(lead(figure)) is not None
    )
