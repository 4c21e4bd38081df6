"""What of a value mostly follows from the rest of it, and so need not be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from qa.model import Context, Figure, Passage, Quantity, Span

Values: TypeAlias = list[Any]
"""The fields of a value, in their order."""

AT_ITS_PLACE = False
"""Stands for a text that is what its place quotes."""


class Tables(Protocol):
    """What values refer to: the document that they stand in."""

    @property
    def document(self) -> str:
        """Give the id of the document."""

    def quote(self, start: int, end: int) -> str:
        """Give what the document prints there."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The fields of a type as they are written, and back."""

    written: Callable[[Tables, Values], Values]
    read: Callable[[Tables, Values], Values]


def _lean_quantity(_: Tables, values: Values) -> Values:
    """Write a number by its last printed place, and its bounds by their distance from it."""
    low, nominal, high, *rest = values
    step = rest[3]
    if not step:
        return values
    return [(nominal - low) / step, nominal / step, (high - nominal) / step, *rest]


def _whole_quantity(_: Tables, values: Values) -> Values:
    below, count, above, *rest = values
    step = rest[3]
    if not step:
        return values
    nominal = count if step == 1 else count * step
    if not (below or above):
        return [nominal, nominal, nominal, *rest]
    return [nominal - below * step, nominal, nominal + above * step, *rest]


def _lean_figure(_: Tables, values: Values) -> Values:
    """Write offsets in the sentence by what is expected of a sentence without line breaks."""
    span, at, until, *rest = values
    context: Context = rest[5]
    return [
        span,
        at - (span.start - context.span.start),
        until - at - (span.end - span.start),
        *rest,
    ]


def _whole_figure(_: Tables, values: Values) -> Values:
    span, shift, longer, *rest = values
    context: Context = rest[5]
    at = shift + span.start - context.span.start
    return [span, at, longer + at + span.end - span.start, *rest]


def _quoted(place: int, said: int) -> Turn:
    """Leave out a field that holds what the place in another quotes."""

    def lean(tables: Tables, values: Values) -> Values:
        span: Span = values[place]
        if span.document == tables.document and tables.quote(span.start, span.end) == values[said]:
            return [*values[:said], AT_ITS_PLACE, *values[said + 1 :]]
        return values

    def whole(tables: Tables, values: Values) -> Values:
        if values[said] is AT_ITS_PLACE:
            span: Span = values[place]
            values[said] = tables.quote(span.start, span.end)
        return values

    return Turn(lean, whole)


TURNS: dict[type, Turn] = {
    Quantity: Turn(_lean_quantity, _whole_quantity),
    Figure: Turn(_lean_figure, _whole_figure),
    Context: _quoted(7, 8),
    Passage: _quoted(0, 1),
}
