"""Clauses that bear the noun of an announced number: 三个转变, 由人工向智能转变."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement

Bears = Callable[[str, str], bool]
"""Says whether a clause bears a noun: begins, ends with it, or has it."""

CLAUSE: Final = regex(r"[^，。；：！？、,;:!?\s“”‘’（）()—]+")
"""A clause, to any mark."""
_AGAIN: Final = regex(r"[二两三四五六七八九十\d]+[个大项种类条道点步件级]?[\u4e00-\u9fff]{2,6}\Z")
_QUOTES: Final = str.maketrans("“”‘’", "某某某某")
_TWO: Final = 2


def unquoted(text: str) -> str:
    """Give a text whose quotation marks divide nothing: 由“人找活”向“活找人”转变."""
    return text.translate(_QUOTES)


def bearing(
    text: str, told: Announcement, bears: Bears, ranges: Sequence[Range]
) -> tuple[Range, ...]:
    """Give the stretches that bear the announced noun, and do not announce it again."""
    return tuple(
        (start, end)
        for start, end in ranges
        if end - start > len(told.noun)
        and bears(text[start:end], told.noun)
        and not _AGAIN.match(text, start, end)
    )


def clauses(text: str, told: Announcement, bears: Bears, start: int, end: int) -> tuple[Range, ...]:
    """Give the clauses of a stretch that bear the announced noun."""
    return bearing(text, told, bears, _ranges(text, start, end))


@lru_cache(maxsize=1 << 6)
def _ranges(text: str, start: int, end: int) -> Sequence[Range]:
    """Give all clauses of a stretch, which is asked for one noun in several ways."""
    return [match.span() for match in CLAUSE.finditer(text, start, end)]


def opening(text: str, start: int, end: int) -> Range:
    """Give the first clause of a stretch, without a number before it."""
    for match in CLAUSE.finditer(text, start, end):
        if match.end() - match.start() > _TWO:
            return match.span()
    return (start, start)
