"""A long number that an article tells again, one digit off or two turned round. Pure.

Of four digits and more two numbers are hardly alike by chance, so less needs to be the same in
what is told: 支付购房款766090元, 返还购房款767090元.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from qa.judging.arithmetic.misprints import slipped, telling_digits
from qa.judging.facts.how_told import named_apart
from qa.judging.facts.weighed_twins import explained
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link, difference_told
from qa.model import Figure
from qa.patterns import regex

_LEAST, _SAME, _REACH = 4, 3, 14
_HAN: Final = regex("[^\u4e00-\u9fff]+")


def long_slip(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two long numbers a slip apart count one thing, in one time."""
    first, second = sorted((one, other), key=lambda figure: figure.span)
    long = min(telling_digits(figure.quantity) for figure in (one, other)) >= _LEAST
    if not long or first.context.span == second.context.span:
        return None
    if slipped(one, other) not in {"turned", "digit"} or not may_agree(one, other, kindred=True):
        return None
    name = _name(first, second)
    if len(name) < _SAME or named_apart(one, other) or _times_apart(one, other):
        return None
    if _of_another(second, name, crowd) or explained(first, second):
        return None
    return None if difference_told(one, other, crowd) else Link((name,), firm=False)


def _of_another(figure: Figure, name: str, crowd: Sequence[Figure]) -> bool:
    """Say whether the text tells the number of something else, too."""
    value = figure.quantity.nominal
    again = [third for third in crowd if third.quantity.nominal == value and third is not figure]
    return any(name not in _told(third) for third in again)


def _name(one: Figure, other: Figure) -> str:
    """Give the longest words in common of what both count, and what stands before them."""
    mine, theirs = _told(one), _told(other)
    same = SequenceMatcher(None, mine, theirs, autojunk=False).find_longest_match()
    return mine[same.a : same.a + same.size]


def _told(figure: Figure) -> str:
    before = figure.context.sentence[max(0, figure.at - _REACH) : figure.at]
    return _HAN.sub("", figure.measure.thing) or _HAN.sub("", before)


def _times_apart(one: Figure, other: Figure) -> bool:
    """Say whether the two are of times that differ, told or taken from the sentences before."""
    times = [figure.period.value for figure in (one, other)]
    return len({(time.start, time.end) for time in times if time and time.end}) > 1
