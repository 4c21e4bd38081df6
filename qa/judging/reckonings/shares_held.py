"""Shares of one firm that its owners hold, together more than all: 持股65%、25%、15%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_HELD: Final = regex("持股(?:比例)?[为达约]*$")
_OWNED: Final = regex("(?:持有|占有|拥有)(?P<of>[^，。；：、\\d]{0,12})$")
_STOCK: Final = regex("的?(?:股权|股份|股票)")
_OTHERWISE: Final = regex(
    "间接|合计|共持|一致行动|表决权|质押|[增减]持|转让|收购前|此前|原(?!股东)|[升降增减]至|由\\d|从\\d|其中|分别|各持|通过|总资产|流通"
)
_LEAST: Final = 2


def shares_held(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the shares of a sentence where each is said to be held, all of one firm."""
    held = [one for one in figures if one.quantity.dimension == "ratio" and _is_held(one)]
    if len(held) < _LEAST or _OTHERWISE.search(held[0].context.sentence):
        return
    if any(one.quantity.hedge for one in held) or len(set(map(_firm, held)) - {""}) > 1:
        return
    *others, last = sorted(held, key=lambda one: one.span)
    makes = 1 - sum((one.quantity.nominal for one in others), Fraction())
    if makes > 0 and sum(one.quantity.low for one in held) > 1:
        proof = " − ".join(["100%", *map(said, others)])
        yield from reckoned(others, last, makes, (Fraction(0), makes), proof)


def _is_held(share: Figure) -> bool:
    owned = _OWNED.search(lead(share)) and _STOCK.match(share.context.sentence, share.until)
    return owned is not None or _HELD.search(lead(share)) is not None


def _firm(share: Figure) -> str:
    owned = _OWNED.search(lead(share))
    return owned["of"] if owned else ""
