"""How the values of each type of `qa.model` are written and read, from the types of its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from fractions import Fraction
from functools import cache, lru_cache
from itertools import accumulate
from types import NoneType, UnionType
from typing import Any, Literal, Protocol, TypeAlias, Union, get_args, get_origin, get_type_hints

from qa.archive.columns import Raw, distances, pairs, steps
from qa.archive.turns import TURNS, Tables, Turn
from qa.model import Beside, Figure, Slot, Span


class Writer(Tables, Protocol):
    """What writes a document: it keeps the tables that values are written into."""

    @property
    def figures(self) -> Mapping[Span, tuple[int, Figure]]:
        """Give the figures of the document with their numbers, by their places."""

    def node(self, value: object, kind: type) -> int:
        """Write a value into the table of its type, once, and give its place."""

    def text(self, value: str | Literal[False]) -> Raw:
        """Write a text: in its place, or as the number of one that is kept apart."""


class Reader(Tables, Protocol):
    """What reads a document: it builds what is asked for."""

    def node(self, number: int, kind: type) -> Any:  # noqa: ANN401 -- of the kind asked for
        """Build the value at a place of a type's table, once."""

    def text(self, raw: Raw) -> Any:  # noqa: ANN401 -- a text, or a sign for one
        """Give a text that stands in its place, or the one that is kept apart."""

    def companion(self, number: int) -> Beside:
        """Give a figure of the document as another's companion."""


Write: TypeAlias = Callable[[Writer, Any], Raw]
Read: TypeAlias = Callable[[Reader, Raw], Any]
Codec: TypeAlias = tuple[Write, Read]


@dataclass(frozen=True, slots=True)
class Plan:
    """How values of a type become rows, field by field, and rows values.

    `reads` are those of the fields that a row holds in another form, with their places.
    `turn` says what of a value follows from the rest of it, if anything does.
    """

    kind: type
    names: tuple[str, ...]
    writes: tuple[Write, ...]
    reads: tuple[tuple[int, Read], ...]
    turn: Turn | None

    def row(self, writer: Writer, value: object) -> list[Raw]:
        """Write a value as a row: its fields in order, each as `json` can hold it."""
        own = [getattr(value, name) for name in self.names]
        if self.turn:
            own = self.turn.written(writer, own)
        return [write(writer, one) for write, one in zip(self.writes, own, strict=True)]

    def value(self, reader: Reader, row: tuple[Raw, ...]) -> object:
        """Build the value that `row` wrote."""
        own = list(row)
        for place, read in self.reads:
            own[place] = read(reader, own[place])
        if self.turn:
            own = self.turn.read(reader, own)
        return self.kind(*own)


@cache
def plan(kind: type) -> Plan:
    """Say how values of a type are written and read."""
    hints = get_type_hints(kind)
    names = tuple(field.name for field in fields(kind))
    codecs = [_codec(hints[name]) for name in names]
    writes, reads = zip(*codecs, strict=True)
    other = ((place, read) for place, read in enumerate(reads) if read is not _same)
    return Plan(kind, names, writes, tuple(other), TURNS.get(kind))


@cache
def _codec(hint: Any) -> Codec:  # noqa: ANN401 -- any type that a field may have
    args = get_args(hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    match get_origin(hint):
        case None if is_dataclass(hint) and isinstance(hint, type):
            return _node(hint)
        case origin if origin in (Union, UnionType):
            return _optional(*(_codec(arg) for arg in args if arg is not NoneType))
        case origin if origin in _MANY:
            return _MANY[origin](args)
    message = f"no way to store {hint}"
    raise TypeError(message)


def _optional(inner: Codec) -> Codec:
    write, read = inner
    return (
        lambda writer, value: None if value is None else write(writer, value),
        read if read is _same else lambda reader, raw: None if raw is None else read(reader, raw),
    )


def _tuple(args: tuple[Any, ...]) -> Codec:
    if args == (tuple[int, int], Ellipsis):
        return (lambda _, value: steps(value)), (lambda _, raw: pairs(raw))
    if args[-1] is Ellipsis:
        write, read = _codec(args[0])
        return (
            lambda writer, value: [write(writer, one) for one in value],
            lambda reader, raw: tuple([read(reader, one) for one in raw]),
        )
    each = [_codec(arg) for arg in args]
    return (
        lambda writer, value: [w(writer, one) for (w, _), one in zip(each, value, strict=True)],
        lambda reader, raw: tuple(r(reader, one) for (_, r), one in zip(each, raw, strict=True)),
    )


def _set(args: tuple[Any, ...]) -> Codec:
    if args == (int,):
        return (lambda _, value: distances(sorted(value))), (
            lambda _, raw: frozenset(accumulate(raw))
        )
    return (lambda _, value: sorted(value)), (lambda _, raw: frozenset(raw))


def _same(_: object, value: Any) -> Any:  # noqa: ANN401 -- whatever it is
    return value


def _as_is(_: tuple[Any, ...] = ()) -> Codec:
    return _same, _same


def _slot(args: tuple[Any, ...]) -> Codec:
    write, read = _codec(args[0])

    def written(writer: Writer, slot: Slot[Any]) -> Raw:
        return [None if slot.value is None else write(writer, slot.value), slot.known]

    def given(reader: Reader, raw: Raw) -> Slot[Any]:
        return Slot(None if raw[0] is None else read(reader, raw[0]), raw[1])

    return written, given


def _node(kind: type) -> Codec:
    return (lambda writer, value: writer.node(value, kind)), (
        lambda reader, raw: reader.node(raw, kind)
    )


def _write_span(writer: Writer, span: Span) -> Raw:
    own = span.document == writer.document
    return [span.start, span.end] if own else [span.start, span.end, span.document]


def read_span(reader: Reader, raw: Raw) -> Span:
    """Give a place in the document, or in the one that is named."""
    start, end, *document = raw
    return Span(document[0] if document else reader.document, start, end)


def _write_beside(writer: Writer, beside: Beside) -> Raw:
    number, figure = writer.figures.get(beside.span, (0, None))
    if figure and figure.quantity is beside.quantity and figure.measure is beside.measure:
        return number
    return plan(Beside).row(writer, beside)


def _read_beside(reader: Reader, raw: Raw) -> Beside:
    if isinstance(raw, int):
        return reader.companion(raw)
    beside = plan(Beside).value(reader, raw)
    assert isinstance(beside, Beside)  # noqa: S101 -- its plan makes no other
    return beside


def _write_fraction(_: Writer, value: Fraction) -> Raw:
    return value.numerator if value.denominator == 1 else [value.numerator, value.denominator]


def _read_fraction(_: Reader, raw: Raw) -> Fraction:
    return _whole(raw) if isinstance(raw, int) else Fraction(*raw)


_whole = lru_cache(maxsize=1 << 10)(Fraction)
"""Most numbers are small ones, and to make a fraction takes long."""


_MANY: dict[Any, Callable[[tuple[Any, ...]], Codec]] = {
    tuple: _tuple,
    frozenset: _set,
    Slot: _slot,
    Literal: _as_is,
}
_PLAIN: dict[Any, Codec] = {
    int: _as_is(),
    bool: _as_is(),
    str: (
        lambda writer, value: writer.text(value),
        lambda reader, raw: reader.text(raw),
    ),
    Span: (_write_span, read_span),
    Beside: (_write_beside, _read_beside),
    Fraction: (_write_fraction, _read_fraction),
    dt.date: (
        lambda _, value: value.toordinal(),
        lambda _, raw: dt.date.fromordinal(raw),
    ),
}
