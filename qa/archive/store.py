"""One archive file, opened to be read: documents with their claims, and the claims' keys."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias

from qa.archive.codec import DamageError, Stored, decode, shape, unpacked
from qa.archive.keys import Ground
from qa.archive.schema import connected, told
from qa.archive.sketch import Print, from_bytes
from qa.archive.words import ArchiveError, text

Keyed: TypeAlias = tuple[int, int]
"""A claim by the number of its document and its own number there."""

_PAGE = 256
_DOCUMENTS = (
    "SELECT number, id, path, digest, reader, shape, said, title, day, size, claims, words, prints "
    "FROM documents "
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the archive, without its text and claims.

    `digest` is that of what was read, `reader` and `shape` tell what read and wrote it,
    `said` is the date that was given with it.
    """

    number: int
    id: str
    path: str
    digest: str
    reader: str
    shape: str
    said: str
    title: str
    size: int
    claims: int
    print: Print


@dataclass(frozen=True, slots=True)
class Known:
    """A check whose keys are stored, and the version of them.

    `pending` is the first document whose keys are not there yet, 0 when all are.
    """

    number: int
    version: str
    pending: int


class Store:
    """An open archive; a context manager. Every fault is an ArchiveError."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self.base = connected(path, write=write)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.base.close()

    def count(self) -> int:
        """Count the documents."""
        return int(next(self.ask("SELECT count(*) FROM documents"))[0])

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Give the documents with higher numbers, in order; others may write meanwhile."""
        question = _DOCUMENTS + "WHERE number > ? ORDER BY number LIMIT ?"
        while page := [_entry(row) for row in self.ask(question, after, _PAGE)]:
            yield from page
            after = page[-1].number

    def entry(self, number: int) -> Entry:
        """Give a document by its number."""
        for row in self.ask(_DOCUMENTS + "WHERE number = ?", number):
            return _entry(row)
        raise ArchiveError(text("damaged", path=self.path, why=f"no document {number}"))

    def named(self, name: str) -> Entry | None:
        """Give a document by its id."""
        return next(map(_entry, self.ask(_DOCUMENTS + "WHERE id = ?", name)), None)

    def below(self, folder: str) -> Iterator[str]:
        """Give the ids that begin with a folder, which ends in a slash or is empty for all."""
        question = "SELECT id FROM documents WHERE substr(id, 1, ?) = ? ORDER BY id"
        yield from (name for (name,) in self.ask(question, len(folder), folder))

    def body(self, entry: Entry) -> Stored:
        """Give a document with its claims."""
        with told(self.path):
            if entry.shape != shape():
                message = f"{entry.id}: {entry.shape}"
                raise DamageError(message)
            words, claims = self._body(entry)
            return decode(entry.id, entry.path, unpacked(words), claims)

    def text(self, entry: Entry) -> str:
        """Give the text of a document, whatever its shape."""
        with told(self.path):
            return unpacked(self._body(entry)[0])

    def _body(self, entry: Entry) -> tuple[bytes, bytes]:
        question = "SELECT text, claims FROM bodies WHERE document = ?"
        found: tuple[bytes, bytes] | None = self.base.execute(question, (entry.number,)).fetchone()
        if found is None:
            raise DamageError(entry.id)
        return found

    def known(self) -> dict[str, Known]:
        """Give the checks whose keys are stored, by code."""
        question = "SELECT code, number, version, pending FROM checks ORDER BY code"
        return {code: Known(*rest) for code, *rest in self.ask(question)}

    def under(self, check: int, key: int, limit: int) -> list[Keyed]:
        """Give so many of the claims that have a key."""
        return self._keyed("", (check, key, limit))

    def around(self, check: int, key: int, ground: Ground, limit: int) -> list[Keyed]:
        """Give the claims that have a key and speak of a place, before and after a moment."""
        values = (check, key, *ground, max(1, limit // 2))
        return [
            *self._keyed("AND place = ? AND moment >= ? ", values),
            *self._keyed("AND place = ? AND moment < ? ", values, "DESC"),
        ]

    def _keyed(self, where: str, values: tuple[int, ...], order: str = "") -> list[Keyed]:
        question = (
            f"SELECT document, claim FROM keys WHERE check_number = ? AND key = ? {where}"  # noqa: S608 -- our own words
            f"ORDER BY place {order}, moment {order}, document {order}, claim {order} LIMIT ?"
        )
        with told(self.path):
            return self.base.execute(question, values).fetchall()

    def placed(self, check: int, key: int, places: Collection[int], limit: int) -> list[Keyed]:
        """Give so many of the claims that have a key and speak of a place, those of all if none."""
        marks = ",".join("?" * len(places))
        where = f"AND place IN ({marks}) " if places else ""
        return self._keyed(where, (check, key, *places, limit))

    def shared(self, check: int) -> int:
        """Count the keys of a check."""
        question = "SELECT count(*) FROM (SELECT 1 FROM keys WHERE check_number = ? GROUP BY key)"
        return int(next(self.ask(question, check))[0])

    def groups(self, check: int) -> Iterator[list[Keyed]]:
        """Give the claims that share a key, by place and time, key after key."""
        question = (
            "SELECT key, document, claim FROM keys WHERE check_number = ? "
            "ORDER BY key, place, moment, document, claim"
        )
        for _, group in groupby(self.ask(question, check), key=itemgetter(0)):
            yield [(document, claim) for _, document, claim in group]

    def ask(self, question: str, *values: object) -> Iterator[Any]:
        """Give the rows that answer a question."""
        with told(self.path):
            yield from self.base.execute(question, values)


def _entry(row: tuple[Any, ...]) -> Entry:
    *head, day, size, claims, words, prints = row
    number, name, path, digest, reader, shaped, said, title = head
    print_ = Print(day, from_bytes(words), from_bytes(prints))
    return Entry(number, name, path, digest, reader, shaped, said, title, size, claims, print_)
