"""The amount that a percentage is said of, before it in its sentence: 215亿元，增长7.8%，占."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, same_sentence
from qa.reading.shares.taken_of import MARK, words_before

_BETWEEN: Final = regex(
    "(?:其?同比|环比|比|较|名义|扣除|实际|增|[上下]?[降升涨]|减|提高|[居位列排]|高于|低于|创)[^，。；：]*"
)
"""A clause that goes on about an amount: 同比增长7.8%, 居全省第二位."""
_STEPS: Final = frozenset({"同比", "环比", "减少"})
_BACK: Final = 8


def amount_before(figures: Sequence[Figure], index: int) -> Figure | None:
    """Give the amount before a percentage that nothing but its change stands between."""
    rate = figures[index]
    for one in reversed(figures[max(0, index - _BACK) : index]):
        if not same_sentence(one, rate):
            return None
        if one.quantity.dimension in RATES or one.scope & _STEPS:
            continue
        between = rate.context.sentence[one.until : rate.at - len(words_before(rate))]
        clauses = [words for words in MARK.split(between) if words]
        plain = "；" not in between and "（" not in between
        return one if plain and all(map(_BETWEEN.fullmatch, clauses)) else None
    return None
