"""One archive file, opened to be read: documents with their claims, and the claims' keys."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from qa.archive.codec import decode, shape
from qa.archive.index import Index
from qa.archive.keys import Ground
from qa.archive.packing import DamageError, swollen, unpacked
from qa.archive.places import Keyed, Met, after, at, head_of, key_of, keyed_of, mets_of, span_of
from qa.archive.schema import connected, told
from qa.archive.sketch import Print, from_bytes
from qa.archive.stored import Stored
from qa.archive.words import ArchiveError, text

_PAGE = 256
_DOCUMENTS = (
    "SELECT documents.number, id, coalesce(path, id), hex(digest), reader, shape, "
    "coalesce(said, ''), title, day, size, claims, words, prints "
    "FROM documents JOIN states ON states.number = state "
)

_TEXT = "SELECT text FROM texts WHERE document = ?"
_BODY = "SELECT text, claims FROM texts JOIN claims USING (document) WHERE document = ?"


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
        self._index = Index(self.base)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.base.close()

    def hold(self) -> None:
        """Read from now on what the archive holds now, whoever changes it; for a short while."""
        with told(self.path):
            self.base.execute("BEGIN")
            self._index.hold()

    def count(self) -> int:
        """Count the documents."""
        return int(next(self.ask("SELECT count(*) FROM documents"))[0])

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Give the documents with higher numbers, in order; others may write meanwhile."""
        question = _DOCUMENTS + "WHERE documents.number > ? ORDER BY documents.number LIMIT ?"
        while page := [_entry(row) for row in self.ask(question, after, _PAGE)]:
            yield from page
            after = page[-1].number

    def entry(self, number: int) -> Entry:
        """Give a document by its number."""
        for row in self.ask(_DOCUMENTS + "WHERE documents.number = ?", number):
            return _entry(row)
        raise ArchiveError(text("damaged", path=self.path, why=f"no document {number}"))

    def several(self, numbers: Sequence[int]) -> Iterator[Entry]:
        """Give documents by their numbers, in any order."""
        for first in range(0, len(numbers), _PAGE):
            asked = numbers[first : first + _PAGE]
            marks = ",".join("?" * len(asked))
            question = f"{_DOCUMENTS}WHERE documents.number IN ({marks})"
            found = list(map(_entry, self.ask(question, *asked)))
            yield from found
            for gone in set(asked) - {entry.number for entry in found}:
                yield self.entry(gone)

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
            found = self.base.execute(_BODY, (entry.number,)).fetchone()
            if found is None:
                raise DamageError(entry.id)
            return decode(entry.id, entry.path, swollen(found[0]), found[1])

    def text(self, entry: Entry) -> str:
        """Give the text of a document, whatever its shape."""
        with told(self.path):
            found = self.base.execute(_TEXT, (entry.number,)).fetchone()
            if found is None:
                raise DamageError(entry.id)
            return unpacked(found[0])

    def known(self) -> dict[str, Known]:
        """Give the checks whose keys are stored, by code."""
        question = "SELECT code, number, version, pending FROM checks ORDER BY code"
        return {code: Known(*rest) for code, *rest in self.ask(question)}

    def under(self, check: int, key: int, most: int) -> list[Met] | None:
        """Give the claims that have a key; None where they are more than that."""
        head = head_of(check, key)
        found = self._first(head, after(head), most + 1)
        return mets_of(found) if len(found) <= most else None

    def around(self, check: int, key: int, ground: Ground, limit: int) -> list[Met]:
        """Give claims that have a key and speak of a place, before and after a moment.

        Where no place is known, only those of the same day.
        """
        head, half = head_of(check, key), max(1, limit // 2)
        here = at(head, ground)
        if not ground.place:
            return self._met(here, after(here), half)
        first, end = span_of(head, ground.place)
        with told(self.path):
            before = mets_of(self._index.last(first, here, half))
        return [*self._met(here, end, half), *before]

    def placed(self, check: int, key: int, places: Collection[int], limit: int) -> list[Keyed]:
        """Give so many of the claims that have a key and speak of a place, those of all if none."""
        head = head_of(check, key)
        if not places:
            return [keyed_of(row) for row in self._first(head, after(head), limit)]
        found: list[bytes] = []
        for place in sorted(places):
            found += self._first(*span_of(head, place), limit - len(found))
        return [keyed_of(row) for row in found]

    def _met(self, first: bytes, end: bytes, limit: int) -> list[Met]:
        return mets_of(self._first(first, end, limit))

    def _first(self, first: bytes, end: bytes, limit: int) -> list[bytes]:
        with told(self.path):
            return self._index.first(first, end, limit)

    def shared(self, check: int) -> int:
        """Count the keys of a check."""
        return sum(1 for _ in groupby(self.rows(check), key=key_of))

    def rows(self, check: int) -> Iterator[bytes]:
        """Give the rows of a check, in order."""
        head = head_of(check)
        with told(self.path):
            yield from self._index.all(head, after(head))

    def groups(self, check: int) -> Iterator[list[Met]]:
        """Give the claims that share a key, by place and time, key after key; none of one alone."""
        for _, group in groupby(self.rows(check), key=key_of):
            rows = list(group)
            yield mets_of(rows) if len(rows) > 1 else []

    def ask(self, question: str, *values: object) -> Iterator[Any]:
        """Give the rows that answer a question."""
        with told(self.path):
            yield from self.base.execute(question, values)


def _entry(row: tuple[Any, ...]) -> Entry:
    *head, day, size, claims, words, prints = row
    number, name, path, digest, reader, shaped, said, title = head
    digest = digest.lower()
    print_ = Print(day, from_bytes(words), from_bytes(prints))
    return Entry(number, name, path, digest, reader, shaped, said, title, size, claims, print_)
