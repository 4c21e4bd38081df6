"""Words that say that the members of a list overlap, and those that say that none does."""

from __future__ import annotations

from typing import Final

from qa.model.sayings import DENIED
from qa.patterns import regex

_OVERLAP: Final = regex(
    "同时|兼|一人[^，。；]{0,3}[两二三几]|双重|重复|重叠|交叉|两项以上|多次|选[修报]?[两二三多]|一人多"
    "|[各几两]项之和(?:大于|超过|多于)|(?:分别|各自)(?:计列|统计|计入)|套种|间作"
    "|既[是有属][^，。；]{1,10}又|[计算列含][在入](?!内的)"
)
_BEFORE: Final = 10


def overlap_told(text: str, start: int = 0, end: int | None = None) -> bool:
    """Say whether a stretch tells that members overlap, and does not deny it: 互不兼营."""
    until = len(text) if end is None else end
    return any(
        not DENIED.search(text, max(0, found.start() - _BEFORE), found.start())
        for found in _OVERLAP.finditer(text, start, until)
    )
