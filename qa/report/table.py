"""What was read, as a table for people: `qa figures`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from qa.model import Dated, Figure, Known, Reading
from qa.report.display import one_line
from qa.report.figures import in_unit
from qa.report.places import Atlas
from qa.report.sheet import Sheet
from qa.report.words import word

_MARKS = {"stated": "", "inherited": "°", "unknown": "?"}
_COLUMNS = ("place", "quote", "value", "measure", "subject", "period", "scope")
_PIPED = 140


def show(
    readings: Sequence[Reading], *, lang: str, stream: TextIO, width: int | None = None
) -> None:
    """Show every figure with its value, what it counts, where, when and with what limits.

    A slot taken over from elsewhere is marked °, one that is not known ?.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    if width or not console.is_terminal:
        console.width = width or _PIPED
    sheet = Sheet(stream, console.width)
    for reading in readings:
        sheet.heading(one_line(reading.document.path), "bold")
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column in _COLUMNS:
            table.add_column(word(column, lang), overflow="fold")
        for row in _rows(reading, lang):
            table.add_row(*(Text(one_line(cell)) for cell in row))
        if table.row_count:
            console.print(table)
        else:
            sheet.line((word("no figures", lang), ""))
        sheet.line((_dates(reading, lang), ""))
    sheet.line((_legend(lang), "dim"))


def _rows(reading: Reading, lang: str) -> Iterator[tuple[str, ...]]:
    atlas = Atlas((reading.document,))
    for claim in reading.claims:
        if isinstance(claim, Figure):
            spot = atlas.spot(claim.span)
            yield (
                f"{spot.label(lang)} L{spot.line}",
                atlas.shown(claim.span),
                f"{in_unit(claim.quantity.nominal, claim.quantity)} {claim.quantity.unit}",
                _slot(f"{claim.measure.action} {claim.measure.thing}", claim.measure.known),
                _slot(claim.subject.value or "", claim.subject.known),
                _slot(claim.period.value.text if claim.period.value else "", claim.period.known),
                " ".join(sorted(claim.scope)),
            )


def _slot(text: str, known: Known) -> str:
    return text.strip() + _MARKS[known]


def _dates(reading: Reading, lang: str) -> str:
    atlas = Atlas((reading.document,))
    dates = [
        f"{atlas.shown(claim.span)} = {claim.start or '…'} – {claim.end or '…'}"
        for claim in reading.claims
        if isinstance(claim, Dated)
    ]
    return f"{word('dates', lang)}: " + "; ".join(dates) if dates else ""


def _legend(lang: str) -> str:
    return f"° {word('inherited', lang)}  ? {word('unknown', lang)}"
