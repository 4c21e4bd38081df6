"""What was read, as tables for people: `qa figures`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO, TypeAlias

from qa.model import Dated, Figure, Known, Quantity, Reading
from qa.report.display import one_line
from qa.report.figures import in_unit, resolved, unit_of
from qa.report.places import Atlas
from qa.report.sheet import Sheet
from qa.report.words import way, word

if TYPE_CHECKING:
    from rich.console import Console

Row: TypeAlias = "tuple[str, ...]"

_MARKS = {"stated": "", "inherited": "°", "described": "", "unknown": "?"}
_FIGURES = ("place", "quote", "value", "measure", "subject", "period", "scope")
_DATES = ("place", "dates", "from", "to", "how")
_PIPED = 100


def show(
    readings: Sequence[Reading], *, lang: str, stream: TextIO, width: int | None = None
) -> None:
    """Show every figure with its value, what it counts, where, when and with what limits.

    A slot taken over from elsewhere is marked °, one that is not known ?. The dates follow,
    each with its first and last day and how they are known.
    """
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    if width or not console.is_terminal:
        console.width = width or _PIPED
    sheet = Sheet(stream, console.width)
    for reading in readings:
        atlas = Atlas((reading.document,))
        sheet.heading(one_line(reading.document.path), "bold")
        if not _print(console, _FIGURES, _figures(reading, atlas, lang), lang):
            sheet.line((word("no figures", lang), ""))
        _print(console, _DATES, _dates(reading, atlas, lang), lang)
    sheet.line((_legend(lang), "dim"))


def _print(console: Console, columns: Row, rows: Iterator[Row], lang: str) -> bool:
    """Print a table, and say whether it has any rows."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(word(column, lang), overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    if table.row_count:
        console.print(table)
    return bool(table.row_count)


def _figures(reading: Reading, atlas: Atlas, lang: str) -> Iterator[Row]:
    for claim in reading.claims:
        if isinstance(claim, Figure):
            yield (
                _spot(atlas, claim, lang),
                atlas.shown(claim.span),
                _value(claim.quantity),
                _slot(f"{claim.measure.action} {claim.measure.thing}", claim.measure.known),
                _slot(claim.subject.value or "", claim.subject.known),
                _slot(claim.period.value.text if claim.period.value else "", claim.period.known),
                " ".join(sorted(claim.scope)),
            )


def _dates(reading: Reading, atlas: Atlas, lang: str) -> Iterator[Row]:
    for claim in reading.claims:
        if isinstance(claim, Dated):
            yield (
                _spot(atlas, claim, lang),
                atlas.shown(claim.span),
                str(claim.start or "…"),
                str(claim.end or "…"),
                way(resolved(claim), lang),
            )


def _spot(atlas: Atlas, claim: Figure | Dated, lang: str) -> str:
    spot = atlas.spot(claim.span)
    return f"{spot.label(lang)} L{spot.line}"


def _value(quantity: Quantity) -> str:
    shown = in_unit(quantity.nominal, quantity)
    if quantity.hedge == "range":
        shown = f"{in_unit(quantity.low, quantity)}–{in_unit(quantity.high, quantity)}"
    return f"{shown} {unit_of(quantity)}"


def _slot(text: str, known: Known) -> str:
    return text.strip() + _MARKS[known]


def _legend(lang: str) -> str:
    return f"° {word('inherited', lang)}  ? {word('unknown', lang)}"
