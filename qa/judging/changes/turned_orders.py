"""Figures that are said to stand in an order and do not: 由高到低依次为9.1、9.6、8.8分. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_ORDER: Final = regex(
    "(?:从|由|按)?(?P<down>高到低|多到少|大到小|长到短|重到轻|强到弱|快到慢)|(?P<up>低到高|少到多|小到大|短到长|轻到重|弱到强)"
    "|(?P<rise>逐年(?:递增|增长|上升|增加|提高|攀升)|逐月(?:递增|增长|上升|增加)|依次递增|节节攀升|连年增长|年年增长)"
    "|(?P<fall>逐年(?:递减|下降|减少|降低|回落)|逐月(?:递减|下降|减少)|依次递减|连年下降|年年下降)"
)
_NOT: Final = regex("不|未|没有|增速|增幅|降幅|同比|环比|号|年(?!年|递)|第|预计|计划|目标")
_LEADS: Final = regex("分别|依次|是|为")
_NEXT: Final = regex(r"[、，和与及][^，。；、\d]{0,8}")
_BACK, _AHEAD, _LEAST = 40, 14, 3


def turned_orders(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find rows of figures that break the order which is told of them."""
    for row in _rows(text, figures) if _ORDER.search(text) else ():
        start, end = row[0].start, row[-1].end
        ahead = list(_ORDER.finditer(text, max(0, start - _BACK), start))
        told = ahead[-1] if ahead else _ORDER.search(text, end, end + _AHEAD)
        if told is None or (ahead and _parted(text[told.end() : start])):
            continue
        if not _ordered([one.value for one in row], falls=bool(told["down"] or told["fall"])):
            yield Turned(tuple(sorted((told.span(), (start, end)))), told[0])


def _rows(text: str, figures: Sequence[Printed]) -> Iterator[Sequence[Printed]]:
    """Give the runs of three and more figures of one unit that one after another stand in."""
    row: list[Printed] = []
    for one in figures:
        if row and not (one.unit == row[-1].unit and _NEXT.fullmatch(text, row[-1].end, one.start)):
            yield from [row] if len(row) >= _LEAST else ()
            row = []
        row.append(one)
    yield from [row] if len(row) >= _LEAST else ()


def _ordered(values: Sequence[Fraction], *, falls: bool) -> bool:
    return all((one >= next_) if falls else (one <= next_) for one, next_ in pairwise(values))


def _parted(between: str) -> bool:
    """Say whether the words between an order and its row make them two things."""
    led = _LEADS.search(between)
    return "；" in between or led is None or _NOT.search(between) is not None
