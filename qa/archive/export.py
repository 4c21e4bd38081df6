"""The claims of an archive for analysts: a line of JSON each, or a Parquet file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from qa.archive.codec import shape
from qa.archive.store import Store
from qa.archive.words import ArchiveError, text
from qa.files import UnwritableError
from qa.model import Claim, Document, Figure, Period, Span
from qa.output import standard_output

Row: TypeAlias = dict[str, Any]

_PARQUET = ".parquet"
_PAGE = 10_000
_SPANS = ("span", "whole", "rate", "total")


def export(store: Store, path: Path | None) -> int:
    """Write every claim: to a file by its ending, .parquet or .jsonl, else to standard output."""
    rows = _rows(store)
    if path is None:
        with standard_output("utf-8") as stream:
            return sum(stream.write(_line(row)) > 0 for row in rows)
    try:
        fresh = path.with_name(f".{path.name}.part")
        count = _parquet(rows, fresh) if path.suffix == _PARQUET else _lines(rows, fresh)
        fresh.replace(path)
    except OSError as error:
        raise UnwritableError(text("unwritable", path=path, why=error)) from error
    return count


def _rows(store: Store) -> Iterator[Row]:
    for entry in store.entries():
        if entry.shape == shape():
            stored = store.body(entry)
            document = stored.whole()
            yield from (_row(document, claim) for _, claim in stored.claims())


def _row(document: Document, claim: Claim) -> Row:
    span = _span(claim)
    row: Row = {
        "document": document.id,
        "title": claim.context.title,
        "date": claim.context.date.isoformat() if claim.context.date else None,
        "kind": type(claim).__name__.lower(),
        "start": span.start,
        "end": span.end,
        "quote": document.quote(span),
        "sentence": claim.context.sentence,
    }
    return row | (_figure(claim) if isinstance(claim, Figure) else dict.fromkeys(_COLUMNS))


def _span(claim: Claim) -> Span:
    """Give where a claim stands: its own place, or that of the figure that leads it."""
    for name in _SPANS:
        value: Span | Figure | None = getattr(claim, name, None)
        if value is not None:
            return value if isinstance(value, Span) else value.span
    return claim.context.span


_COLUMNS = (
    "action", "thing", "subject", "subject_known", "period", "since", "until", "value", "low",
    "high", "unit", "dimension", "hedge", "scope",
)  # fmt: skip


def _figure(figure: Figure) -> Row:
    quantity, period = figure.quantity, figure.period.value or Period(None, None)
    values = (
        figure.measure.action,
        figure.measure.thing,
        figure.subject.value,
        figure.subject.known,
        period.text or None,
        period.start.isoformat() if period.start else None,
        period.end.isoformat() if period.end else None,
        str(quantity.nominal),
        str(quantity.low),
        str(quantity.high),
        quantity.unit,
        quantity.dimension,
        quantity.hedge,
        " ".join(sorted(figure.scope)),
    )
    return dict(zip(_COLUMNS, values, strict=True))


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _lines(rows: Iterable[Row], path: Path) -> int:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        count = sum(out.write(_line(row)) > 0 for row in rows)
        out.flush()
        os.fsync(out.fileno())
    return count


def _parquet(rows: Iterable[Row], path: Path) -> int:
    """Write a column for each name, page by page; numbers stay exact, as text."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ArchiveError(text("no-parquet")) from error
    whole = ("start", "end")
    first = ("document", "title", "date", "kind", "start", "end", "quote", "sentence")
    schema = pa.schema(
        [(name, pa.int64() if name in whole else pa.string()) for name in (*first, *_COLUMNS)]
    )
    count = 0
    with pq.ParquetWriter(path, schema) as writer:
        for page in _pages(rows):
            writer.write_table(pa.Table.from_pylist(page, schema))
            count += len(page)
    return count


def _pages(rows: Iterable[Row]) -> Iterator[list[Row]]:
    page: list[Row] = []
    for row in rows:
        page.append(row)
        if len(page) == _PAGE:
            yield page
            page = []
    if page:
        yield page
