"""A document's articles and claims as bytes, and back, exactly; single claims come out cheaply.

The values of each type of `qa.model` are a table, a line of JSON, column by column: what many
claims share is written once, and only what is asked for is built.
What stands in the document's text is named by its offsets, a companion by the claim it is.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from qa import model
from qa.archive.columns import Raw, column
from qa.archive.fields import plan
from qa.archive.packing import packed, read, unpacked, written
from qa.archive.stored import Stored
from qa.archive.turns import AT_ITS_PLACE
from qa.model import Article, Document, Figure, Reading

_LONG = 12
_RANGE = 2


def encode(reading: Reading) -> bytes:
    """Write the articles and claims of a reading; its text is not in it."""
    writer = _Writer(reading)
    articles = [writer.node(article, Article) for article in reading.document.articles]
    claims = [writer.node(claim, type(claim)) for claim in reading.claims]
    names = [type(claim).__name__ for claim in reading.claims]
    kinds = list(writer.tables)
    named = [kind.__name__ for kind in kinds]
    how = [reading.document.coordinates, [dict(note) for note in reading.document.notes]]
    head = [articles, column(claims), column(names), writer.mended, named, how]
    tables = [[column(one) for one in zip(*writer.tables[kind], strict=True)] for kind in kinds]
    lines = [head, column(writer.printed), writer.texts, *tables]
    primer = _sample() + written(reading.document.text)
    return packed("\n".join(_json(line) for line in lines), primer)


def decode(document: str, path: str, text: bytes, data: bytes) -> Stored:
    """Give what `encode` wrote, unbuilt as yet; `text` is as `written`. Raises DamageError."""
    lines = unpacked(data, _sample() + text).split("\n")
    return Stored(document, path, read(text), lines)


@cache
def _sample() -> bytes:
    """Give what the tables of articles look like: those of some of the checks' examples."""
    return written((files("qa.archive") / "sample.txt").read_text("utf-8"))


@cache
def shape() -> str:
    """Name the fields of all that is written: bytes of another shape cannot be read."""
    told = [
        [kind.__name__, [(field.name, str(field.type)) for field in fields(kind)]]
        for kind in vars(model).values()
        if isinstance(kind, type) and is_dataclass(kind)
    ]
    return hashlib.sha256(json.dumps(told).encode() + _sample()).hexdigest()[:16]


def _json(value: Raw) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Writer:
    """The tables of one document; what was written once is named by its place there."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document.id
        self.mended = _mended(reading.document)
        self._text = reading.document.text
        self._print = self._text + self.mended
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
        row = plan(kind).row(self, value)
        table = self.tables.setdefault(kind, [])
        table.append(row)
        self._seen[id(value)] = (value, len(table) - 1)
        return len(table) - 1

    def quote(self, start: int, end: int) -> str:
        """Give what the document prints there."""
        return self._text[start:end]

    def text(self, value: str | Literal[False]) -> Raw:
        """Write a text: in its place, or as the number of a longer one that is kept apart.

        Those that stand in print have numbers from 0, the others from -1 downwards; the id of the
        document, and what is quoted elsewhere, are only marked.
        """
        if value is False:
            return AT_ITS_PLACE
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
