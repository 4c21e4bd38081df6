"""The interest of a sum for a year: 10万元存一年，年利率2%，利息2500元. Pure."""

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
_PAIR: Final = 2


def interest(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only two sums of a sentence, the rate between them and the years."""
    sums = [one for one in figures if one.quantity.dimension.startswith("money")]
    rates = [one for one in figures if one.quantity.dimension == "ratio"]
    if len(sums) != _PAIR or len(rates) != 1 or any(one.quantity.hedge for one in (*sums, *rates)):
        return
    paid, earned = sorted(sums, key=lambda one: one.span)
    years = _YEARS.search(paid.context.sentence)
    if years and _RATE.search(lead(rates[0])) and _INTEREST.search(lead(earned)):
        number = small_count(years["years"] or years["kept"] or years["whole"])
        makes = paid.quantity.nominal * rates[0].quantity.nominal * number
        proof = f"{said(paid)} × {said(rates[0])}" + (f" × {number}年" if number != 1 else "")
        slack = max(earned.quantity.step, makes / 100)
        reach = makes - slack, makes + slack
        yield from reckoned((paid, rates[0]), earned, makes, reach, proof)
