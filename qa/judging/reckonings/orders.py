"""A row that is said to run from high to low, and does not: 从高到低依次是1200万、1350万. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.extremes import Crossed
from qa.judging.reckonings.reckoning import alike
from qa.model import Figure
from qa.patterns import regex

_FALLS: Final = regex("[从由](?:高|多|大|长|重)[到至](?:低|少|小|短|轻)")
_RISES: Final = regex("[从由](?:低|少|小|短|轻)[到至](?:高|多|大|长|重)")
_OTHER: Final = regex("同比|增长|增速|占比|降幅|其中")
_FEWEST: Final = 3


def rows_turned(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look at the figures of one kind behind a word that says how they run."""
    sentence = figures[0].context.sentence if figures else ""
    falls = _FALLS.search(sentence)
    told = falls or _RISES.search(sentence)
    if not told or _OTHER.search(sentence):
        return
    behind = [one for one in figures if one.at > told.end() and not one.quantity.hedge]
    row = alike(behind, behind[-1]) if behind else []
    if len(row) < _FEWEST:
        return
    for one, then in pairwise(row):
        high, low = (one, then) if falls else (then, one)
        if high.quantity.high < low.quantity.low:
            yield Crossed(high, low)
