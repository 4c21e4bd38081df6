"""Figures that are said to stand in an order and do not: 由高到低依次为9.1、9.6、8.8分. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_ORDER: Final = regex(
    "(?:从|由|按)?(?P<down>高到低|多到少|大到小|长到短|强到弱|快到慢)|(?P<up>低到高|少到多|小到大|短到长|弱到强)"
    "|(?P<rise>逐年(?:递增|增长|上升|增加|提高|攀升)|逐月(?:递增|增长|上升|增加)|依次递增|节节攀升|连年增长|年年增长)"
    "|(?P<fall>逐年(?:递减|下降|减少|降低|回落)|逐月(?:递减|下降|减少)|依次递减|连年下降|年年下降)"
)
_ROW: Final = regex(
    r"(?<![\d.:：比])\d+(?:\.\d+)?(?P<u1>[%\u4e00-\u9fff℃]{0,2})(?:(?:、|和|，)\d+(?:\.\d+)?(?:[%\u4e00-\u9fff℃]{0,2})){2,11}"
)
_NUMBER: Final = regex(r"(\d+(?:\.\d+)?)([%\u4e00-\u9fff℃]{0,2})")
_NOT: Final = regex("不|未|没有|增速|增幅|降幅|同比|环比|号|年(?!年|递)|第|预计|计划|目标")
_LEADS: Final = regex("分别|依次|是|为")
_BACK, _AHEAD, _LEAST = 40, 14, 3


def turned_orders(text: str) -> Iterator[Turned]:
    """Find rows of numbers that break the order which is told of them."""
    if not _ORDER.search(text):
        return
    for row in _ROW.finditer(text):
        begin = max(text.rfind("。", 0, row.start()) + 1, row.start() - _BACK)
        ahead = list(_ORDER.finditer(text, begin, row.start()))
        told = ahead[-1] if ahead else _ORDER.search(text, row.end(), row.end() + _AHEAD)
        if told is None or (ahead and _parted(text[told.end() : row.start()])):
            continue
        values = _values(row[0])
        falls = bool(told["down"] or told["fall"])
        ordered = all((a >= b) if falls else (a <= b) for a, b in pairwise(values))
        if len(values) >= _LEAST and not ordered:
            places = sorted((told.span(), row.span()))
            yield Turned(tuple(places), told[0])


def _parted(between: str) -> bool:
    """Say whether the words between an order and its row make them two things."""
    led = _LEADS.search(between)
    return "；" in between or led is None or _NOT.search(between) is not None


def _values(row: str) -> list[Fraction]:
    """Give the numbers of a row of one unit; none where its units differ."""
    found = _NUMBER.findall(row)
    units = {unit for _, unit in found if unit}
    full = max(units, key=len, default="")
    return [Fraction(number) for number, _ in found] if all(map(full.startswith, units)) else []


_HELD: Final = regex(
    r"^[^。；\d]{0,14}?(?P<said>(?P<over>领先|多于|长于|高于|重于|大于|超过|压过|力压|反超|胜过|宽于|快于)"
    r"|(?P<under>不及|少于|短于|低于|轻于|小于|不如|落后于?|逊于|窄于|慢于)"
    r"|比(?=[^，。；]*$))[^，。；、\d]{0,10}$"
)
_OF: Final = regex(
    r"的[^，。；、\d]{1,8}?(?P<more>更?还?要?(?:多|长|高|重|大|宽|贵|深)|更?快|更?早)?(?P<less>更?还?要?(?:少|短|低|轻|小|窄|便宜|浅|矮)|更?慢)?(?=[，。；]|了|一些|一点|得多|$)"
)
_UNTRUE: Final = regex("不(?!及|如)|未|没|应|须|若|如果|要求|目标|计划|曾|原|[去前上]年")


def turned_comparisons(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find a figure said to lie above another, of something else, that it lies below."""
    for one, other in pairwise(figures):
        if one.unit != other.unit or one.value == other.value:
            continue
        said = _HELD.match(text[one.end : other.start])
        of = _OF.match(text, other.end) if said else None
        if said is None or of is None or _UNTRUE.search(said[0]):
            continue
        above = _above(said["over"], said["under"], of["more"], of["less"], one.unit)
        if above is not None and above != (one.value > other.value):
            word = said["over"] or said["under"] or of["more"] or of["less"]
            yield Turned(((one.start, one.end), (other.start, other.end)), word)


def _above(
    over: str | None, under: str | None, more: str | None, less: str | None, unit: str
) -> bool | None:
    """Say whether the first figure is told to lie above the second; None where nothing tells."""
    word = over or under or more or less
    if word is None:
        return None
    if unit == "秒" and word.strip("更于还要") in {"快", "慢", "早"}:
        return word.strip("更于还要") == "慢"
    return None if unit == "秒" else bool(over or (not under and more))
