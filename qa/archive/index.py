"""The rows of all keys in order: most in blocks, those that came last one by one beside them.

New rows cost little where few stand; what stands in blocks takes a third of the room.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice

from qa.archive.blocks import SIZE, Block, cut, written
from qa.archive.places import after

_WINDOW = 1 << 14
"""So many new rows are put into blocks at once."""
_FEW, _SHARE, _TRIFLE = 1 << 14, 8, 32
"""Up to so many rows, and such shares of all, stand beside the blocks meanwhile and at the end."""

_FRESH = "SELECT row FROM fresh WHERE row >= ? AND row < ? ORDER BY row"
_AT = "SELECT rows FROM blocks WHERE first <= ? ORDER BY first DESC LIMIT 1"
_NEXT = "SELECT rows FROM blocks WHERE first > ? AND first < ? ORDER BY first"
_UP = (
    "SELECT rows FROM blocks WHERE first < ?2 AND first >= coalesce("
    "(SELECT first FROM blocks WHERE first <= ?1 ORDER BY first DESC LIMIT 1), ?1) ORDER BY first"
)
_DOWN = _UP + " DESC"


class Index:
    """The rows of an archive; whoever changes them opens a transaction."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._packed_all = False

    def hold(self) -> None:
        """Remember whether rows stand beside the blocks: nothing changes while it is read."""
        self._packed_all = not list(self._beside(_FRESH, b"", b"\xff", 1))

    # ── reading ─────────────────────────────────────────────────────────────

    def first(self, start: bytes, end: bytes, limit: int) -> list[bytes]:
        """Give so many rows, the first of those from the start on that stand before the end."""
        found: list[bytes] = []
        for block in self._blocks(start, end):
            found += block.between(start, end)
            if len(found) >= limit:
                break
        fresh = list(self._beside(_FRESH, start, end, limit))
        return (sorted({*found, *fresh}) if fresh else found)[:limit]

    def _blocks(self, start: bytes, end: bytes) -> Iterator[Block]:
        """Give the blocks that may hold rows between; mostly it is one, found at once."""
        for (data,) in self._base.execute(_AT, (start,)):
            yield (block := Block(data))
            if block.reaches(end):
                return
        for (data,) in self._base.execute(_NEXT, (start, end)):
            yield Block(data)

    def last(self, start: bytes, end: bytes, limit: int) -> list[bytes]:
        """Give so many rows, the last of those from the start on that stand before the end."""
        blocks = self._base.execute(_DOWN, (start, end))
        rows = (row for (data,) in blocks for row in reversed(Block(data).between(start, end)))
        found = islice(rows, limit)
        return sorted({*found, *self._beside(_FRESH + " DESC", start, end, limit)})[-limit:]

    def all(self, start: bytes, end: bytes) -> Iterator[bytes]:
        """Give all rows from the start on that stand before the end, in order."""
        last = b""
        fresh = (row for (row,) in self._base.execute(_FRESH, (start, end)))
        for row in merge(self._packed(start, end), fresh):
            if row != last:
                yield row
            last = row

    def _packed(self, start: bytes, end: bytes) -> Iterator[bytes]:
        for (data,) in self._base.execute(_UP, (start, end)):
            yield from Block(data).between(start, end)

    def _beside(self, question: str, start: bytes, end: bytes, limit: int) -> Iterator[bytes]:
        if self._packed_all:
            return iter(())
        found = self._base.execute(f"{question} LIMIT ?", (start, end, limit))
        return (row for (row,) in found)

    # ── changing ────────────────────────────────────────────────────────────

    def add(self, rows: Iterable[bytes]) -> None:
        """Put rows in; those that are there already count once."""
        question = "INSERT OR IGNORE INTO fresh VALUES (?)"
        self._count(self._base.executemany(question, ((row,) for row in rows)).rowcount, 0)

    def drop(self, rows: Iterable[bytes]) -> None:
        """Take rows out, from the fresh ones and from the blocks; what is not there is let be."""
        gone = sorted(set(rows))
        question = "DELETE FROM fresh WHERE row = ?"
        self._count(-self._base.executemany(question, ((row,) for row in gone)).rowcount, 0)
        while gone:
            found = self._base.execute(
                _UP.replace("rows", "number, rows", 1), (gone[0], after(gone[0]))
            )
            for number, data in found.fetchall():
                gone = self._thin(number, data, gone)
                break
            else:
                gone = gone[1:]

    def _thin(self, number: int, data: bytes, gone: list[bytes]) -> list[bytes]:
        """Take out of a block what is in it, and give the rest."""
        rows, out = Block(data).rows(), set(gone)
        left = [row for row in rows if row not in out]
        if not left:
            self._base.execute("DELETE FROM blocks WHERE number = ?", (number,))
        elif len(left) < len(rows):
            question = "UPDATE blocks SET rows = ? WHERE number = ?"
            self._base.execute(question, (written(left), number))
        self._count(0, len(left) - len(rows))
        return [row for row in gone if row > max(rows[-1], gone[0])]

    def clear(self, head: bytes) -> None:
        """Take out all rows of a check, by what they begin with."""
        span = head, after(head)
        gone = self._base.execute("DELETE FROM fresh WHERE row >= ? AND row < ?", span).rowcount
        blocks = self._base.execute("DELETE FROM blocks WHERE first >= ? AND first < ?", span)
        self._count(-gone, -SIZE * blocks.rowcount)

    def _count(self, fresh: int, packed: int) -> None:
        self._base.execute(
            "UPDATE sizes SET fresh = max(fresh + ?, 0), packed = max(packed + ?, 0)",
            (fresh, packed),
        )

    # ── new rows into blocks ────────────────────────────────────────────────

    def crowded(self) -> bool:
        """Say whether so many rows stand beside the blocks that no more should."""
        fresh, packed = self._sizes()
        return fresh > max(_FEW, packed // _SHARE)

    def loose(self) -> bool:
        """Say whether it is worth while to put the rows beside the blocks into them."""
        fresh, packed = self._sizes()
        return fresh > packed // _TRIFLE

    def _sizes(self) -> tuple[int, int]:
        fresh, packed = self._base.execute("SELECT fresh, packed FROM sizes").fetchone()
        return int(fresh), int(packed)

    def pack(self) -> bool:
        """Put some of the new rows into blocks; says whether there were any."""
        new = list(self._beside(_FRESH, b"", b"\xff", _WINDOW))
        if not new:
            return False
        question = _UP.replace("rows", "number, rows", 1)
        blocks = self._base.execute(question, (new[0], after(new[-1]))).fetchall()
        old = [row for _, data in blocks for row in Block(data).rows()]
        numbers = ((number,) for number, _ in blocks)
        self._base.executemany("DELETE FROM blocks WHERE number = ?", numbers)
        self._base.execute("DELETE FROM fresh WHERE row <= ?", (new[-1],))
        rows = sorted({*old, *new})
        self._base.executemany(
            "INSERT INTO blocks (first, rows) VALUES (?,?)",
            ((block[0], written(block)) for block in cut(rows)),
        )
        self._count(-len(new), len(rows) - len(old))
        return True
