"""Shares told in the order of their amounts: 汽车2.94亿元、家电1.87亿元，分别占50.2%和31.9%."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.model import Figure, Share, Span
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, gap, same_kind, same_sentence
from qa.reading.shares.taken_of import words_before

_TAKES: Final = regex(
    "(?:分别|依次)占(?:比|到|了|全[部市县]的?|[^，。；：、\\d]{0,20}总[数量额]的?)?$"
    "|(?:占比|比重|比例)(?:分别|依次)(?:为|是|达到?)?$"
)
_NEXT: Final = ("、", "和", "及", "与", "以及")
_BACK, _FEWEST = 16, 2


def read_shares_in_turn(figures: Sequence[Figure], known: Collection[Span]) -> Iterator[Share]:
    """Read the rows of such shares that no other reading is sure of."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension == "ratio" and _TAKES.search(words_before(rate)):
            rates = row_of_rates(figures, index)
            told = _amounts(figures[max(0, index - _BACK) : index], rate, len(rates))
            if told and not any(one.span in known for one in rates):
                yield from _shared(*told, rates)


def row_of_rates(figures: Sequence[Figure], index: int) -> list[Figure]:
    """Give a percentage and those that follow it in a row."""
    row = [figures[index]]
    for one, other in pairwise(figures[index : index + _BACK]):
        alike = other.quantity.dimension == "ratio" and same_sentence(one, other)
        if not alike or gap(one, other) not in _NEXT:
            break
        row.append(other)
    return row


def _amounts(
    before: Sequence[Figure], rate: Figure, count: int
) -> tuple[Figure, list[Figure]] | None:
    """Give the last so many amounts before a row, and what stands before them as their whole."""
    amounts = [one for one in before if one.quantity.dimension not in RATES]
    parts = amounts[-count:]
    if count < _FEWEST or len(parts) < count or not all(same_sentence(one, rate) for one in parts):
        return None
    summed = sum(one.quantity.nominal for one in parts)
    larger = [one for one in amounts[:-count] if same_kind(one, parts[0])]
    whole = next((one for one in reversed(larger) if one.quantity.high >= summed), None)
    alike = all(same_kind(one, parts[0]) and not one.quantity.hedge for one in parts)
    return (whole, parts) if whole and alike else None


def _shared(whole: Figure, parts: Sequence[Figure], rates: Sequence[Figure]) -> Iterator[Share]:
    for part, rate in zip(parts, rates, strict=True):
        yield Share(part, whole, rate, "占", rate.context, sure=False)
