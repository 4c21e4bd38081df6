"""An archive of an earlier schema, filled as it was then, is brought up to date from its texts."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from qa.archive.keeping import Keeper
from qa.archive.schema import MIGRATIONS
from qa.archive.store import Store
from qa.archive.words import ArchiveError
from tests.archive.test_laws import CHECKS, READINGS, against, content, filled

_APPLICATION = 0x71614152


def first_schema(path: Path) -> None:
    """Write the readings as the first schema held them: hexadecimal digests, plain texts."""
    base = sqlite3.connect(path, isolation_level=None)
    base.executescript(MIGRATIONS[0])
    for number, reading in enumerate(READINGS, 1):
        document = reading.document
        squeeze = zlib.compressobj(zdict=b"")
        text = squeeze.compress(document.text.encode()) + squeeze.flush()
        base.execute(
            "INSERT INTO documents VALUES (?,?,?,?,'then','then','','',0,?,1,?,?)",
            (number, document.id, document.path, "ab" * 16, len(document.text), b"", b""),
        )
        base.execute("INSERT INTO bodies VALUES (?,?,?)", (number, text, b"then"))
        base.execute("INSERT INTO keys VALUES (1,?,0,0,?,0)", (number, number))
    base.execute("INSERT INTO checks VALUES (1,'FIG01','then',0)")
    base.execute(f"PRAGMA application_id = {_APPLICATION}")
    base.execute("PRAGMA user_version = 1")
    base.close()


def test_what_was_archived_is_read_anew(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", filled(tmp_path / "new.db", READINGS)
    first_schema(old)
    with Keeper(old, CHECKS) as keeper:
        assert keeper.renew(reread=True).documents == len(READINGS)
    with Store(old) as one, Store(new) as other:
        texts = [[store.text(entry) for entry in store.entries()] for store in (one, other)]
        assert texts[0] == texts[1]
        assert {entry.digest for entry in one.entries()} == {"ab" * 16}
    assert content(old)[1] == content(new)[1]
    assert against(old, READINGS[:3]) == against(new, READINGS[:3])


def test_it_is_not_read_before(tmp_path: Path) -> None:
    first_schema(tmp_path / "old.db")
    with pytest.raises(ArchiveError):
        Store(tmp_path / "old.db")
