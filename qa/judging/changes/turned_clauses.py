"""Two clauses on one figure that go two ways: 面积比去年减少，由2.1万亩增加到2.4万亩. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import may_match, regex

_UP: Final = "增加|增长|上升|提高|上涨|扩大|攀升|走高|回升|增多"
_DOWN: Final = "减少|下降|降低|下跌|缩小|回落|下滑|走低|下调|缩减"
_SAID: Final = f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_TO: Final = rf"(?:(?P<rise>{_UP}|升|涨|增)|(?P<fall>{_DOWN}|降|跌|减))(?:到|至)(?:了)?\d"
_TWO: Final = regex(
    rf"(?:(?:[比较](?:[去前上]年|上月|上年|往年|同期)[^，。；]{{0,6}}?)|(?:持续|不断|明显|大幅|逐年|逐月|稳步|继续|有所|进一步))"
    rf"(?P<said>{_SAID})了?，(?:已|目前)?(?:由|从)(?P<from>[^，。；]{{2,24}}?)(?P<to>{_TO})",
    holding="由 从",
)
_STEP: Final = regex(
    rf"(?:[比较](?:[去前上]年(?:[末底]|同期)?|上月[末底]?|年初|同期)|同比|环比)[^，。；\d]{{0,2}}?(?P<said>{_SAID})了?"
    rf"\d[\d.,]*[万亿]?[^，。；\d%]{{1,4}}，(?P<to>(?P<rise>{_UP})|(?P<fall>{_DOWN}))了?(?=\d[\d.]*[%％])",
    holding="比 较",
)
"""A difference and its rate side by side: 比年初减少106亿元，增长6.5%."""
_NOT: Final = regex("幅度|速度|降幅|增幅|增速|差距|不|未|亏损|逆差")


def turned_clauses(text: str) -> Iterator[Turned]:
    """Find a rise that its own levels are told to be a fall, and a fall told as a rise."""
    for found in (each for way in (_TWO, _STEP) for each in _found(way, text)):
        begin = max(text.rfind(stop, 0, found.start()) + 1 for stop in "，。；\n")
        if bool(found["up"]) != bool(found["rise"]) and not _NOT.search(text, begin, found.end()):
            yield Turned((found.span("said"), found.span("to")), found["said"])


def _found(way: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return way.finditer(text) if may_match(way, text) else iter(())
