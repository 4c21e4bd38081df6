"""Counts filled by the clauses of one sentence behind a colon: 三项打算：上门建档，专车接送，….

Such a sentence holds nothing but the members, each up to its comma; one clause less or more than
the number tells is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced

_TOLD: Final = regex(
    rf"{NOT_AFTER}(?<![选其])(?P<number>{NUMERAL})(?P<unit>[项件条点步](?!选择)|步走|个方面)"
    r"(?P<noun>[\u4e00-\u9fff]{0,10}?)”?(?:，?即)?[：:]",
    heads=COUNT_HEADS,
)
_ROW: Final = regex(r"[^。；：:！？\n]{8,200}(?=[。！\n]|\Z)")
_CLAUSE: Final = regex("[^，]+")
_AFTERWORD: Final = regex(
    "让|使|后者|前者|其[中余他]|[共均都也并还而以为从既这那占]|合计|总|确保|力争|因此|目前|今年|已|不|如|若|将|由"
)
"""What begins a clause that speaks of the others, and is no member."""
_COUNTED: Final = regex(r"\d+[\u4e00-\u9fff]|[一二两三四五六七八九十]+[个位名处家户条项]")
"""A member that counts by itself: 2个站点停用，1个迁走."""
_MORE: Final = regex("[。！\n](?:此外|另外|同时|还|并|最后|再|又|[一二三四五六]是)")
_LEAST, _FEW, _ALIKE = 2, 3, 4


def find_clause_rows(text: str, veiled: str) -> Iterator[Found]:
    """Find the counts that the clauses behind their colon miss by one."""
    for told in _TOLD.finditer(text) if "：" in text or ":" in text else ():
        row = _ROW.match(veiled, told.end())
        clauses = [one.span() for one in _CLAUSE.finditer(veiled, *row.span())] if row else []
        number = number_of(told["number"])
        if not row or abs(len(clauses) - number) != 1 or not _is_list(text, clauses, number):
            continue
        if "、" in row[0] and not _are_more(row[0], len(clauses), number):
            continue
        if len(clauses) > number or not _MORE.match(text, row.end()):
            yield announced(told, number), Count(tuple(clauses), firm=False)


def _are_more(row: str, clauses: int, number: int) -> bool:
    """Say whether there are too many clauses, of which each may name several things."""
    deeds = [one for one in row.split("，") if "、" not in one]
    return clauses > number and len(deeds) >= _FEW and len(deeds) == clauses - 1


def _is_list(text: str, clauses: Sequence[Range], number: int) -> bool:
    """Say whether every clause can be a member, and there are enough of them."""
    if len(clauses) < (_FEW if len(clauses) < number else _LEAST + 1) or number < _LEAST:
        return False
    heads = clauses[1:]
    if any(_AFTERWORD.match(text, start) for start, _ in heads):
        return False
    sizes = [end - start for start, end in clauses]
    return max(sizes) <= _ALIKE * min(sizes) and not _COUNTED.match(text, clauses[0][0])
