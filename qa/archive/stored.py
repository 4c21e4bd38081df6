"""A stored document with its claims: each is built when it is asked for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, get_args

from qa.archive.columns import Raw, picked, values
from qa.archive.fields import plan, read_span
from qa.archive.turns import AT_ITS_PLACE
from qa.model import Article, Beside, Claim, Document, Figure, Measure, Quantity, Reading

_CLAIMS: dict[str, type] = {one.__name__: one for one in get_args(Claim)}
_FEW = 4
"""So many rows of a table are picked one by one; of more, all are laid out."""
_BESIDE = [[one.name for one in fields(Figure)].index(one.name) for one in fields(Beside)]
"""Where a figure's row has what a companion tells of it."""


class Stored:
    """A document whose tables are read line by line, as they are needed."""

    def __init__(self, document: str, path: str, text: str, lines: Sequence[str]) -> None:
        self.document = document
        self._path, self._text = path, text
        head, printed, texts, *tables = lines
        self._articles, claims, names, mended, kinds, self._how = json.loads(head)
        self._claims, self._names = values(claims), values(names)
        self._print = text + mended
        self._printed, self._texts = printed, texts
        self._tables = dict(zip(kinds, tables, strict=True))
        self._columns: dict[str, list[Raw]] = {}
        self._asked: Counter[str] = Counter()
        self._rows: dict[str, list[tuple[Raw, ...]]] = {}
        self._phrases: tuple[Sequence[Raw], Sequence[Raw]] | None = None
        self._built: dict[tuple[type, int], Any] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def whole(self) -> Document:
        """Give the document with its articles."""
        articles = tuple(self.node(number, Article) for number in self._articles)
        coordinates, notes = self._how
        return Document(self.document, self._path, self._text, articles, coordinates, tuple(notes))

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
        return Reading(self.whole(), tuple(claim for _, claim in self.claims()))

    def node(self, number: int, kind: type) -> Any:  # noqa: ANN401 -- of the kind asked for
        """Build the value at a place of a type's table, once."""
        known = self._built.get((kind, number))
        if known is None:
            known = self._built[kind, number] = plan(kind).value(self, self._row(kind, number))
        return known

    def _row(self, kind: type, number: int) -> tuple[Raw, ...]:
        name = kind.__name__
        if name in self._rows:
            return self._rows[name][number]
        columns = self._columns.get(name)
        if columns is None:
            columns = self._columns[name] = json.loads(self._tables[name])
        self._asked[name] += 1
        if self._asked[name] > _FEW:
            self._rows[name] = list(zip(*map(values, columns), strict=True))
            return self._rows[name][number]
        return tuple([picked(column, number) for column in columns])

    def quote(self, start: int, end: int) -> str:
        """Give what the document prints there."""
        return self._text[start:end]

    def text(self, raw: Raw) -> Any:  # noqa: ANN401 -- a text, or the sign for one
        """Give a text that stands in its place, or the one that is kept apart."""
        if isinstance(raw, str) or raw is AT_ITS_PLACE:
            return raw
        if raw is True:
            return self.document
        if (str, raw) not in self._built:
            self._built[str, raw] = self._kept(raw)
        return self._built[str, raw]

    def _kept(self, number: int) -> str:
        if self._phrases is None:
            self._phrases = values(json.loads(self._printed)), json.loads(self._texts)
        printed, others = self._phrases
        written = printed[number] if number >= 0 else others[-number - 1]
        if isinstance(written, str):
            return written
        pairs = zip(written[::2], written[1::2], strict=True)
        return "\n".join([self._print[start:end] for start, end in pairs])

    def companion(self, number: int) -> Beside:
        """Give a figure of the document as another's companion, without building the figure."""
        known = self._built.get((Beside, number))
        if known is None:
            row = self._row(Figure, self._claims[number])
            span, quantity, measure = (row[place] for place in _BESIDE)
            known = self._built[Beside, number] = Beside(
                read_span(self, span), self.node(quantity, Quantity), self.node(measure, Measure)
            )
        return known
