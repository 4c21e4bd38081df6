"""A bound set to what is left of a level, or what it has become. Pure.

由38小时缩短到14小时，不到原来的三成, where 14 are 37 % of 38; 由3亿元增至7亿元，不到原来的两倍.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.judging.linking.measures import kind
from qa.judging.reckonings.reckoning import Account, lead, said
from qa.model import Figure
from qa.patterns import regex

_OF_BASE: Final = regex("(?:原来|原先|过去|从前|以前|去年|上年|改造前)的?$")
_FROM: Final = regex("[由从](?:[^，。；\\d]{0,8}的)?(?:约|近)?$")
_TO: Final = regex("[^，。；\\d]{0,8}(?:到|至|为)了?(?:约|近)?$")
_PARTS: Final = frozenset({"ratio", "times"})
_BELOW, _ABOVE = ("不到", "不足", "少于", "低于"), ("超过", "多于", "逾")
_FEWEST = 2


def bounds_of_base(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each bound to the two levels told right before it in its sentence."""
    for at, bound in enumerate(figures):
        if at >= _FEWEST and bound.quantity.dimension in _PARTS and _OF_BASE.search(lead(bound)):
            yield from _held(figures[at - 2], figures[at - 1], bound)


def _held(before: Figure, after: Figure, bound: Figure) -> Iterator[Account]:
    old, new = before.quantity, after.quantity
    one = {figure.context.span for figure in (before, after, bound)}
    if len(one) > 1 or kind(old) != kind(new) or old.hedge or new.hedge or old.low <= 0:
        return
    between = after.context.sentence[before.until : after.at]
    if not _FROM.search(lead(before)) or not _TO.fullmatch(between):
        return
    low, high = new.low / old.high, new.high / old.low
    words, limit = _OF_BASE.sub("", lead(bound)), bound.quantity.nominal
    if (words.endswith(_BELOW) and low > limit) or (words.endswith(_ABOVE) and high < limit):
        makes = new.nominal / old.nominal
        yield Account((before, after), _in_full(bound), makes, f"{said(after)} ÷ {said(before)}")


def _in_full(bound: Figure) -> Figure:
    """Give a bound with the words that make it one: 不到原来的三成."""
    words = lead(bound)
    ahead = len(words) - max(words.rfind(one) for one in (*_BELOW, *_ABOVE))
    span = bound.span._replace(start=bound.span.start - ahead)
    return replace(bound, at=bound.at - ahead, span=span)
