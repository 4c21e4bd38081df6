"""A highest below its lowest, or a value outside of both: 最高12℃，最低17℃. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.reckonings.reckoning import alike, lead
from qa.model import Figure
from qa.patterns import regex

_UP, _DOWN = "高高大多长重深宽厚贵", "低矮小少短轻浅窄薄低"
_OPPOSITES: Final = frozenset(zip(_UP, _DOWN, strict=True))
_EXTREME: Final = regex(rf"最(?P<pole>[{_UP}{_DOWN}])(?P<of>[^，。；：、\d最]{{0,12}})$")
_OTHERS: Final = regex(
    r"昨|明[天日]|后天|去年|上年|上届|历史|历年|往年|同期|以来|当年|\d[日号]|保障|标准|限|[而却]?另|原来|比|较|由|从|档|别|前者|后者"
)
_WITHIN: Final = regex(
    "(?:平均[^，。；：、0-9]{0,3}|人?均|收盘?[于报]|尾盘报?收?|[开收]盘)[^，。；：、0-9]{0,4}$"
)
_HIGHER: Final = tuple(
    (regex(f"(?:{upper})[^，。；：、0-9]{{0,9}}$"), regex(f"(?:{lower})[^，。；：、0-9]{{0,4}}$"))
    for upper, lower in (
        ("收缩压|高压", "舒张压|低压"),
        ("最大阵风|阵风", "平均风力"),
        ("(?:全天|盘中|日内|当[天日])最高", "收盘?报?|尾盘报?收?于?"),
    )
)
_EMPTY: Final = regex("[的为达是约仅只有到在至一共]|气?温|个?月")
_RANKS: Final = frozenset("班 号 楼 层 届 组 排".split())
"""Counters whose numbers are names as well: 三班."""
_BARE: Final = frozenset({"", "有", "为", "达", "共", "共有"})
_BEFORE: Final = regex(rf"(最[{_UP}{_DOWN}])，$")
"""What names an extreme in the clause before its number: 居民最多，有6820户."""
_FAR: Final = 60


class Crossed(NamedTuple):
    """Two figures of which the one said to be the higher is the lower."""

    high: Figure
    low: Figure


def crossed_extremes(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look at the extremes of a sentence, and at what must lie between them."""
    if len(figures) == 1:
        return
    yield from _named(figures)
    told = [(figure, found) for figure in figures if (found := _EXTREME.search(_words(figure)))]
    for (one, its), (other, others) in combinations(told, 2):
        if not _opposite(its["pole"], others["pole"]) or not _of_one(
            one, other, its["of"], others["of"]
        ):
            continue
        high, low = (one, other) if its["pole"] in _UP else (other, one)
        if high.quantity.nominal < low.quantity.nominal:
            yield Crossed(high, low)
        else:
            yield from _outside(figures, high, low)


def _named(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look at what by its name is the higher of two: 收缩压; 最大阵风 beside a mean."""
    told = [(one, lead(one)) for one in figures if not one.quantity.hedge]
    for upper, lower in _HIGHER:
        highs = [one for one, words in told if upper.search(words)]
        lows = [one for one, words in told if lower.search(words)] if highs else ()
        if len(highs) != 1 or len(lows) != 1 or not _of_one(highs[0], lows[0], "", ""):
            continue
        if highs[0].quantity.nominal < lows[0].quantity.nominal:
            yield Crossed(highs[0], lows[0])


def _words(figure: Figure) -> str:
    """Give the words of a clause that lead to a figure, and a 最低 that was read as part of it."""
    words = lead(figure)
    if words in _BARE:
        named = _BEFORE.search(figure.context.sentence, 0, figure.at - len(words))
        words = named[1] if named else words
    hedge = figure.quantity.hedge
    return words + hedge if hedge.startswith("最") else words


def _opposite(one: str, other: str) -> bool:
    return (one, other) in _OPPOSITES or (other, one) in _OPPOSITES


def _of_one(one: Figure, other: Figure, its: str, others: str) -> bool:
    """Say whether two extremes are of one thing at one time."""
    if len(alike([other], one)) != 1 or one.quantity.unit != other.quantity.unit:
        return False
    if one.quantity.unit in _RANKS:
        return False
    first, then = sorted((one, other), key=lambda figure: figure.span)
    between = first.context.sentence[first.until : then.at]
    if len(between) > _FAR or _OTHERS.search(between) or _OTHERS.search(its + others):
        return False
    mine, theirs = _EMPTY.sub("", its), _EMPTY.sub("", others)
    return mine in theirs or theirs in mine


def _outside(figures: Sequence[Figure], high: Figure, low: Figure) -> Iterator[Crossed]:
    """Give a mean or a closing price that lies beyond an extreme told before it."""
    after = max(high.span, low.span)
    for figure in alike(figures, high):
        if figure.span <= after or figure.quantity.unit != high.quantity.unit:
            continue
        between = figure.context.sentence[max(high.until, low.until) : figure.at]
        if not _WITHIN.search(lead(figure)) or _OTHERS.search(between):
            continue
        if high.quantity.high < figure.quantity.low:
            yield Crossed(high, figure)
        elif figure.quantity.high < low.quantity.low:
            yield Crossed(figure, low)
