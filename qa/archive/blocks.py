"""Rows of the index in blocks: byte by byte beside one another, what they share costs nothing."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.archive.packing import DamageError
from qa.archive.places import ROW, check_of

SIZE = 144
"""Rows of a block: few enough to be read for one of them."""
_LEVEL = 5
_SEVERAL = 24
"""So many rows are cheaper to put together byte by byte than one by one."""


class Block:
    """Rows in order, each cut out when it is asked for."""

    def __init__(self, data: bytes) -> None:
        try:
            self._columns = zlib.decompress(data)
        except zlib.error as error:
            raise DamageError(str(error)) from error
        self._many, rest = divmod(len(self._columns), ROW)
        if rest:
            message = "cut off"
            raise DamageError(message)

    def between(self, first: bytes, end: bytes) -> list[bytes]:
        """Give the rows from the first one on that stand before the end."""
        numbers = range(self._many)
        start = bisect_left(numbers, first, key=self._row)
        stop = bisect_left(numbers, end, start, key=self._row)
        return self._rows(start, stop)

    def reaches(self, end: bytes) -> bool:
        """Say whether the rows go on to an end and beyond."""
        return self._row(self._many - 1) >= end

    def rows(self) -> list[bytes]:
        """Give all rows of the block, in their order."""
        return self._rows(0, self._many)

    def _rows(self, start: int, stop: int) -> list[bytes]:
        many = stop - start
        if many < _SEVERAL:
            return [self._row(number) for number in range(start, stop)]
        rows = bytearray(many * ROW)
        for place in range(ROW):
            first = place * self._many
            rows[place::ROW] = self._columns[first + start : first + stop]
        joined = bytes(rows)
        return [joined[at : at + ROW] for at in range(0, len(joined), ROW)]

    def _row(self, number: int) -> bytes:
        return self._columns[number :: self._many]


def written(rows: Sequence[bytes]) -> bytes:
    """Write rows, which come in order."""
    joined = b"".join(rows)
    return zlib.compress(b"".join(joined[place::ROW] for place in range(ROW)), _LEVEL)


def cut(rows: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Cut rows, which come in order, into blocks; no two checks share one."""
    for _, own in groupby(rows, key=check_of):
        mine = list(own)
        yield from (mine[start : start + SIZE] for start in range(0, len(mine), SIZE))
