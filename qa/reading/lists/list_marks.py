"""The marks and words between the members of a list, and between sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Range
from qa.patterns import regex

JOIN: Final = regex("(?:以及|[和与及])")
"""What joins two members, or the last to the rest."""
LAST_JOIN: Final = regex(r"(?:以及|[和与及])(?=[^、和与及]+\Z)")
"""What joins the last member of a list, and no pair within one."""
ITEM: Final = regex("[^、]+")
SENTENCE: Final = regex(r"[^。！？\n]+")
SENTENCE_END: Final = regex(r"[。！？\n]|\Z")
STOP: Final = regex(r"[。！？\n]")
NUMERAL: Final = r"两|十[一二三四五六七八九]|[二三四五六七八九十]|\d{1,2}"
"""How a count that a list may have is told."""
OPEN: Final = regex("等(?![级候待于额])|…")
"""What leaves a list open: …等, ……."""
HAN: Final = "一二三四五六七八九十"
COUNT_HEADS: Final = rf"两{HAN[1:]}\d"
"""What every such count begins with, as characters of a class."""


def joined_items(text: str, start: int, end: int) -> Iterator[Range]:
    """Divide a row at 、 and, as it joins the last of them, at 和."""
    *items, (first, last) = (one.span() for one in ITEM.finditer(text, start, end))
    yield from items
    join = JOIN.search(text, first + 1, last - 1)
    yield from ((first, join.start()), (join.end(), last)) if join else ((first, last),)
