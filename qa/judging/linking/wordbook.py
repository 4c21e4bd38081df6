"""jieba with its dictionary in a file, in which words are looked up.

A draft asks for some thousand of its 350,000 words and their beginnings: to load them all takes
longer than the whole check. The file is made once, in the user's own cache.
"""

from __future__ import annotations

import logging
import os
import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

from qa.patterns import regex
from qa.usercache import folder

Entries: TypeAlias = Mapping[str, int]
"""Words, each with how often it is used."""
_ENTRY = regex(r"^\s*(\S+) (\d+)", re.MULTILINE)
_NEXT = "SELECT word, count FROM words WHERE word >= ? ORDER BY word LIMIT 1"


class _Asked(dict[str, int | None]):
    """Words that were asked for, each with its count, None for those that are not known."""

    def __init__(self, find: Callable[[str], int | None]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> int | None:
        count = self[word] = self._find(word)
        return count


class Wordbook:
    """How often jieba has seen a word, 0 for the mere beginning of one; all that it asks of a dict.

    Raises sqlite3.Error where there is no such file, or one that was cut off.
    """

    def __init__(self, path: Path) -> None:
        """Open a file that `write` has made."""
        where = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._rows = sqlite3.connect(where, uri=True, check_same_thread=False)
        self._asked = _Asked(self._found)
        pages, size = (self._value(f"PRAGMA page_{name}") for name in ("count", "size"))
        if not pages or pages * size != path.stat().st_size:
            self._rows.close()
            raise sqlite3.DatabaseError(path)
        self.total = self._value("PRAGMA user_version")

    def get(self, word: str, default: int | None = None) -> int | None:
        """Give the count of a word."""
        count = self._asked[word]
        return default if count is None else count

    def __contains__(self, word: str) -> bool:
        """Say whether a word, or the beginning of one, is known."""
        return self._asked[word] is not None

    def __getitem__(self, word: str) -> int:
        """Give the count of a known word."""
        count = self._asked[word]
        if count is None:
            raise KeyError(word)
        return count

    def _found(self, word: str) -> int | None:
        """Look for the word, or the first that comes after it: that begins with it if any does."""
        row = self._rows.execute(_NEXT, (word,)).fetchone()
        if row is None or not row[0].startswith(word):
            return None
        return int(row[1]) if row[0] == word else 0

    def _value(self, question: str) -> int:
        return int(self._rows.execute(question).fetchone()[0])


def write(path: Path, entries: Entries, total: int) -> None:
    """Write a dictionary as a file, all at once; raises OSError and sqlite3.Error."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as rows, rows:
            rows.execute("PRAGMA synchronous = OFF")
            rows.execute("PRAGMA journal_mode = OFF")
            rows.execute(f"PRAGMA user_version = {total}")
            rows.execute("CREATE TABLE words (word TEXT PRIMARY KEY, count INT) WITHOUT ROWID")
            rows.executemany("INSERT INTO words VALUES (?, ?)", sorted(entries.items()))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def load_jieba() -> ModuleType:
    """Give jieba, ready to cut."""
    jieba = _imported()
    jieba.setLogLevel(logging.WARNING)
    words: Any = jieba.dt
    words.FREQ, words.total = _dictionary(words, f"{jieba.__version__}")
    words.initialized = True
    return jieba


def _imported() -> ModuleType:
    # jieba asks for pkg_resources, which costs 0.2 s and warns, only to open its own file
    known = "pkg_resources" in sys.modules
    if not known:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    import jieba

    if not known:
        del sys.modules["pkg_resources"]
    return jieba  # type: ignore[no-any-return]


def _dictionary(words: Any, version: str) -> tuple[Wordbook | Entries, int]:  # noqa: ANN401 - jieba has no types
    path = folder() / f"jieba-{version}-words.db"
    with suppress(OSError, sqlite3.Error):
        book = Wordbook(path)
        return book, book.total
    with suppress(OSError, sqlite3.Error):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(path, *_listed(words))
        book = Wordbook(path)
        return book, book.total
    entries, total = words.gen_pfdict(words.get_dict_file())
    return entries, total


def _listed(words: Any) -> tuple[dict[str, int], int]:  # noqa: ANN401 - jieba has no types
    """Read the words of jieba's list with their counts, and the sum of these."""
    with words.get_dict_file() as file:
        listed = _ENTRY.findall(file.read().decode("utf-8"))
    return {word: int(count) for word, count in listed}, sum(int(count) for _, count in listed)
