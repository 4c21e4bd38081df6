"""Ranges whose ends are told the greater first: 25℃至16℃之间. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.extremes import Crossed
from qa.judging.reckonings.reckoning import lead
from qa.model import SPELLS, Figure
from qa.patterns import regex

_TO: Final = regex("[至到~～—–-]{1,2}")
_RANGE: Final = regex("^(?:之间|的?[范区][围间]|的(?:环境|条件|温度))")
_MOVES: Final = regex("[从由自降升跌涨减增回变下][^，。；：、0-9]{0,8}$")


def turned_ranges(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look at ranges of a sentence whose ends are told the greater first: 25℃至16℃之间."""
    for one, other in pairwise(sorted(figures, key=lambda figure: figure.span)):
        sentence = one.context.sentence
        if (
            one.quantity.dimension in SPELLS
            or one.quantity.unit != other.quantity.unit
            or one.quantity.hedge
            or other.quantity.hedge
        ):
            continue
        is_range = _TO.fullmatch(sentence, one.until, other.at) and _RANGE.match(
            sentence[other.until :]
        )
        falls = one.quantity.nominal > other.quantity.nominal
        if is_range and falls and not _MOVES.search(lead(one)):
            yield Crossed(other, one)
