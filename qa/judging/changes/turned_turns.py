"""A turn that does not lead where it is said to: 由南向北行驶，左转向东. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import regex

_ROUND: Final = "北东南西"
_TURN: Final = regex(
    f"(?:[由从自])(?P<from>[{_ROUND}])[向往](?P<to>[{_ROUND}])(?![^。；]{{0,30}}(?:掉头|调头|后又|再))"
    f"(?:(?![由从自][{_ROUND}][向往])[^。；]){{0,30}}?(?P<turn>(?P<side>[左右])(?:转弯?|拐弯?)(?:后)?[向往朝](?P<then>[{_ROUND}])(?![\u4e00-\u9fff]{{0,4}}(?:路|街|大道|桥)))"
)


def turned_turns(text: str) -> Iterator[Turned]:
    """Find a turn to the left or right that leads the other way."""
    for found in _TURN.finditer(text) if "转" in text or "拐" in text else ():
        step = 1 if found["side"] == "右" else -1
        leads = _ROUND[(_ROUND.index(found["to"]) + step) % len(_ROUND)]
        if found["then"] != leads and found["from"] != found["to"]:
            way = (found.start("from") - 1, found.end("to"))
            yield Turned((way, found.span("turn")), f"{found['side']}转")
