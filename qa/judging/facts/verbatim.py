"""Two numbers a slip apart that two sentences tell in the very same words. Pure.

What stands before a number says more of it than what is counted, which stands behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from qa.judging.facts.how_told import named_apart
from qa.judging.facts.told_words import ToldWords
from qa.judging.facts.weighed_twins import Pair, explained, timed_apart
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link, difference_told
from qa.model import Figure
from qa.patterns import regex

_HAN: Final = regex("[\u4e00-\u9fff]")
_RATE: Final = regex("(?:率|占比|比重)(?:约?为|达到?|是)?$")
_CHANGE: Final = regex(
    "(?:同比|环比|比上年|较上年|分别|实际|名义)*(?:增长|下降|上升|上涨|下跌|提高|回落)(?:了|约|近)?$"
)
_THING: Final = 4
_REACH, _LEAD, _ENOUGH = 30, 2, 10
_TOPIC: Final = 8


def verbatim(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers of an article are one fact told twice in the same words.

    Not where a third number is told in them, as in a list of like entries.
    """
    first, second = sorted((one, other), key=lambda figure: figure.span)
    if first.context.span == second.context.span or _alike(first, second) < _ENOUGH:
        return None
    pair = Pair(first, second, ToldWords(crowd))
    if first.quantity.dimension == "ratio" and not _one_rate(first, second):
        return None
    if not may_agree(first, second, kindred=True) or named_apart(first, second):
        return None
    if explained(first, second) or timed_apart(first, second):
        return None
    if difference_told(first, second, crowd) or _in_a_row(pair):
        return None
    lead = "".join(_HAN.findall(_lead(first, second)))[-_TOPIC:]
    return Link((lead or first.measure.text,), firm=False)


def _one_rate(one: Figure, other: Figure) -> bool:
    """Say whether two percentages are of one rate by name, or two changes of one thing."""
    lead = _lead(one, other)
    if _RATE.search(lead):
        return True
    ends = [_before(figure)[: -len(lead)][-1:] for figure in (one, other)]
    whole = not any(map(_HAN.match, ends)) and _CHANGE.search(lead) is not None
    return whole and len("".join(_HAN.findall(_CHANGE.sub("", lead)))) >= _THING


def _in_a_row(pair: Pair) -> bool:
    values = {pair.one.quantity.nominal, pair.other.quantity.nominal}
    return any(
        third.quantity.nominal not in values and _alike(third, figure) >= _ENOUGH
        for third in pair.crowd
        for figure in pair[:2]
    )


def _alike(one: Figure, other: Figure) -> int:
    """Count the characters around two numbers that are the same, those before them twice."""
    before, behind = _lead(one, other), _shared(_after(one), _after(other))
    return _LEAD * len(_HAN.findall(before)) + len(_HAN.findall(behind))


def _lead(one: Figure, other: Figure) -> str:
    """Give the words right before two numbers that are the same."""
    return _shared(_before(one)[::-1], _before(other)[::-1])[::-1]


def _shared(one: str, other: str) -> str:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(sign for sign, _ in same)


def _before(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _REACH) : figure.at]


def _after(figure: Figure) -> str:
    return figure.context.sentence[figure.until : figure.until + _REACH]
