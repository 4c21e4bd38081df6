"""Rows whose members each bear a count of another kind: 5支水上队：东湖队12人，西湖队9人."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS
from qa.reading.lists.list_page import Count, Found, sentence_end
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced

_TOLD: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[个支家所座条处只艘班])"
    r"(?P<noun>[\u4e00-\u9fff]{1,8})[\u4e00-\u9fff，]{0,8}[：:]",
    heads=COUNT_HEADS,
)
_PIECE: Final = regex("[^，、；]+")
_MEMBER: Final = regex(
    r"[和与及]?[\u4e00-\u9fff“”]{2,12}(?P<last>[\u4e00-\u9fff])[”]?(?:有|共)?\d[\d,.]*万?"
    r"(?P<unit>[\u4e00-\u9fff]{1,2})"
)
_SOME: Final = regex("其中|主要|例如|比如|等(?![级候待于额])|另|还有|分别")
_LEAST: Final = 3


def find_manned_rows(text: str) -> Iterator[Found]:
    """Find the rows of such members that are one more or one less than announced."""
    for told in _TOLD.finditer(text):
        end = sentence_end(text, told.end())
        pieces = list(_PIECE.finditer(text, told.end(), end))
        members = [_MEMBER.fullmatch(text, *piece.span()) for piece in pieces]
        number = number_of(told["number"])
        if len(members) < _LEAST or abs(len(members) - number) != 1:
            continue
        if _SOME.search(text, told.start(), end) or _SOME.match(text, end + 1):
            continue
        heads = {one["last"] for one in members if one}
        units = {one["unit"] for one in members if one}
        noun, kind, _ = told["noun"].partition(min(heads, default="?"))
        if all(members) and len(heads) == 1 and kind and told["unit"] not in units:
            one = announced(told, number)._replace(noun=f"{told['unit']}{noun}{kind}")
            yield one, Count(tuple(piece.span() for piece in pieces), firm=False)
