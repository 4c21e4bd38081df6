"""How much of a room or a fleet is taken: 床位500张，450名病人，使用率95%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, is_like, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_RATE: Final = regex(
    "(?:[上入在出]?[座住租坐勤]|使用|利用|占用|满[座住员]|到[会课岗场])率[为是达到仅约]*$"
)
_MORE: Final = regex("其中|平均|同比|比|较|加[床座]|另")
_ROOM: Final = regex("床|座|位|房|泊|舱|铺")
_PAIR: Final = 2


def fillings(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only two counts before a rate of what is taken: the lesser is of the greater."""
    for rate in figures:
        if (
            rate.quantity.dimension != "ratio"
            or rate.quantity.hedge
            or not _RATE.search(lead(rate))
        ):
            continue
        before = [one for one in figures if one.span < rate.span]
        counts = [one for one in before if one.quantity.dimension == "count"]
        if len(counts) != _PAIR or any(one.quantity.hedge for one in counts):
            continue
        room, taken = counts
        if _MORE.search(rate.context.sentence, 0, rate.at) or room.quantity.nominal <= 1:
            continue
        if room.quantity.unit == taken.quantity.unit or not _is_room(room):
            continue
        makes = taken.quantity.nominal / room.quantity.nominal
        slack = rate.quantity.step
        proof = f"{said(taken)} ÷ {said(room)}"
        if is_like(makes, rate):
            yield from reckoned((room, taken), rate, makes, (makes - slack, makes + slack), proof)


def _is_room(figure: Figure) -> bool:
    """Say whether a figure counts what can be taken: 床位500张, 客房120间."""
    behind = figure.context.sentence[figure.until : figure.until + _PAIR]
    return _ROOM.search(lead(figure) + figure.quantity.unit + behind) is not None
