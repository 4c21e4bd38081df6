"""Places taken in the wrong order of marks: 以10秒21摘金, and 10秒15 came second. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.judging.changes.turned_records import worse
from qa.model import Range
from qa.patterns import regex

_PLACES: Final = regex(
    "(?P<one>冠军|最高领奖台|第一(?:[名位]|(?=[，。；的]|$))|头名|榜首|夺冠|折桂|夺魁|金牌|[摘夺]金|首位)|(?P<two>亚军|次名|第二(?:[名位]|(?=[，。；的]|$))|银牌|[摘夺]银)|(?P<three>季军|第三(?:[名位]|(?=[，。；的]|$))|铜牌|[摘夺]铜)"
)
_OTHER: Final = regex(
    "男|女|预赛|小组|半决赛|[甲乙丙]组|少年|青年|成年|[去前上]年|上届|第[一二三]轮|赛段|项|另"
)
_BEHIND: Final = regex("(?:[快慢差多少先后仅高低短长]|[多高长胜短少]出)了?(?:他|她|其|对手)?近?$")
_CLAUSE: Final = regex("[^，：。；]+")
_FINE: Final = regex(r"\.|米\d")
_SOLD: Final = frozenset("元 人次 辆 张 票 台".split())
_BY_SALES: Final = regex("票房|销[量售]|得票|成交")
_NO_SALES: Final = regex("[售单均票]价|价格|奖金|市值|成本|投资|同比|增长|下降|均")
"""What ranks by how much is sold, and what is told of it beside."""
_MARKS: Final = frozenset({"米", "千克", "环", "秒", "分"}) | _SOLD
_FAR, _PAIR = 60, 2


def turned_places(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find two marks of which the better one is said to have taken the lower place."""
    if not _PLACES.search(text):
        return
    marks = [one for one in figures if one.unit in _MARKS and _is_mark(text, one)]
    for one, other in pairwise(marks):
        if not _comparable(text, one, other):
            continue
        high, low = _taken(text, one, other)
        if not high or not low or high == low:
            continue
        upper, lower = (one, other) if high < low else (other, one)
        if worse(upper, lower):
            yield Turned(((one.start, one.end), (other.start, other.end)), "冠军、亚军、季军")


def _is_mark(text: str, one: Printed) -> bool:
    """Say whether a figure may be a mark: 6米17 is a jump, 100米 a race; 9亿元 is what is sold."""
    if one.unit in _SOLD:
        return _BY_SALES.search(text) is not None and _NO_SALES.search(text) is None
    return one.unit != "米" or _FINE.search(text, one.start, one.end) is not None


def _comparable(text: str, one: Printed, other: Printed) -> bool:
    """Say whether two figures are marks of one event, and neither how far one lay behind."""
    if one.unit != other.unit or other.start - one.end > _FAR:
        return False
    if max(one.value, other.value) > 2 * min(one.value, other.value):
        return False
    ahead = (text[max(0, mark.start - 4) : mark.start] for mark in (one, other))
    return not any(map(_BEHIND.search, ahead)) and not _OTHER.search(text, one.end, other.end)


def _taken(text: str, one: Printed, other: Printed) -> tuple[int, int]:
    """Give the places of two marks: each that of its clause, or of a clause beside that has none.

    Zero stands for a place that is not told, or not told plainly.
    """
    begin = max(text.rfind(stop, 0, one.start) + 1 for stop in "。；")
    end = min((at for stop in "。；" if (at := text.find(stop, other.end)) >= 0), default=len(text))
    places: tuple[list[int], list[int]] = ([], [])
    loose: list[tuple[int, int]] = []
    for clause in _CLAUSE.finditer(text, begin, end):
        inside = [clause.start() <= mark.start < clause.end() for mark in (one, other)]
        told = [_rank(found) for found in _PLACES.finditer(text, *clause.span())]
        if all(inside):
            return _in_turn(text, one, other, clause.span())
        if any(inside):
            places[inside.index(True)].extend(told)
        else:
            loose.extend((clause.start(), rank) for rank in told)
    for at, rank in loose:
        # a clause without a mark goes on with the one before it, the first leads to what follows
        mine = 1 if at > other.start else 0
        if not places[mine]:
            places[mine].append(rank)
    first, second = (set(told) for told in places)
    return (first.pop(), second.pop()) if len(first) == len(second) == 1 else (0, 0)


def _in_turn(text: str, one: Printed, other: Printed, clause: Range) -> tuple[int, int]:
    """Give the places of two marks of one clause, told in turn with them."""
    told = list(_PLACES.finditer(text, *clause))
    if len(told) != _PAIR:
        return 0, 0
    first, second = told
    before = first.end() <= one.start and one.end <= second.start() and second.end() <= other.start
    behind = one.end <= first.start() < other.start and other.end <= second.start()
    return (_rank(first), _rank(second)) if before or behind else (0, 0)


def _rank(found: re.Match[str]) -> int:
    return [bool(group) for group in found.group("one", "two", "three")].index(True) + 1
