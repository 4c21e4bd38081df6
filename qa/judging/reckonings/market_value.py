"""The price of a share, how many there are, and what they are worth: 总市值. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_PRICE: Final = regex("(?:股价|收盘价|发行价|每股)[^，。；：、0-9]{0,4}$")
_SHARES: Final = regex("(?:总股本|总股数)[^，。；：、0-9]{0,4}$")
_WORTH: Final = regex("(?<!流通)(?:总市值|市值)[^，。；：、0-9]{0,4}$")


def market_value(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only price, number and worth of the shares of a firm."""
    told = [
        [one for one in figures if words.search(lead(one))] for words in (_PRICE, _SHARES, _WORTH)
    ]
    if any(len(one) != 1 for one in told):
        return
    (price,), (number,), (worth,) = told
    money = price.quantity.dimension == worth.quantity.dimension
    if not money or number.quantity.unit != "股" or price.quantity.hedge or number.quantity.hedge:
        return
    makes = price.quantity.nominal * number.quantity.nominal
    if not makes:
        return
    rough = [one.quantity.step / one.quantity.nominal for one in (price, number)]
    slack = worth.quantity.step + makes * sum(rough)
    proof = f"{said(price)} × {said(number)}"
    yield from reckoned((price, number), worth, makes, (makes - slack, makes + slack), proof)
