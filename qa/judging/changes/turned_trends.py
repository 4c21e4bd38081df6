"""Levels that move against the trend told of them: 风力减弱，由11级变为13级. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_STEP: Final = regex(
    r"^[^，。；\d]{0,10}?(?P<verb>上升|回升|升高|升|上涨|涨|增大|增强|增|加大|下降|回落|降低|降|减弱|减小|减|转|变|变化|改)(?:了|成|为|至|到)+[^，。；\d]{0,8}$"
)
_FROM: Final = regex(r"[由从][^，。；\d]{0,8}$")
_TREND: Final = regex(
    "(?P<down>减弱|减小|转弱|趋缓|降温|下降|回落|降低|走低|退烧|转凉)|(?P<up>增强|加强|加大|升温|上升|回升|升高|走高|转暖|回暖)"
)
_UNTRUE: Final = regex("不|未|没|先|再|又|若|如|预计|防|但|却|零下")
_UNITS: Final = frozenset({"℃", "级", "度"})
_BACK = 30


def turned_trends(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find two levels of warmth or wind between which they moved the other way than told."""
    for one, other in pairwise(figures):
        if one.unit != other.unit or one.unit not in _UNITS or one.value == other.value:
            continue
        step = _STEP.match(text[one.end : other.start])
        said = _said(text, one, step["verb"]) if step else ""
        trend = _TREND.search(said) if said else None
        if trend and (other.value > one.value) == bool(trend["down"]):
            yield Turned(((one.start, one.end), (other.start, other.end)), trend[0])


_WAYS: Final = {"升": "上升", "涨": "上升", "增": "增强", "降": "下降", "减": "减弱"}


def _said(text: str, one: Printed, verb: str) -> str:
    """Give the word of the way that levels go: their verb's, else the trend told before them."""
    if verb[0] not in "转变改":
        return verb if len(verb) > 1 else _WAYS[verb]
    begin = max(text.rfind("。", 0, one.start) + 1, one.start - _BACK)
    ahead = text[begin : one.start]
    told = list(_TREND.finditer(ahead)) if _FROM.search(ahead) else []
    return told[-1][0] if told and not _UNTRUE.search(ahead, told[-1].start() - 1) else ""
