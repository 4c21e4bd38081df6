"""The interest of a sum for a year, and what a sum has become: 存一年，利率2%; 收益率14%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_RATE: Final = regex("(?:年利率|年化利率|年息|利率)[为是达]?$")
_INTEREST: Final = regex("利息[^，。；：、0-9]{0,5}$")
_YEARS: Final = regex(
    "(?P<years>[一二两三五])年(?:定?期|整|存期)|(?:存期?(?P<kept>[一二两三五])年|(?P<whole>[一二两三五])年的?利息)"
)
_PUT_IN: Final = regex("(?:投入|买入|买了|投了|投资|本金|认购|申购)[^，。；：、0-9]{0,8}$")
_GAIN: Final = regex("(?:收益率|回报率|(?<!贡献)收益|回报|(?P<loss>亏损?|跌)了?)[为是达约]*$")
_BECAME: Final = regex("(?:变成|变为|变[作做]|涨到|缩水[至到成]|只剩)了?$")
_PAIR: Final = 2


def interest(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only two sums of a sentence, the rate between them and the years."""
    sums = [one for one in figures if one.quantity.dimension.startswith("money")]
    rates = [one for one in figures if one.quantity.dimension == "ratio"]
    if len(sums) != _PAIR or len(rates) != 1 or any(one.quantity.hedge for one in (*sums, *rates)):
        return
    paid, earned = sorted(sums, key=lambda one: one.span)
    yield from _grown(paid, rates[0], earned)
    years = _YEARS.search(paid.context.sentence)
    if years and _RATE.search(lead(rates[0])) and _INTEREST.search(lead(earned)):
        number = small_count(years["years"] or years["kept"] or years["whole"])
        makes = paid.quantity.nominal * rates[0].quantity.nominal * number
        proof = f"{said(paid)} × {said(rates[0])}" + (f" × {number}年" if number != 1 else "")
        slack = max(earned.quantity.step, makes / 100)
        reach = makes - slack, makes + slack
        yield from reckoned((paid, rates[0]), earned, makes, reach, proof)


def _grown(paid: Figure, rate: Figure, now: Figure) -> Iterator[Account]:
    """Look at what a sum has become by its gain: 投入10万元，收益率14%，变成11.4万元."""
    gain = _GAIN.search(lead(rate))
    if not (gain and _PUT_IN.search(lead(paid)) and _BECAME.search(lead(now))):
        return
    sign = -1 if gain["loss"] else 1
    makes = paid.quantity.nominal * (1 + sign * rate.quantity.nominal)
    slack = now.quantity.step + paid.quantity.nominal * rate.quantity.step
    proof = f"{said(paid)} × (1 {'−' if sign < 0 else '+'} {said(rate)})"
    yield from reckoned((paid, rate), now, makes, (makes - slack, makes + slack), proof)
