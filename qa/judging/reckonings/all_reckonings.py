"""All that a sentence reckons out in words and gets wrong. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.balances import balances
from qa.judging.reckonings.closed_parts import closed_parts
from qa.judging.reckonings.differences import differences
from qa.judging.reckonings.price_cuts import price_cuts
from qa.judging.reckonings.products import products
from qa.judging.reckonings.reckoning import Account
from qa.model import Figure

_WAYS: Final = (balances, differences, price_cuts, products, closed_parts)


def reckonings(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the figures of a sentence in each way that a text reckons."""
    for way in _WAYS:
        yield from way(figures)
