"""The tables of an archive, how they came to be, and what can go wrong with the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType

from qa.archive.packing import DamageError, repacked
from qa.archive.words import ArchiveError, text
from qa.files import UnwritableError, locked

FILE_NAME = "qa-archive.db"
PATIENCE = 30
"""Seconds to wait while another process writes."""

_CACHE = 64 * 1024
"""Kibibytes of pages that a process keeps."""

_BYTES = 1 << 14
"""A page: it holds so many articles, and blocks of keys, that what is left over is little."""

_APPLICATION = 0x71614152
"""Tells our files from other databases."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        path TEXT NOT NULL,
        digest TEXT NOT NULL,
        reader TEXT NOT NULL,
        shape TEXT NOT NULL,
        said TEXT NOT NULL,
        title TEXT NOT NULL,
        day INTEGER NOT NULL,
        size INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        words BLOB NOT NULL,
        prints BLOB NOT NULL
    );
    CREATE TABLE bodies (
        document INTEGER PRIMARY KEY,
        text BLOB NOT NULL,
        claims BLOB NOT NULL
    );
    CREATE TABLE checks (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL UNIQUE,
        version TEXT NOT NULL,
        pending INTEGER NOT NULL
    );
    CREATE TABLE keys (
        check_number INTEGER NOT NULL,
        key INTEGER NOT NULL,
        place INTEGER NOT NULL,
        moment INTEGER NOT NULL,
        document INTEGER NOT NULL,
        claim INTEGER NOT NULL,
        PRIMARY KEY (check_number, key, place, moment, document, claim)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE states (number INTEGER PRIMARY KEY, reader TEXT NOT NULL, shape TEXT NOT NULL);
    INSERT INTO states (reader, shape) SELECT DISTINCT reader, shape FROM documents;
    ALTER TABLE documents RENAME TO old;
    CREATE TABLE documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        path TEXT,
        digest BLOB NOT NULL,
        state INTEGER NOT NULL,
        said TEXT,
        title TEXT NOT NULL,
        day INTEGER NOT NULL,
        size INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        words BLOB NOT NULL,
        prints BLOB NOT NULL
    );
    INSERT INTO documents
        SELECT old.number, id, nullif(path, id), bytes(digest), states.number, nullif(said, ''),
            title, day, size, claims, words, prints
        FROM old JOIN states ON states.reader = old.reader AND states.shape = old.shape;
    DROP TABLE old;
    CREATE TABLE texts (document INTEGER PRIMARY KEY, text BLOB NOT NULL);
    INSERT INTO texts SELECT document, repacked(text) FROM bodies;
    CREATE TABLE claims (document INTEGER PRIMARY KEY, claims BLOB NOT NULL);
    INSERT INTO claims SELECT document, claims FROM bodies;
    DROP TABLE bodies;
    DROP TABLE keys;
    CREATE TABLE keys (row BLOB PRIMARY KEY) WITHOUT ROWID;
    DROP TABLE checks;
    CREATE TABLE checks (
        number INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        version TEXT NOT NULL,
        pending INTEGER NOT NULL
    );
    """,
    """
    DROP TABLE keys;
    DELETE FROM checks;
    CREATE TABLE fresh (row BLOB PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE blocks (
        number INTEGER PRIMARY KEY,
        first BLOB NOT NULL UNIQUE,
        rows BLOB NOT NULL
    );
    CREATE TABLE sizes (fresh INTEGER NOT NULL, packed INTEGER NOT NULL);
    INSERT INTO sizes VALUES (0, 0);
    """,
)
"""What makes each version of the schema out of the one before; the first makes it of nothing.

Keys that are dropped are made anew when the archive is renewed.
"""


def connected(path: Path, *, write: bool) -> sqlite3.Connection:
    """Open an archive, for writing made or brought up to date; raises ArchiveError."""
    if not write and not path.is_file():
        raise ArchiveError(text("missing", path=path))
    with told(path):
        if not path.exists():
            _begin(path.resolve())
        base = _opened(path, write=write)
        try:
            _settle(base, path, write=write)
        except BaseException:
            base.close()
            raise
    return base


def _begin(path: Path) -> None:
    """Make an archive without articles; killed at any moment, it leaves a whole one or none."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        with locked(path.parent), _swept(fresh):
            if not path.exists():
                with closing(_opened(fresh, write=True)) as base:
                    _settle(base, fresh, write=True)
                fresh.rename(path)
    except (OSError, UnwritableError) as error:
        raise ArchiveError(text("read-only", path=path, why=error)) from error


@contextmanager
def _swept(fresh: Path) -> Iterator[None]:
    """Leave nothing of a file and its journals, neither what a killed run left nor one's own."""
    sides = [fresh.with_name(fresh.name + end) for end in ("", "-journal", "-wal", "-shm")]
    try:
        for side in sides:
            side.unlink(missing_ok=True)
        yield
    finally:
        for side in sides:
            side.unlink(missing_ok=True)


def _opened(path: Path, *, write: bool) -> sqlite3.Connection:
    place = path.absolute().as_uri()
    if write:
        return _connection(f"{place}?mode=rwc")
    # one that can write takes its side files away; in a read-only folder none can be made
    for mode in ("mode=rw", "mode=ro", "mode=ro&immutable=1"):
        try:
            base = _connection(f"{place}?{mode}")
            base.execute("PRAGMA query_only = 1")
            base.execute("SELECT 1 FROM sqlite_master")
        except sqlite3.OperationalError as error:
            fault = error
        else:
            return base
    raise fault


def _connection(address: str) -> sqlite3.Connection:
    base = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    base.execute(f"PRAGMA cache_size = -{_CACHE}")
    return base


def _settle(base: sqlite3.Connection, path: Path, *, write: bool) -> None:
    """Make sure that the file is ours and of our schema."""
    version, tables = _number(base, "user_version"), _number(base, "schema_version")
    if _number(base, "application_id") != _APPLICATION and (tables or not write):
        raise ArchiveError(text("no-archive", path=path))
    if version > len(MIGRATIONS):
        raise ArchiveError(text("newer", path=path, schema=version))
    if version == len(MIGRATIONS):
        return
    if not write:
        raise ArchiveError(text("older", path=path))
    base.execute(f"PRAGMA page_size = {_BYTES}")
    base.execute("PRAGMA auto_vacuum = INCREMENTAL")
    base.execute("PRAGMA journal_mode = WAL")
    base.create_function("bytes", 1, bytes.fromhex)
    base.create_function("repacked", 1, repacked)
    with transaction(base):
        # another process may have done it meanwhile
        for number in range(_number(base, "user_version"), len(MIGRATIONS)):
            for statement in MIGRATIONS[number].split(";"):
                base.execute(statement)
        base.execute(f"PRAGMA application_id = {_APPLICATION}")
        base.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _number(base: sqlite3.Connection, pragma: str) -> int:
    return int(base.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def transaction(base: sqlite3.Connection) -> Iterator[None]:
    """Do all of it or nothing, alone among those who write."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
        base.execute("COMMIT")
    except BaseException:
        if base.in_transaction:
            base.execute("ROLLBACK")
        raise


# ── what goes wrong, in one line ────────────────────────────────────────────

_FAULTS = {
    "SQLITE_FULL": "full",
    "SQLITE_READONLY": "read-only",
    "SQLITE_CANTOPEN": "read-only",
    "SQLITE_PERM": "read-only",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "no-archive",
    "SQLITE_IOERR_WRITE": "full",
    "SQLITE_IOERR_FSYNC": "full",
    "SQLITE_IOERR_SHMSIZE": "full",
}


class told:  # noqa: N801 -- it is called like a function
    """Turn what the database or the codec stumbles over into one clear line.

    A draft's look-up enters it hundreds of times.
    """

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, sqlite3.Error):
            name = getattr(error, "sqlite_errorname", "")
            key = next((key for code, key in _FAULTS.items() if name.startswith(code)), "broken")
            why = text(key, path=self._path, why=error, seconds=PATIENCE)
            raise ArchiveError(why) from error
        if isinstance(error, DamageError):
            raise ArchiveError(text("damaged", path=self._path, why=error)) from error
