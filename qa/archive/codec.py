"""A document's articles and claims as bytes, and back, exactly; single claims come out cheaply.

The values of each type of `qa.model` are a table, a line of JSON, column by column: what many
claims share is written once, and only what is asked for is built.
What stands in the document's text is named by its offsets, a companion by the claim it is.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate, pairwise
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from qa import model
from qa.model import (
    Article,
    Beside,
    Claim,
    Document,
    Figure,
    Measure,
    Quantity,
    Reading,
    Slot,
    Span,
)

Raw: TypeAlias = Any
"""What `json` makes of a written value."""

_CLAIMS: dict[str, type] = {one.__name__: one for one in get_args(Claim)}
_BESIDE = [[one.name for one in fields(Figure)].index(one.name) for one in fields(Beside)]
"""Where a figure's line has what a companion tells of it."""

_WINDOW = 1 << 15
_LONG = 12
_RANGE = 2


class DamageError(Exception):
    """Bytes that are not what was written."""


# ── bytes ───────────────────────────────────────────────────────────────────


def packed(text: str, primer: str = "") -> bytes:
    """Compress a text; what stands in the primer costs next to nothing."""
    squeeze = zlib.compressobj(zdict=_bytes(primer)[:_WINDOW])
    return squeeze.compress(_bytes(text)) + squeeze.flush()


def unpacked(data: bytes, primer: str = "") -> str:
    """Give a text back; raises DamageError."""
    swell = zlib.decompressobj(zdict=_bytes(primer)[:_WINDOW])
    try:
        text = (swell.decompress(data) + swell.flush()).decode("utf-8", "surrogatepass")
    except (zlib.error, ValueError) as error:
        raise DamageError(str(error)) from error
    if not swell.eof:
        message = "cut off"
        raise DamageError(message)
    return text


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def encode(reading: Reading) -> bytes:
    """Write the articles and claims of a reading; its text is not in it."""
    writer = _Writer(reading)
    articles = [writer.node(article, Article) for article in reading.document.articles]
    claims = [writer.node(claim, type(claim)) for claim in reading.claims]
    names = [type(claim).__name__ for claim in reading.claims]
    kinds = list(writer.tables)
    named = [kind.__name__ for kind in kinds]
    how = [reading.document.coordinates, [dict(note) for note in reading.document.notes]]
    head = [articles, _column(claims), names, writer.mended, named, how]
    tables = [
        [_column(column) for column in zip(*writer.tables[kind], strict=True)] for kind in kinds
    ]
    lines = [head, _column(writer.printed), writer.texts, *tables]
    return packed("\n".join(_json(line) for line in lines), reading.document.text)


def decode(document: str, path: str, text: str, data: bytes) -> Stored:
    """Give what `encode` wrote, unbuilt as yet; raises DamageError."""
    return Stored(document, path, text, unpacked(data, text).split("\n"))


