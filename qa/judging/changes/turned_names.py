"""Comparisons with what was named before: 乙县41万亩，少于甲县. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.model import Range
from qa.patterns import regex

_THAN: Final = regex(
    r"[^，。；\d]{0,8}[，,][^，。；\d比较]{0,10}?(?:(?P<over>多于|高于|大于|长于|重于|宽于|超过|超出|胜过|领先于?|高过|快于)|(?P<under>少于|低于|小于|短于|轻于|窄于|不及|不如|逊于|落后于?|慢于)|[比较])"
    r"(?P<base>[^，。；\d]{2,8}?)(?:更|还|要|稍|略|有所)*(?P<said>(?P<more>多|高|大|长|重|宽|深|贵|快|增[加长多]|上升|上涨|提高)|(?P<less>少|低|小|短|轻|窄|浅|便宜|矮|慢|减少|下降|降低|回落))?(?:了|些|一些|一点|出不少|得多|不少|很多|出?一截)*(?=[，。；]|$)"
)
_TOP: Final = regex(
    r"[，,](?P<name>[^，。；\d]{2,8}?)[^，。；\d]{0,4}?(?:(?P<most>居首|最[多高大长重](?!的)|排?名?第一|居?首位|占?比?过半|占(?:比)?超过?[一]?半|[占居](?:大)?多数?)|(?P<least>垫底|最[少低小短轻](?!的)|倒数第一))(?=[，。；])"
)
_MOSTLY: Final = regex(
    r"(?P<name>[^，。；\d]{2,10})(?P<most>占多数|居多|占比过半|过半|占大多数)，[^。；\d]{0,12}$"
)
_UNTRUE: Final = regex(
    "[近年月]来?[^，。；]{0,2}最|以来|历史|同期|不(?!及|如)|未|没|应|须|若|如果|要求|目标|计划|曾|原来"
)
_PRONOUNS: Final = {"前者": 0, "后者": 1}
_SHORTER: Final = frozenset({"快", "快于", "领先", "领先于"})
_LONGER: Final = frozenset({"慢", "慢于", "落后", "落后于"})
_FAR, _BACK, _PAIR, _CROWD, _NAME = 40, 40, 2, 80, 4


def turned_names(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find figures held against what is named before them, and the most and least of two."""
    for one, other in pairwise(figures):
        if one.unit == other.unit and one.value != other.value and other.start - one.end <= _FAR:
            yield from _held(text, one, other)
        yield from _mostly(text, one, other)
    for top in _TOP.finditer(text) if len(figures) <= _CROWD else ():
        yield from _topped(text, top, figures)


def _held(text: str, one: Printed, other: Printed) -> Iterator[Turned]:
    said = _THAN.match(text, other.end)
    if said is None or _UNTRUE.search(said[0]):
        return
    word = said["over"] or said["under"] or said["said"]
    base = _owner(text, one, other, said["base"])
    if word is None or base is None:
        return
    subject = (other, one)[base]
    against = (one, other)[base]
    above = bool(said["over"] or (not said["under"] and said["more"]))
    if one.unit == "秒" and word in _SHORTER | _LONGER:
        above = word in _LONGER
    if (subject.value > against.value) != above:
        yield Turned(((one.start, one.end), (other.start, other.end), _at(said)), word)


def _mostly(text: str, one: Printed, other: Printed) -> Iterator[Turned]:
    """Look at one of two that is said to be the most, and both counted right behind."""
    begin = max(text.rfind(stop, 0, one.start) + 1 for stop in "。；")
    said = _MOSTLY.search(text[begin : one.start])
    if said is None or one.unit != other.unit or other.start - one.end > _FAR:
        return
    sides = text[begin + said.end("most") : one.start], text[one.end : other.start]
    mine = [side for side, words in enumerate(sides) if _names(words) in said["name"]]
    values = one.value, other.value
    if len(mine) == 1 and values[mine[0]] < values[1 - mine[0]]:
        yield Turned(((one.start, one.end), (other.start, other.end)), said["most"])


def _names(words: str) -> str:
    """Give the last characters of the words before a figure: what it counts."""
    return words.rstrip("有为是共达")[-_NAME:].strip("，、") or "\0"


def _topped(text: str, top: re.Match[str], figures: Sequence[Printed]) -> Iterator[Turned]:
    """Look at one of two that is said to be the most or the least of them."""
    begin = max(text.rfind(stop, 0, top.start()) + 1 for stop in "。；")
    near = _parts([one for one in figures if begin <= one.start < top.start()])
    if len(near) != _PAIR or near[0].unit != near[1].unit or near[0].unit in {"秒", "%"}:
        return
    one, other = near
    mine = _owner(text, one, other, top["name"])
    if mine is None or one.value == other.value or _UNTRUE.search(text, begin, top.end()):
        return
    is_most = near[mine].value > near[1 - mine].value
    if is_most == bool(top["least"]):
        word = top["most"] or top["least"]
        yield Turned(((one.start, one.end), (other.start, other.end), _at(top)), word)


def _parts(near: Sequence[Printed]) -> Sequence[Printed]:
    """Give the last two of three figures of which the first is what they make together."""
    if len(near) == _PAIR + 1 and near[0].value == near[1].value + near[2].value:
        return near[1:]
    return near


def _at(said: re.Match[str]) -> Range:
    """Give where the comparison begins: behind its comma."""
    begin, _, _ = said[0].replace(",", "，").partition("，")
    return said.start() + len(begin) + 1, said.end()


def _owner(text: str, one: Printed, other: Printed, base: str) -> int | None:
    """Say which of two figures is told of what is named: the first (0), the second (1), or none."""
    if base in _PRONOUNS:
        return _PRONOUNS[base]
    begin = max(text.rfind(stop, 0, one.start) + 1 for stop in "。；")
    ahead, between = text[max(begin, one.start - _BACK) : one.start], text[one.end : other.start]
    if "。" in between or (base in ahead) == (base in between):
        return None
    return 0 if base in ahead else 1
