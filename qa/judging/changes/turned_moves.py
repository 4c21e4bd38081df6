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
_NOT: Final = regex("不|未|没|计划|预计|将|目标|增[幅速长]|降幅")


def turned_moves(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find figures that are said to have moved the way they have not from those before."""
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