@cache
def shape() -> str:
    """Name the fields of all that is written: bytes of another shape cannot be read."""
    told = [
        [kind.__name__, [(field.name, str(field.type)) for field in fields(kind)]]
        for kind in vars(model).values()
        if isinstance(kind, type) and is_dataclass(kind)
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def _json(value: Raw) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# ── columns ─────────────────────────────────────────────────────────────────


def _column(values: Sequence[Raw]) -> Raw:
    """Write numbers and ranges by their distances: those of a table mostly grow evenly."""
    if all(type(value) is int for value in values):
        return [0, *_distances(values)]
    if all(type(value) is list and len(value) == _RANGE and _whole(value) for value in values):
        starts = [start for start, _ in values]
        return [1, *_distances(starts), *(end - start for start, end in values)]
    return [2, *values]


def _whole(values: Sequence[Raw]) -> bool:
    return all(type(value) is int for value in values)


def _distances(values: Sequence[int]) -> list[int]:
    return [here - before for before, here in pairwise([0, *values])]


def _values(column: Sequence[Raw]) -> list[Raw]:
    """Give what `_column` was given."""
    how, *raw = column
    if how == 0:
        return list(accumulate(raw))
    if how == 1:
        starts = list(accumulate(raw[: len(raw) // 2]))
        return [
            [start, start + length]
            for start, length in zip(starts, raw[len(starts) :], strict=True)
        ]
    return raw


# ── writing ─────────────────────────────────────────────────────────────────


class _Writer:
    """The tables of one document; what was written once is named by its place there."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document.id
        self.mended = _mended(reading.document)
        self._print = reading.document.text + self.mended
        self.tables: dict[type, list[list[Raw]]] = {}
        self.printed: list[list[int]] = []
        self.texts: list[Raw] = []
        self.figures = {
            claim.span: (number, claim)
            for number, claim in enumerate(reading.claims)
            if isinstance(claim, Figure)
        }
        self._texts: dict[str, int] = {}
        # by identity: comparing claims would cost more than what is saved
        self._seen: dict[int, tuple[object, int]] = {}

    def node(self, value: object, kind: type) -> int:
        """Write a value into the table of its type, once, and give its place."""
        if known := self._seen.get(id(value)):
            return known[1]
        raw = [write(self, getattr(value, name)) for name, write, _ in _plan(kind)]
        table = self.tables.setdefault(kind, [])
        table.append(raw)
        self._seen[id(value)] = (value, len(table) - 1)
        return len(table) - 1

    def text(self, value: str) -> Raw:
        """Write a text: in its place, or as the number of a longer one that is kept apart.

        Those that stand in print have numbers from 0, the others from -1 downwards; the id of the
        document is only marked.
        """
        if value == self.document:
            return True
        if len(value) < _LONG:
            return value
        if value not in self._texts:
            self._texts[value] = self._kept(value)
        return self._texts[value]

    def _kept(self, value: str) -> int:
        offsets = self._offsets(value)
        if len(offsets) == _RANGE:
            self.printed.append(offsets)
            return len(self.printed) - 1
        self.texts.append(offsets or value)
        return -len(self.texts)

    def _offsets(self, value: str) -> list[int]:
        """Give where each line of a text stands, begin and end, nothing if one does not."""
        offsets: list[int] = []
        for line in value.split("\n"):
            start = self._print.find(line)
            if start < 0:
                return []
            offsets += [start, start + len(line)]
        return offsets


def _mended(document: Document) -> str:
    """Give the running texts that the file has in another form: wrapped lines, wide digits."""
    blocks = [block for article in document.articles for block in article.blocks]
    return "\n".join(one.flow.text for one in blocks if one.flow.text not in document.text)


# ── reading ─────────────────────────────────────────────────────────────────


class Stored:
    """A document with its claims, each built when it is asked for."""

    def __init__(self, document: str, path: str, text: str, lines: Sequence[str]) -> None:
        self.document_id = document
        self._path, self._text = path, text
        head, printed, texts, *tables = lines
        self._articles, claims, self._names, mended, kinds, self._how = json.loads(head)
        self._claims = _values(claims)
        self._print = text + mended
        self._printed, self._texts = printed, texts
        self._tables = dict(zip(kinds, tables, strict=True))
        self._rows: dict[str, list[Raw]] = {}
        self._built: dict[tuple[type, int], object] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def document(self) -> Document:
        """Give the document with its articles."""
        articles = tuple(self.node(number, Article) for number in self._articles)
        coordinates, notes = self._how
        return Document(
            self.document_id, self._path, self._text, articles, coordinates, tuple(notes)
        )

    def claim(self, number: int) -> Claim:
        """Give the claim that is the `number`-th of the document, from 0."""
        claim: Claim = self.node(self._claims[number], _CLAIMS[self._names[number]])
        return claim

    def claims(self, kinds: type | tuple[type, ...] = object) -> Iterable[tuple[int, Claim]]:
        """Give the claims of these kinds with their numbers."""
        for number, name in enumerate(self._names):
            if issubclass(_CLAIMS[name], kinds):
                yield number, self.claim(number)

    def reading(self) -> Reading:
        """Give document and claims as they were read."""
        return Reading(self.document(), tuple(claim for _, claim in self.claims()))

    def node(self, number: int, kind: type) -> Any:  # noqa: ANN401 -- of the kind asked for
        """Build the value at a place of a type's table, once."""
        if (kind, number) not in self._built:
            raw = self._row(kind, number)
            values = [read(self, one) for (_, _, read), one in zip(_plan(kind), raw, strict=True)]
            self._built[kind, number] = kind(*values)
        return self._built[kind, number]

    def _row(self, kind: type, number: int) -> Raw:
        name = kind.__name__
        if name not in self._rows:
            columns = [_values(column) for column in json.loads(self._tables[name])]
            self._rows[name] = list(zip(*columns, strict=True))
        return self._rows[name][number]

    def text(self, raw: Raw) -> str:
        """Give a text that stands in its place, or the one that is kept apart."""
        if isinstance(raw, str):
            return raw
        if raw is True:
            return self.document_id
        if (str, raw) not in self._built:
            self._built[str, raw] = self._kept(raw)
        return str(self._built[str, raw])

    def _kept(self, number: int) -> str:
        if "" not in self._rows:
            self._rows[""] = _values(json.loads(self._printed))
            self._rows["other"] = json.loads(self._texts)
        written = self._rows[""][number] if number >= 0 else self._rows["other"][-number - 1]
        if isinstance(written, str):
            return written
        pairs = zip(written[::2], written[1::2], strict=True)
        return "\n".join([self._print[start:end] for start, end in pairs])

    def companion(self, number: int) -> Beside:
        """Give a figure of the document as another's companion, without building the figure."""
        raw = self._row(Figure, self._claims[number])
        span, quantity, measure = (raw[place] for place in _BESIDE)
        return Beside(
            _read_span(self, span), self.node(quantity, Quantity), self.node(measure, Measure)
        )


# ── how values of each type are written and read ────────────────────────────

Write: TypeAlias = Callable[[_Writer, Any], Raw]
Read: TypeAlias = Callable[[Stored, Raw], Any]
Codec: TypeAlias = tuple[Write, Read]


@cache
def _plan(kind: type) -> tuple[tuple[str, Write, Read], ...]:
    """Say of each field of a type how it is written and read."""
    hints = get_type_hints(kind)
    return tuple((field.name, *_codec(hints[field.name])) for field in fields(kind))


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
        lambda stored, raw: None if raw is None else read(stored, raw),
    )


def _tuple(args: tuple[Any, ...]) -> Codec:
    if args[-1] is Ellipsis:
        write, read = _codec(args[0])
        return (
            lambda writer, value: [write(writer, one) for one in value],
            lambda stored, raw: tuple([read(stored, one) for one in raw]),
        )
    pairs = [_codec(arg) for arg in args]
    return (
        lambda writer, value: [w(writer, one) for (w, _), one in zip(pairs, value, strict=True)],
        lambda stored, raw: tuple(r(stored, one) for (_, r), one in zip(pairs, raw, strict=True)),
    )


def _set(_: tuple[Any, ...]) -> Codec:
    return (lambda _, value: sorted(value)), (lambda _, raw: frozenset(raw))


def _as_is(_: tuple[Any, ...] = ()) -> Codec:
    return (lambda _, value: value), (lambda _, raw: raw)


def _slot(args: tuple[Any, ...]) -> Codec:
    write, read = _codec(args[0])

    def written(writer: _Writer, slot: Slot[Any]) -> Raw:
        return [None if slot.value is None else write(writer, slot.value), slot.known]

    def given(stored: Stored, raw: Raw) -> Slot[Any]:
        return Slot(None if raw[0] is None else read(stored, raw[0]), raw[1])

    return written, given


def _node(kind: type) -> Codec:
    return (lambda writer, value: writer.node(value, kind)), (
        lambda stored, raw: stored.node(raw, kind)
    )


def _write_span(writer: _Writer, span: Span) -> Raw:
    own = span.document == writer.document
    return [span.start, span.end] if own else [span.start, span.end, span.document]


def _read_span(stored: Stored, raw: Raw) -> Span:
    start, end, *document = raw
    return Span(document[0] if document else stored.document_id, start, end)


def _write_beside(writer: _Writer, beside: Beside) -> Raw:
    number, figure = writer.figures.get(beside.span, (0, None))
    if figure and figure.quantity is beside.quantity and figure.measure is beside.measure:
        return number
    return [write(writer, getattr(beside, name)) for name, write, _ in _plan(Beside)]


def _read_beside(stored: Stored, raw: Raw) -> Beside:
    if isinstance(raw, int):
        return stored.companion(raw)
    return Beside(
        *(read(stored, one) for (_, _, read), one in zip(_plan(Beside), raw, strict=True))
    )


def _write_fraction(_: _Writer, value: Fraction) -> Raw:
    return value.numerator if value.denominator == 1 else [value.numerator, value.denominator]


def _read_fraction(_: Stored, raw: Raw) -> Fraction:
    return Fraction(raw) if isinstance(raw, int) else Fraction(*raw)


_MANY: dict[Any, Callable[[tuple[Any, ...]], Codec]] = {
    tuple: _tuple,
    frozenset: _set,
    Slot: _slot,
    Literal: _as_is,
}
_PLAIN: dict[Any, Codec] = {
    int: _as_is(),
    bool: _as_is(),
    str: (_Writer.text, Stored.text),
    Span: (_write_span, _read_span),
    Beside: (_write_beside, _read_beside),
    Fraction: (_write_fraction, _read_fraction),
    dt.date: (
        lambda _, value: value.toordinal(),
        lambda _, raw: dt.date.fromordinal(raw),
    ),
}
