"""A surplus of trade or of a fund that is a deficit by its own two sides, and the reverse. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_TRADE: Final = regex(
    "(?:(?P<way>[出进])口(?:总?额)?|(?P<fund>收入|支出))[^，。；、]{0,8}$",
    holding="出口 进口 收入 支出",
)
_SAID: Final = regex(
    r"[^。；\d]{0,12}(?P<said>[顺逆]差)|，(?:当[期年]|收支|本年|年度)(?P<left>结余|盈余|缺口|赤字|超支)"
)
_FUNDS: Final = {"收入": "出", "支出": "进"}
_MORE: Final = frozenset({"顺差", "结余", "盈余"})
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
        group = "said" if said["said"] else "left"
        surplus = (one.value > other.value) == (ways[0] == "出")
        if surplus != (said[group] in _MORE):
            places = ((one.start, one.end), (other.start, other.end), said.span(group))
            yield Turned(places, said[group])


def _way(text: str, figure: Printed) -> str:
    """Give the way of what a figure tells (出, 进), empty where it is neither trade nor a fund."""
    led = _TRADE.search(text, max(0, figure.start - _BACK), figure.start)
    return (led["way"] or _FUNDS[led["fund"]]) if led else ""
