"""A figure said to have risen or fallen from the one before, and has not. Pure.

可容纳800人，比原来的1200人大幅增加: by how much is not told, only which way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_FROM: Final = regex(
    r"[^，。；\d]{0,8}[，,][^，。；\d]{0,8}?(?:比|较|相比|与)(?:原来|原先|以前|此前|之前|过去|从前|[去前上]年(?:同期)?|上月|改造前|调整前|搬迁前)[^，。；\d]{0,4}?的?"
)
_MOVED: Final = regex(
    "(?:相比)?[，]?(?:却|又|还|已)?(?:大幅|明显|显著|有所|略有|大大|进一步|稳步|持续|成倍|大为)度?地?"
    "(?P<said>(?P<up>增加|增长|提高|上升|提升|扩大|延长|上涨|增多)|(?P<down>减少|下降|降低|缩小|缩短|下滑|回落|压缩))了?(?=[，。；])"
)
_CLAUSE: Final = 24
_TIMES: Final = ("秒", "分钟", "小时", "天", "日")
_NOT: Final = regex("不|未|没|计划|预计|将|目标|增[幅速长]|降幅")

_SAID: Final = regex(
    "(?P<said>(?P<up>上升|增长|增加|提高|回升|上涨|攀升)|(?P<down>下降|减少|降低|回落|下滑))"
    r"，已?[由从](?:\d{4}年|[上去前]年|同期|年初|上[月季周]|上?半年|[一二三四]季度|此前|原来|过去|最初|的)*$"
)
"""What tells the way before both figures: 火灾起数同比上升，由412起降至368起."""
_TO: Final = regex(r"[^，。；、\d]{0,8}[到至为][^，。；\d]{0,4}")
_FROM_TWO: Final = regex(r"[从由](?:\d{4}年的?)?[^，。；\d]{0,8}$")
_AND_THEN: Final = regex(r"、(?:\d{4}年的?)?[^，。；、\d]{0,4}")
_UP_TO: Final = regex(
    r"，(?:又|再|逐步|稳步)?(?P<said>(?P<up>提高|上升|增加|增长|扩大|提升)|(?P<down>下降|减少|降低|回落))"
    r"[到至](?:\d{4}年的?|[今去]年的?|目前的?|如今的?|现在的?)?"
)
_OTHERWISE: Final = regex("效率|速度|能力|质量|水平|服务|[增降涨跌升]幅|排[名位]|位次|名次|第")
"""What is better the less it takes, or the nearer it is to the first."""


def turned_moves(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find figures that are said to have moved the way they have not from those before."""
    yield from _led_by_the_way(text, figures)
    yield from _last_of_several(text, figures)
    for now, before in pairwise(figures):
        if now.unit != before.unit or now.value == before.value:
            continue
        led = _FROM.fullmatch(text, now.end, before.start)
        moved = _MOVED.match(text, before.end) if led else None
        if moved is None or led is None or _NOT.search(led[0] + moved[0]):
            continue
        if bool(moved["up"]) != (now.value > before.value):
            places = (now.start, now.end), (before.start, before.end), moved.span("said")
            yield Turned(places, moved["said"])


def _led_by_the_way(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find two levels that a clause before them says to have moved the other way."""
    for before, now in pairwise(figures):
        if now.unit != before.unit or now.value == before.value:
            continue
        led = _SAID.search(text, 0, before.start) if "，" in text[: before.start] else None
        if led is None or not _TO.fullmatch(text, before.end, now.start):
            continue
        clause = text[max(0, led.start() - _CLAUSE) : before.start]
        if _NOT.search(clause) or _OTHERWISE.search(clause):
            continue
        if led["said"] == "提高" and text.endswith(_TIMES, 0, before.end):
            continue
        if bool(led["up"]) != (now.value > before.value):
            places = led.span("said"), (before.start, before.end), (now.start, now.end)
            yield Turned(places, led["said"])


def _last_of_several(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find the last of three levels, to which they rose and is below: 从46%、71%，提高到69%."""
    for first, before, now in zip(figures, figures[1:], figures[2:], strict=False):
        moved = _UP_TO.fullmatch(text, before.end, now.start)
        if moved is None or len({one.unit for one in (first, before, now)}) > 1:
            continue
        row = _AND_THEN.fullmatch(text, first.end, before.start)
        if row is None or not _FROM_TWO.search(text, 0, first.start):
            continue
        if now.value != before.value and bool(moved["up"]) != (now.value > before.value):
            places = (before.start, before.end), moved.span("said"), (now.start, now.end)
            yield Turned(places, moved["said"])
