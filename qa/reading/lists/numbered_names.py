"""Names that are numbers before their count: 3路、12路、27路三条线路; K1、K3两条快线."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import number_of
from qa.reading.lists.row_numbers import announced

_KINDS: Final[Mapping[str, str]] = {
    r"(?:[A-Z]\d{1,4}|[A-Z]?\d{1,4}(?:路|号线))": "(?P<unit>条)(?=[^，。；、]{0,6}(?:线|公交))",
    r"[A-Z]?\d{1,3}号楼": "(?P<unit>[栋座幢])(?=[^，。；、]{0,4}楼)",
    r"[A-Z]?\d{1,2}号馆": "(?P<unit>[个座])(?=[^，。；、]{0,3}馆)",
    r"\d{1,2}号门": "(?P<unit>个)(?=[^，。；、]{0,3}门)",
    r"\d{1,2}号机组": "(?P<unit>台)(?=[^，。；、]{0,3}机组)",
    r"[A-Z]?\d{1,5}次": "(?P<unit>[趟列])(?=[^，。；、]{0,4}车)",
}
"""How the members are numbered → how they are counted."""
_ROWS: Final = tuple(
    (
        regex(
            rf"(?<![A-Za-z\d、至到—-])(?P<row>{name}(?:[、和及]{name})+)(?:[这共]|一共)?"
            rf"(?P<number>[两三四五六七八九十]|(?<!\d)[2-9]){counted}"
        ),
        regex(name),
    )
    for name, counted in _KINDS.items()
)


def find_numbered_names(text: str) -> Iterator[Found]:
    """Find the rows of numbered names that are more or fewer than the number behind them."""
    for row, member in _ROWS:
        for told in row.finditer(text):
            members = tuple(one.span() for one in member.finditer(text, *told.span("row")))
            number = number_of(told["number"])
            if len(members) != number:
                yield announced(told, number), Count(members, firm=True)
