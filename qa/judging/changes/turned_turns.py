"""A turn that does not lead where it is said to: 由南向北行驶，左转向东. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import regex

_ROUND: Final = "北东南西"
_TURN: Final = regex(
    f"(?:[由从自])(?P<from>[{_ROUND}])[向往](?P<to>[{_ROUND}])(?![^。；]{{0,30}}(?:掉头|调头|后又|再))"
    f"(?:(?![由从自][{_ROUND}][向往])[^。；]){{0,30}}?(?P<turn>(?P<side>[左右])(?:转弯?|拐弯?)(?:后)?[向往朝](?P<then>[{_ROUND}])(?![\u4e00-\u9fff]{{0,4}}(?:路|街|大道|桥)))"
)


_TWO: Final = regex("另|[两二]车|也|同时|对向|相撞|分别|[由从自][东西南北][向往]|禁止|不得|或")
_INTO: Final = regex(
    "(?P<side>[左右])(?:转弯?|拐弯?)[^，。；]{0,4}?(?:驶入|进入|驶上)(?P<road>[\u4e00-\u9fff]{2,5}?(?:路|街|大道))"
)
_FAR: Final = 80


def turned_turns(text: str) -> Iterator[Turned]:
    """Find a turn to the left or right that leads the other way."""
    for found in _TURN.finditer(text) if "转" in text or "拐" in text else ():
        step = 1 if found["side"] == "右" else -1
        leads = _ROUND[(_ROUND.index(found["to"]) + step) % len(_ROUND)]
        if found["then"] != leads and found["from"] != found["to"]:
            way = (found.start("from") - 1, found.end("to"))
            yield Turned((way, found.span("turn")), f"{found['side']}转")
    for one, other in pairwise(_INTO.finditer(text)):
        near = other.start() - one.end() < _FAR and one["road"] == other["road"]
        if (
            near
            and one["side"] != other["side"]
            and not _TWO.search(text, one.end(), other.start())
        ):
            yield Turned((one.span(), other.span()), f"{one['side']}转")
            return
