"""What changes an archive: documents put in and taken out, keys made anew.

Every change is one transaction: what was reported is in the file, whatever happens next.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TypeAlias, TypeVar

from qa.archive.codec import encode, shape
from qa.archive.keys import Row, keyed_checks, reader_version, rows, version_of
from qa.archive.packing import packed
from qa.archive.places import head_of, rows_of
from qa.archive.schema import told, transaction
from qa.archive.sketch import Print, print_of, to_bytes
from qa.archive.store import Entry, Store
from qa.archive.words import ArchiveError, text
from qa.check import Check
from qa.model import Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from qa.reading.formats import docx

T = TypeVar("T")

BATCH = 32
"""So many documents are put in at once: what may be lost when the process dies."""


@dataclass(frozen=True, slots=True)
class Record:
    """A document ready to be stored: made by any process, put in by one."""

    id: str
    path: str
    digest: str
    said: str
    title: str
    size: int
    claims: int
    text: bytes
    body: bytes
    print: Print
    rows: tuple[Row, ...]


def record(reading: Reading, checks: Iterable[Check], *, digest: str, said: str = "") -> Record:
    """Make of a reading what the archive keeps of it."""
    document = reading.document
    return Record(
        id=document.id,
        path=document.path,
        digest=digest,
        said=said,
        title=next((article.title for article in document.articles if article.title), ""),
        size=len(document.text),
        claims=len(reading.claims),
        text=packed(document.text),
        body=encode(reading),
        print=print_of(reading),
        rows=tuple(rows(keyed_checks(checks), enumerate(reading.claims))),
    )


def digest_of(content: bytes, *given: object) -> str:
    """Name a content, and what it is read by beside it: a date, an encoding."""
    return hashlib.sha256(repr(given).encode() + b"\0" + content).hexdigest()[:32]


Watch: TypeAlias = Callable[[Iterable[Entry], int], Iterable[Entry]]
"""Passes documents on while it shows how many of how many are there."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """What was done to bring an archive up to date: checks keyed, documents read anew."""

    checks: tuple[str, ...]
    documents: int


class Keeper(Store):
    """An archive opened to be changed, with the checks that its keys are made for."""

    def __init__(self, path: Path, checks: Iterable[Check]) -> None:
        super().__init__(path, write=True)
        self.checks = keyed_checks(checks)
        self._versions = {check.code: version_of(check) for check in self.checks}
        self._numbers: dict[str, int] = {}

    @contextmanager
    def _change(self) -> Iterator[None]:
        with told(self.path), transaction(self.base):
            yield

    # ── documents ───────────────────────────────────────────────────────────

    def put(self, records: Sequence[Record]) -> None:
        """Store documents, each in the place of what has its id: all of them or none."""
        last = {one.id: one for one in records}
        with self._change():
            self._agree()
            new = [(one.rows, self._insert(one, self._clear(one.id))) for one in last.values()]
            self._key(new)
        if self._index.crowded():
            self.tidy()

    def remove(self, names: Sequence[str]) -> list[str]:
        """Take documents out, all of them or none; gives the ids of those that were there."""
        with self._change():
            self._agree()
            return [name for name in names if self._clear(name)]

    def tidy(self) -> None:
        """Put new keys into blocks, unless they are few beside the others."""
        more = self._index.loose()
        while more:
            with self._change():
                more = self._index.pack()
        with told(self.path):
            # a script takes all steps of it, a statement but the first
            self.base.executescript("PRAGMA incremental_vacuum")

    def _agree(self) -> None:
        """Make sure that the keys in the file are those of our checks."""
        known = self.known()
        if {code: one.version for code, one in known.items() if one.version} != self._versions:
            raise ArchiveError(text("other-checks", path=self.path))
        self._numbers = {code: one.number for code, one in known.items()}

    def _clear(self, name: str) -> int | None:
        """Take out a document with its keys and give the number that it had."""
        entry = self.named(name)
        if entry is None:
            return None
        if entry.shape == shape():
            keyed = rows(self.checks, self.body(entry).claims())
            self._index.drop(rows_of(keyed, self._numbers, entry.number))
        self.base.execute("DELETE FROM texts WHERE document = ?", (entry.number,))
        self.base.execute("DELETE FROM claims WHERE document = ?", (entry.number,))
        self.base.execute("DELETE FROM documents WHERE number = ?", (entry.number,))
        return entry.number

    def _insert(self, one: Record, number: int | None) -> int:
        written = self.base.execute(
            "INSERT INTO documents VALUES (?,?,nullif(?,?),?,?,nullif(?,''),?,?,?,?,?,?)",
            (
                number,
                one.id,
                one.path,
                one.id,
                bytes.fromhex(one.digest),
                self._state(),
                one.said,
                one.title,
                one.print.day,
                one.size,
                one.claims,
                to_bytes(one.print.words),
                to_bytes(one.print.prints),
            ),
        )
        number = written.lastrowid
        assert number is not None  # noqa: S101 -- a row was written
        self.base.execute("INSERT INTO texts VALUES (?,?)", (number, one.text))
        self.base.execute("INSERT INTO claims VALUES (?,?)", (number, one.body))
        return number

    def _state(self) -> int:
        """Give the number of what reads and writes documents now."""
        own = (reader_version(), shape())
        for (number,) in self.ask("SELECT number FROM states WHERE (reader, shape) = (?,?)", *own):
            return int(number)
        added = self.base.execute("INSERT INTO states (reader, shape) VALUES (?,?)", own)
        return added.lastrowid or 0

    def _key(self, documents: Iterable[tuple[Iterable[Row], int]]) -> None:
        """Put in the keys of documents, in order: neighbours cost less to write."""
        made = (rows_of(keyed, self._numbers, number) for keyed, number in documents)
        self._index.add(sorted(chain.from_iterable(made)))

    # ── bringing it up to date ──────────────────────────────────────────────

    def forget_keys(self) -> None:
        """Take all keys out: they are made anew when the archive is renewed."""
        with self._change():
            for check in self.known().values():
                self._index.clear(head_of(check.number))
            self.base.execute("DELETE FROM checks")

    def renew(self, watch: Watch = lambda steps, _: steps, *, reread: bool = False) -> Renewed:
        """Make the keys of new and changed checks; read anew what cannot be used as it is.

        With `reread`, all that an earlier reader has read is read anew from the stored text.
        """
        keyed = self._mark_stale()
        documents = self._reread_all(watch, reread=reread)
        self._key_pending(watch)
        self.tidy()
        return Renewed(tuple(keyed) if self.count() else (), documents)

    def _reread_all(self, watch: Watch, *, reread: bool) -> int:
        reader = reader_version() if reread else ""
        question = (
            "SELECT count(*) FROM documents JOIN states ON states.number = state "
            "WHERE shape != ? OR (? != '' AND reader != ?)"
        )
        ((count,),) = self.ask(question, shape(), reader, reader)
        stale = (
            entry
            for entry in self.entries()
            if entry.shape != shape() or (reread and entry.reader != reader)
        )
        if count:
            for batch in batches(watch(stale, count), BATCH):
                self.put([self._reread(entry) for entry in batch])
        return int(count)

    def _reread(self, entry: Entry) -> Record:
        said = dt.date.fromisoformat(entry.said) if entry.said else None
        document = read_text(self.text(entry), name=entry.id, path=entry.path, date=said)
        if entry.id.lower().endswith(docx.ENDING):
            document = replace(document, coordinates="extracted")
        return record(read_claims(document), self.checks, digest=entry.digest, said=entry.said)

    def _key_pending(self, watch: Watch) -> None:
        """Make the keys that are not there yet; interrupted, it goes on where it was."""
        pending = {code: one.pending for code, one in self.known().items() if one.pending}
        checks = [check for check in self.checks if check.code in pending]
        if not checks:
            return
        entries = watch(self.entries(min(pending.values()) - 1), self.count())
        for batch in batches(entries, BATCH):
            self._rekey(batch, checks)
        with self._change():
            self.base.execute("UPDATE checks SET pending = 0")

    def _rekey(self, batch: Sequence[Entry], checks: Sequence[Check]) -> None:
        with self._change():
            self._agree()
            self._key((rows(checks, self.body(one).claims()), one.number) for one in batch)
            codes = [(batch[-1].number + 1, check.code) for check in checks]
            self.base.executemany("UPDATE checks SET pending = ? WHERE code = ?", codes)
        if self._index.crowded():
            self.tidy()

    def _mark_stale(self) -> list[str]:
        """Say which checks need new keys, and drop the old ones; gives their codes."""
        known = self.known()
        new = [code for code in self._versions if code not in known]
        changed = [
            code for code, one in known.items() if one.version != self._versions.get(code, "")
        ]
        if not new and not changed:
            return [code for code, one in known.items() if one.pending]
        with self._change():
            for code in changed:
                self._index.clear(head_of(known[code].number))
                self.base.execute("DELETE FROM checks WHERE code = ?", (code,))
            taken = {one.number for code, one in known.items() if code not in changed}
            free = (number for number in count(1) if number not in taken)
            for code in sorted({*new, *changed} & set(self._versions)):
                self.base.execute(
                    "INSERT INTO checks (number, code, version, pending) VALUES (?,?,?,?)",
                    (next(free), code, self._versions[code], 1 if self.count() else 0),
                )
        return sorted({*new, *changed} & set(self._versions))


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of no more than `size`."""
    batch: list[T] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
