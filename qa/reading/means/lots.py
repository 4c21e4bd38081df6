"""Rows of lots, each with its own count and rate, and the total before them, which is of all.

全年投入560万元：修渠18公里，每公里12万元；建泵站8座，每座43万元.
"""

from __future__ import annotations

from typing import Final

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import same_sentence

_LOT: Final = (
    r"[^。；，\d]{0,16}\d[\d.,]*[余多]?(?![万亿]?元)[\u4e00-\u9fff]{1,8}，"
    r"[^。；，\d]{0,6}[每均][^。；，\d]{0,10}\d"
)
_HEADS: Final = regex("：|其中")
_NEXT: Final = regex(rf"[^。；，\d]{{0,8}}；{_LOT}")
_BEFORE: Final = regex(rf"{_LOT}[^。；]*；")


def is_of_lots(total: Figure, each: Figure) -> bool:
    """Say whether a total before a row of lots is that of all of them, and of no single one."""
    if total.at >= each.at or not same_sentence(total, each):
        return False
    sentence = each.context.sentence
    if not _HEADS.search(sentence, total.until, each.at):
        return False
    before = _BEFORE.search(sentence, total.until, each.at)
    return before is not None or _NEXT.match(sentence, each.until) is not None
