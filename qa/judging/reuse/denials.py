"""What an article says there is none of, or but few, where a sentence speaks of that very thing.

街道没有菜市场 … 将在两个市场推广; 敬老院只有2所 … 7所敬老院: hardly its own. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from qa.model import Range
from qa.patterns import regex

_NONE: Final = regex(
    "(?:没有|并无|不设|未设|不产|不通|不靠|不临|没(?=[\u4e00-\u9fff])|唯一的?)(?P<what>[\u4e00-\u9fff]{1,8})"
    r"|(?P<few>[\u4e00-\u9fff]{2,6})(?:只有|仅有|只剩)(?=[\d一两三四五六七八九])",
    holding="没 无 不 未 唯一 有 剩",
)
_LACKS: Final = regex("没有|并无|不设|未设|不产|不通|不靠|不临")
_EMPTY: Final = frozenset("一任何什么的了个有人们半点过这那其他能会想到要再")
_CLAUSE: Final = "，。；：！？“”\n"


def denials(text: str, new: Range) -> Iterator[Range]:
    """Give the clauses elsewhere in a text that deny what its sentences at `new` speak of."""
    said = set(pairwise(text[slice(*new)]))
    for start, end, things in _denied(text):
        if not said.isdisjoint(things) and not new[0] <= start < new[1]:
            yield start, end


def lacking(text: str, new: Range) -> Iterator[Range]:
    """Give the clauses elsewhere in a text that say what there is none of, whatever it is."""
    for start, end, things in _denied(text):
        if things and not new[0] <= start < new[1] and _LACKS.search(text, start, end):
            yield start, end


@lru_cache(maxsize=1 << 8)
def _denied(text: str) -> tuple[tuple[int, int, frozenset[tuple[str, str]]], ...]:
    """Give each clause that denies, with the pairs of characters of what there is none of."""
    return tuple(
        (
            _begun(text, found.start()),
            found.end(),
            frozenset(_telling(found["what"] or found["few"])),
        )
        for found in _NONE.finditer(text)
    )


def _telling(what: str) -> Iterator[tuple[str, str]]:
    return ((a, b) for a, b in pairwise(what) if a not in _EMPTY and b not in _EMPTY)


def _begun(text: str, at: int) -> int:
    """Give where the clause begins that has a place."""
    return max(text.rfind(mark, 0, at) for mark in _CLAUSE) + 1
