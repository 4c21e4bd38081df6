"""Catchwords explained one by one: “三免”，免门票，免停车费，免寄存费；“两减”，减船票，减房费.

Where all others of a sentence have as many clauses as they count, one that has one less or one
more is counted wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import number_of

_HAN: Final = "一二两三四五六七八九十"
_PIECE: Final = regex(
    rf"[“「‘](?P<number>[{_HAN}])[个项]?(?P<deed>[\u4e00-\u9fff]{{1,2}})[”」’]"
    r"(?:，?(?:即|就是|是指|是|指|为)[：，]?|[，：])(?P<row>[^；。“”‘’「」\n]+)(?=[；。\n]|$)"
)
_JOINED: Final = regex("[和与及或]|等(?![级候待于额])|…|其他")
"""What may hold two members in one clause, or leaves more untold."""
_AFTERWORD: Final = regex("让|使|确保|力争|共|均|都|每[年人户]|最[高多]|以[此便]")
_MARKS: Final = ("，", "、", "，、")
_FEWEST: Final = 2


class _Piece(NamedTuple):
    """A catchword at `span`, its number and deed, and its members by each mark."""

    span: Range
    number: int
    deed: str
    ways: Sequence[Sequence[Range]]

    def fits(self) -> bool:
        """Say whether there are as many members as it counts, however they are divided."""
        return any(len(way) == self.number for way in self.ways)


def find_explained_catchwords(text: str) -> Iterator[Found]:
    """Find the catchword that alone of its sentence has one member less or more."""
    row: list[_Piece] = []
    for told in _PIECE.finditer(text):
        piece = _piece(text, told.start(), told["number"], told["deed"], told.span("row"))
        if row and text[row[-1].ways[0][-1][1] : told.start()] not in {"；", "；\n", "。", "\n"}:
            yield from _off(text, row)
            row = []
        row.append(piece)
    yield from _off(text, row)


def _piece(text: str, start: int, number: str, deed: str, row: Range) -> _Piece:
    ways = [[one.span() for one in regex(f"[^{marks}]+").finditer(text, *row)] for marks in _MARKS]
    end = start + 1 + text[start + 1 :].index(deed) + len(deed)
    return _Piece((start + 1, end), 1 if number == "一" else number_of(number), deed, ways)


def _off(text: str, row: Sequence[_Piece]) -> Iterator[Found]:
    off = [piece for piece in row if not piece.fits()]
    if len(row) < _FEWEST or len(off) != 1:
        return
    (piece,) = off
    members = max(piece.ways, key=len)
    stretch = text[members[0][0] : members[-1][1]]
    if _JOINED.search(stretch) or any(_AFTERWORD.match(text, at) for at, _ in members):
        return
    borne = all(piece.deed in text[start:end] for start, end in members)
    if borne and abs(len(members) - piece.number) == 1:
        start, end = piece.span
        told = Announcement(start, end, members[0][0], piece.number, piece.deed, slogan=True)
        yield told, Count(tuple(members), firm=True)
