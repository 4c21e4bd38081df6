"""What was said of a fact before: a table with a chart on the terminal, JSON, a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TextIO, TypeAlias

from qa.model import Agreement, Statement
from qa.report.display import one_line
from qa.report.figures import exact, in_unit, unit_of
from qa.report.sheet import Sheet
from qa.report.words import word

Json: TypeAlias = "dict[str, object]"

_FEW = 3
"""From so many statements on a chart says more than the list."""
_BAR, _QUOTE = 24, 60
_STYLE: dict[Agreement, str] = {
    "same": "green",
    "rounding": "green",
    "restated": "yellow",
    "other": "dim",
    "contradicts": "bold red",
}
_WIDE, _HIGH, _EDGE = 480, 120, 12


def tree(statements: Sequence[Statement]) -> list[Json]:
    """Give the statements as dictionaries, ready to be written."""
    return [
        {
            "document": one.document,
            "title": one.title,
            "date": one.day.isoformat() if one.day else None,
            "until": one.moment.isoformat() if one.moment else None,
            "period": one.period,
            "quote": one.quote,
            "printed": one.value,
            "value": in_unit(one.quantity.nominal, one.quantity),
            "unit": unit_of(one.quantity),
            "agreement": one.agreement,
        }
        for one in statements
    ]


def show(
    statements: Sequence[Statement], *, lang: str, stream: TextIO, width: int | None = None
) -> None:
    """Write the statements to `stream`, the oldest first, with bars where there are several."""
    sheet = Sheet(stream, width)
    most = max(one.quantity.nominal for one in statements)
    drawn = len(series(statements)) >= _FEW
    for one in statements:
        day = one.day.isoformat() if one.day else word("undated", lang)
        sheet.line(
            (f"{day:10}  ", "bold"),
            (one_line(one.value), "bold"),
            (f"  {word(f'agreement {one.agreement}', lang)}", _STYLE[one.agreement]),
            (f"  {one_line(one.period)}", ""),
            (f"  {_bar(one.quantity.nominal, most)}" if drawn else "", "cyan"),
        )
        title = one_line(one.title) or word("untitled", lang)
        sheet.line((f"{title}  {one_line(one.document)}", "dim"), indent=12)
        sheet.line((_shortened(one_line(one.quote), one.value), ""), indent=12, label=("│ ", "dim"))


def series(statements: Sequence[Statement]) -> list[tuple[int, Fraction]]:
    """Give the values over time, as days and numbers, of what can be drawn: one unit, dated."""
    dimension = statements[-1].quantity.dimension if statements else ""
    return [
        (one.moment.toordinal(), one.quantity.nominal)
        for one in statements
        if one.moment and one.quantity.dimension == dimension
    ]


def _bar(value: Fraction, most: Fraction) -> str:
    return "█" * max(1, int(_BAR * value / most)) if most > 0 else ""


def _shortened(quote: str, value: str) -> str:
    at = max(0, quote.find(one_line(value)))
    start = max(0, at - _QUOTE // 2)
    end = start + _QUOTE
    return f"{'…' if start else ''}{quote[start:end]}{'…' if end < len(quote) else ''}"


def chart(statements: Sequence[Statement], lang: str) -> str:
    """Draw the values over time as an SVG to stand in a page; empty when they are too few.

    Nothing of an article goes into it but numbers and days.
    """
    points = sorted(series(statements))
    if len(points) < _FEW:
        return ""
    (first, _), (last, _) = points[0], points[-1]
    most = max(value for _, value in points)
    spots = [
        (
            _EDGE + (day - first) * (_WIDE - 2 * _EDGE) // max(1, last - first),
            _HIGH - _EDGE - int(value * (_HIGH - 2 * _EDGE) / most) if most > 0 else _HIGH - _EDGE,
            day,
            value,
        )
        for day, value in points
    ]
    line = " ".join(f"{x},{y}" for x, y, _, _ in spots)
    dots = "".join(
        f'<circle cx="{x}" cy="{y}" r="3"><title>{_day(day)} {exact(value)}</title></circle>'
        for x, y, day, value in spots
    )
    return (
        f'<svg class="history" role="img" aria-label="{word("history", lang)}" '
        f'viewBox="0 0 {_WIDE} {_HIGH}" width="{_WIDE}" height="{_HIGH}">'
        f'<polyline points="{line}" fill="none" stroke="currentColor"/>{dots}</svg>'
    )


def _day(ordinal: int) -> str:
    import datetime as dt

    return dt.date.fromordinal(ordinal).isoformat()
