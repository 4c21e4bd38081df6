"""Parts that the text says are all there is, and their whole: 只养鸡和鸭，2000只. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, alike, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_ONLY: Final = regex(
    "只[\u4e00-\u9fff]{0,3}?(?P<one>[\u4e00-\u9fff]{1,5})[和与及](?P<other>[\u4e00-\u9fff]{1,5}?)(?:[两二]|[，。；,]|[组构]成|$)"
    "|(?:除了|不是)(?P<this>[\u4e00-\u9fff]{1,5})[，,]?(?:就是|便是|即|外便是)(?P<that>[\u4e00-\u9fff]{1,5})"
)
_COUNTED: Final = regex(
    "(?:只有|仅有?|由|共有?|[分为剪切锯截]?成|分为?|和[\u4e00-\u9fff]{1,4})(?P<number>[两二三四五])"
    "(?P<of>[项种类样方部块段份家个名位大][\u4e00-\u9fff]{0,6})"
)
_MORE: Final = regex("其他|其余|另[外有加]|还有|等|约|增|降|比|较|去年|上年|其中")
_HELD: Final = regex("股东|出资|持股|股权")
_ALL: Final = Fraction(1)
_TWO, _FIVE, _REACH = 2, 5, 40


def named_alone(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at parts as many as the text says that there are, and at the whole before them."""
    if not figures or len(figures) > _FIVE + 1:
        return
    words = figures[0].context.sentence
    shares = [one for one in figures if one.quantity.dimension == "ratio"]
    if _MORE.search(words) or any(one.quantity.hedge for one in figures):
        return
    number = _number(words, figures)
    if number and len(shares) == number and _HELD.search(words):
        yield from _shares(shares)
    elif number and not shares:
        yield from _amounts(figures, number)


def _number(words: str, figures: Sequence[Figure]) -> int:
    """Give how many parts the words before the figures say there are, nought where none do."""
    told = _ONLY.search(words)
    if told and told.start() < max(one.at for one in figures):
        return _TWO
    counted = _COUNTED.search(words)
    return small_count(counted["number"]) if counted else 0


def _shares(shares: Sequence[Figure]) -> Iterator[Account]:
    """Look at shares that are all: together they are the whole."""
    *others, last = sorted(shares, key=lambda one: one.span)
    held = sum((one.quantity.nominal for one in others), Fraction())
    slack = sum((one.quantity.step for one in shares), Fraction()) / 2
    if held < _ALL:
        makes = _ALL - held
        proof = "100% − " + " − ".join(map(said, others))
        yield from reckoned(others, last, makes, (makes - slack, makes + slack), proof)


def _amounts(figures: Sequence[Figure], number: int) -> Iterator[Account]:
    """Look at amounts of one kind, of which the greatest is told before or behind the others."""
    kin = alike(figures, max(figures, key=lambda one: one.span))
    if len(kin) != number + 1:
        return
    whole = max((kin[0], kin[-1]), key=lambda one: one.quantity.nominal)
    parts = [one for one in kin if one is not whole]
    if any(one.quantity.nominal >= whole.quantity.nominal for one in parts):
        return
    if len({one.quantity.unit for one in kin}) > 1 or kin[-1].at - kin[0].until > _REACH:
        return
    if "每" in lead(whole) or any("每" in lead(one) for one in parts):
        return
    makes = sum((one.quantity.nominal for one in parts), Fraction())
    slack = max(map(leeway, kin))
    proof = " + ".join(map(said, parts))
    yield from reckoned(parts, whole, makes, (makes - slack, makes + slack), proof)
