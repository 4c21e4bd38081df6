"""Where the key of a claim stands in the index: one row of bytes, in the order of looking up."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import starmap
from typing import NamedTuple, TypeAlias

from qa.archive.keys import Ground, Row

Keyed: TypeAlias = tuple[int, int]
"""A claim by the number of its document and its own number there."""


class Met(NamedTuple):
    """A claim that has a key, and the ground it stands on: see `Ground`."""

    document: int
    claim: int
    place: int
    moment: int
    day: int
    value: int


_KEY_BITS, _LOW_BITS = 40, 32
_CHECK, _KEY, _PLACE, _MOMENT, _GAP, _KEYED = 1, 5, 2, 2, 2, 6
"""Bytes of each part. Of a key 40 bits tell it from all but one in 10,000 of those it is not."""
_WHOLE = struct.Struct(">HIHHHHHI")
_PARTS = struct.Struct(f">{_CHECK + _KEY}xHHHHHI")
_FIRST_DAY, _MOST_DAYS = 693_595, (1 << 8 * _MOMENT) - 1
"""Moments before the year 1900 and from 2079 on are not told from its first and last day."""
_NO_GAP = 1 << (8 * _GAP - 1)
_CLAIM_BITS = 20
"""A document has no more than a million claims."""
_CLAIMS, _SHORT, _LOW = (1 << _CLAIM_BITS) - 1, (1 << _KEY_BITS) - 1, (1 << _LOW_BITS) - 1
HEAD = _CHECK + _KEY
"""Bytes that the rows of one key have in common."""
ROW = _PARTS.size
"""Bytes of a row."""


def row_of(check: int, key: int, ground: Ground, keyed: Keyed) -> bytes:
    """Write a row: a check, a key, what the claim speaks of, a claim of a document."""
    document, claim = keyed
    days = _days(ground.moment)
    short = check << _KEY_BITS | key & _SHORT
    number = document << _CLAIM_BITS | claim
    return _WHOLE.pack(
        short >> _LOW_BITS,
        short & _LOW,
        ground.place,
        days,
        _gap(days, ground.day),
        ground.value,
        number >> _LOW_BITS,
        number & _LOW,
    )


def head_of(check: int, key: int | None = None) -> bytes:
    """Give what all rows of a check, or of a key of it, begin with."""
    if key is None:
        return check.to_bytes(_CHECK, "big")
    return check.to_bytes(_CHECK, "big") + (key & _SHORT).to_bytes(_KEY, "big")


def at(head: bytes, ground: Ground) -> bytes:
    """Give what the rows of a key begin with that speak of a place and a moment."""
    return (
        head + ground.place.to_bytes(_PLACE, "big") + _days(ground.moment).to_bytes(_MOMENT, "big")
    )


def _days(moment: int) -> int:
    return min(max(moment - _FIRST_DAY, 1), _MOST_DAYS) if moment else 0


def _gap(days: int, day: int) -> int:
    """Write the day of the article by its distance from the moment; 0 where it is unknown."""
    gap = day - _FIRST_DAY - days
    return gap + _NO_GAP if day and -_NO_GAP < gap < _NO_GAP else 0


def span_of(head: bytes, place: int) -> tuple[bytes, bytes]:
    """Give the least row of a key that speaks of a place, and the least one beyond."""
    first = head + place.to_bytes(_PLACE, "big")
    return first, after(first)


def after(head: bytes) -> bytes:
    """Give the least row that no longer begins with a head."""
    return (int.from_bytes(head, "big") + 1).to_bytes(len(head), "big")


def keyed_of(row: bytes) -> Keyed:
    """Give the document and the claim, by their numbers, that a row of keys stands for."""
    number = int.from_bytes(row[-_KEYED:], "big")
    return number >> _CLAIM_BITS, number & _CLAIMS


def mets_of(rows: Iterable[bytes]) -> list[Met]:
    """Give the claims of rows with their grounds."""
    return list(starmap(_met, _PARTS.iter_unpack(b"".join(rows))))


def _met(place: int, days: int, gap: int, value: int, high: int, low: int) -> Met:
    number = high << _LOW_BITS | low
    day = days + gap - _NO_GAP + _FIRST_DAY if gap else 0
    moment = days + _FIRST_DAY if days else 0
    return Met(number >> _CLAIM_BITS, number & _CLAIMS, place, moment, day, value)


def key_of(row: bytes) -> bytes:
    """Give what the rows of one key have in common."""
    return row[:HEAD]


def check_of(row: bytes) -> bytes:
    """Give what the rows of one check have in common."""
    return row[:_CHECK]


def rows_of(keyed: Iterable[Row], numbers: dict[str, int], document: int) -> Iterator[bytes]:
    """Give the rows of a document's claims."""
    for code, key, ground, claim in keyed:
        yield row_of(numbers[code], key, ground, (document, claim))
