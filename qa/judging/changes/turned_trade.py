"""A surplus where more came in than went out, and a deficit where less did. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_TRADE: Final = regex("(?P<way>[出进])口(?:总?额)?[^，。；、]{0,8}$", holding="出口 进口")
_SAID: Final = regex(r"[^。；\d]{0,12}(?P<said>[顺逆]差)")
_BACK: Final = 14


def turned_trade(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find what went out and came in beside a balance of the other sign."""
    for one, other in pairwise(figures):
        said = _SAID.match(text, other.end)
        if said is None or one.unit != other.unit or one.value == other.value:
            continue
        ways = _way(text, one), _way(text, other)
        if set(ways) != {"出", "进"}:
            continue
        surplus = (one.value > other.value) == (ways[0] == "出")
        if surplus != (said["said"] == "顺差"):
            places = ((one.start, one.end), (other.start, other.end), said.span("said"))
            yield Turned(places, said["said"])


def _way(text: str, figure: Printed) -> str:
    """Give the way of what a figure tells (出, 进), empty where it is no trade."""
    led = _TRADE.search(text, max(0, figure.start - _BACK), figure.start)
    return led["way"] if led else ""
