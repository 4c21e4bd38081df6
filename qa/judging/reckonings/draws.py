"""How many matches so many sides play, and how many go on: 6支队伍单循环，15场. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_ROUND_ROBIN: Final = regex("(?P<twice>双)?(?<!分组)单?循环|两两(?:交手|相遇|对阵|碰面)|每两队")
_KNOCK_OUT: Final = regex("淘汰")
_TIES: Final = regex("[捉成]对|一对一|两两捉对|单败|单场淘汰|输一场即?淘汰")
_GROUPS: Final = regex("小组|分组|[两四八]个组|双败|轮空|外卡|附加|复活|种子")
_PLAYED: Final = regex("循环|两两|每两队|淘汰|[捉成]对|一对一|单败|输一场")
"""One of these stands in all that tells how sides are to meet."""
_THIRD: Final = regex("[三3][、，]?[四4]名|季军[赛战]|铜牌战")
_NO_THIRD: Final = regex(
    "(?:不设|不打|没有|取消|无)[^，。；]{0,6}(?:[三3][、，]?[四4]名|季军[赛战]|铜牌战)"
)
_SIDES: Final = regex(
    "[^，。；]{0,6}(?:队|选手|棋手|球员|[名位]|组合|班级?|单位|村|高手|好手|运动员)"
)
_ALL: Final = regex(
    "(?:[共合总]计?|一共|总共|要打|需[要打]?|才能[^，。；]{0,6}|比赛|赛程|安排|进行|历经|经过|[得需要]?打)[^，。；、0-9]{0,4}(?:\\d{1,2}轮)?$"
)
_ON: Final = regex("[^，。；\\d]{0,4}(?:晋级|进入|挺进|闯入|出线|胜出|杀入)")
_UNITS: Final = frozenset("支 个 名 位 人 对 家".split())
_FEWEST: Final = 3


def draws(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only number of sides and at the matches, or at those who go on."""
    if not figures:
        return
    words = figures[0].context.sentence
    if not _PLAYED.search(words):
        return
    league, cup = _ROUND_ROBIN.search(words), _KNOCK_OUT.search(words)
    if _GROUPS.search(words) or bool(league) == bool(cup or _TIES.search(words)):
        return
    sides = [one for one in figures if _is_sides(one)]
    if len(sides) != 1:
        return
    many = sides[0].quantity.nominal
    for played in figures:
        if played.quantity.hedge or not _ALL.search(lead(played)):
            continue
        if league:
            yield from _league(sides[0], played, twice=bool(league["twice"]))
        elif cup and played.quantity.unit == "场":
            third = _THIRD.search(words) and not _NO_THIRD.search(words)
            makes = many if third else many - 1
            reach = many - 1, many - 1 if _NO_THIRD.search(words) else many
            yield from reckoned(sides, played, makes, reach, f"{said(sides[0])} − 1")
    if not league and _TIES.search(words):
        yield from _gone_on(figures, sides[0])


def _league(sides: Figure, played: Figure, *, twice: bool) -> Iterator[Account]:
    """Hold matches, and rounds, to those of a league in which each meets each."""
    many, times = sides.quantity.nominal, 2 if twice else 1
    if played.quantity.unit == "场":
        makes = many * (many - 1) * times / 2
        proof = f"{said(sides)} × {many - 1}" + ("" if twice else " ÷ 2")
    elif played.quantity.unit == "轮":
        makes = (many - 1 + many % 2) * times
        proof = f"({said(sides)} − 1) × {times}" if many % 2 == 0 else f"{said(sides)} × {times}"
    else:
        return
    yield from reckoned([sides], played, makes, (makes, makes), proof)


def _is_sides(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.hedge or quantity.dimension != "count" or quantity.nominal < _FEWEST:
        return False
    if _ON.match(figure.context.sentence, figure.until) or _ON.search(lead(figure)):
        return False
    of_sides = quantity.unit == "队" or quantity.unit in _UNITS
    return of_sides and (
        quantity.unit == "队" or _SIDES.match(figure.context.sentence, figure.until) is not None
    )


def _gone_on(figures: Sequence[Figure], sides: Figure) -> Iterator[Account]:
    """Look at how many of those who meet in pairs go on: half of them."""
    for left in figures:
        if left is sides or left.quantity.dimension != "count" or left.quantity.hedge:
            continue
        if left.span > sides.span and _ON.match(left.context.sentence, left.until):
            makes = sides.quantity.nominal * Fraction(1, 2)
            yield from reckoned((sides,), left, makes, (makes, makes), f"{said(sides)} ÷ 2")
