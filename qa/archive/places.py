"""Where the key of a claim stands in the index: one row of bytes, in the order of looking up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from qa.archive.keys import Ground, Row

Keyed: TypeAlias = tuple[int, int]
"""A claim by the number of its document and its own number there."""

_KEY_BITS = 40
_CHECK, _KEY, _PLACE, _MOMENT, _KEYED = 1, 5, 2, 2, 6
"""Bytes of each part. Of a key 40 bits tell it from all but one in 10,000 of those it is not."""
_FIRST_DAY, _MOST_DAYS = 693_595, (1 << 8 * _MOMENT) - 1
"""Moments before the year 1900 and from 2079 on are not told from its first and last day."""
_CLAIM_BITS = 20
"""A document has no more than a million claims."""
HEAD = _CHECK + _KEY
"""Bytes that the rows of one key have in common."""


def row_of(check: int, key: int, ground: Ground, keyed: Keyed) -> bytes:
    """Write a row: a check, a key, place and moment, a claim of a document."""
    document, claim = keyed
    return at(head_of(check, key), ground) + (document << _CLAIM_BITS | claim).to_bytes(
        _KEYED, "big"
    )


def head_of(check: int, key: int | None = None) -> bytes:
    """Give what all rows of a check, or of a key of it, begin with."""
    if key is None:
        return check.to_bytes(_CHECK, "big")
    short = key & ((1 << _KEY_BITS) - 1)
    return check.to_bytes(_CHECK, "big") + short.to_bytes(_KEY, "big")


def at(head: bytes, ground: Ground) -> bytes:
    """Give what the rows of a key begin with that speak of a place and a moment."""
    place, moment = ground
    days = min(max(moment - _FIRST_DAY, 1), _MOST_DAYS) if moment else 0
    return head + place.to_bytes(_PLACE, "big") + days.to_bytes(_MOMENT, "big")


def span_of(head: bytes, place: int) -> tuple[bytes, bytes]:
    """Give the least row of a key that speaks of a place, and the least one beyond."""
    first = head + place.to_bytes(_PLACE, "big")
    return first, after(first)


def after(head: bytes) -> bytes:
    """Give the least row that no longer begins with a head."""
    return (int.from_bytes(head, "big") + 1).to_bytes(len(head), "big")


def keyed_of(row: bytes) -> Keyed:
    """Give the claim of a row."""
    number = int.from_bytes(row[-_KEYED:], "big")
    return number >> _CLAIM_BITS, number & ((1 << _CLAIM_BITS) - 1)


def key_of(row: bytes) -> bytes:
    """Give what the rows of one key have in common."""
    return row[:HEAD]


def rows_of(keyed: Iterable[Row], numbers: dict[str, int], document: int) -> Iterator[tuple[bytes]]:
    """Give the rows of a document's claims, as the database takes them."""
    for code, key, place, moment, claim in keyed:
        yield (row_of(numbers[code], key, (place, moment), (document, claim)),)
