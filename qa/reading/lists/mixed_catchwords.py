"""Catchwords of two or three deeds, 两查一改: each of their members has one of the deeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_page import Count, Found, sentence_end
from qa.reading.lists.numbering import number_of
from qa.reading.text.quotations import quoted

_CATCHWORD: Final = regex(
    "[“「『](?P<parts>(?:[一二两三四五六七八九十][\u4e00-\u9fff]、?){2,4})[”」』]"
    "[^，。；：:\n]{0,14}(?:[：:]|，?即[：:]?)"
)
_PART: Final = regex("(?P<number>[一二两三四五六七八九十])(?P<deed>[\u4e00-\u9fff])")
_OPEN: Final = regex("等(?![级候待于额])|…|其他|其中")
_MARKS: Final = ("；", "，", "；，、", "、")
_UPS_AND_DOWNS: Final = frozenset("升降增减涨跌")
_LEAST: Final = 3


def find_mixed_catchwords(text: str) -> Iterator[Found]:
    """Find those with one member less or more of one deed, where all others are in number."""
    for told in quoted(_CATCHWORD, text):
        parts = [
            (number_of(one["number"]) if one["number"] != "一" else 1, one["deed"], one.span())
            for one in _PART.finditer(text, *told.span("parts"))
        ]
        numbers = [number for number, *_ in parts]
        deeds = [deed for _, deed, _ in parts]
        steps = numbers == list(range(1, len(numbers) + 1))
        if steps or len(set(deeds)) < len(deeds) or _UPS_AND_DOWNS.issuperset(deeds):
            continue
        stretch = told.end(), sentence_end(text, told.end())
        members = _members(text, stretch, "".join(deeds))
        rows = [[one for one in members if deed in text[slice(*one)]] for deed in deeds]
        off = [
            (number, deed, at, row)
            for (number, deed, at), row in zip(parts, rows, strict=True)
            if len(row) != number
        ]
        if len(off) == 1 and len(members) >= _LEAST and abs(off[0][0] - len(off[0][3])) == 1:
            number, deed, (start, end), row = off[0]
            one = Announcement(start, end, told.end(), number, deed, slogan=True)
            yield one, Count(tuple(row or members), firm=True)


def _members(text: str, stretch: Range, deeds: str) -> Sequence[Range]:
    """Give what the marks of a stretch divide, where each has one deed, and once.

    The widest mark stands alone, or with those below it: 查账目、查资产，改作风.
    """
    if _OPEN.search(text, *stretch):
        return ()
    for mark in _MARKS:
        if any(text.find(one, *stretch) >= 0 for one in mark):
            pieces = regex(f"[^{mark}]+").finditer(text, *stretch)
            heads = [_head(text, *piece.span()) for piece in pieces]
            told = [[one for one in text[slice(*head)] if one in deeds] for head in heads]
            if len(heads) >= _LEAST and all(len(some) == 1 for some in told):
                return heads
    return ()


def _head(text: str, start: int, end: int) -> Range:
    ends = [at for mark in "，（：" if (at := text.find(mark, start, end)) >= 0]
    return start, min(ends, default=end)
