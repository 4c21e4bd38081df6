"""Short prints of a whole document: which documents print one story, and which are one text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import TypeAlias
from zlib import crc32

from qa.model import Passage, Reading

Sketch: TypeAlias = frozenset[int]
"""The smallest hashes of a set: what two sketches share tells how much their sets do."""

_SIZE, _BYTES = 24, 3
_SPARE = 32 - 8 * _BYTES
"""Bits of a hash that are left out."""
_SHORTEST = 8
_DAYS = 7
_STORY, _TEXT = (4, 5), (4, 5)
"""The least share of prints that two printings of a story have in common, and of one text."""


@dataclass(frozen=True, slots=True)
class Print:
    """A document in short: `words` are its sentences but for figures, `prints` as they stand.

    `day` counts as dates do; 0 is unknown.
    """

    day: int
    words: Sketch
    prints: Sketch

    def one_story(self, other: Print) -> bool:
        """Say whether both print one report, figures aside, within days of one another."""
        # most that share a key share no more
        met = not self.words.isdisjoint(other.words)
        return met and self._near(other) and _alike(self.words, other.words, _STORY)

    def one_text(self, other: Print) -> bool:
        """Say whether one is an earlier state of the other: the same sentences, the same days."""
        return self._near(other) and _alike(self.prints, other.prints, _TEXT)

    def _near(self, other: Print) -> bool:
        return not self.day or not other.day or abs(self.day - other.day) <= _DAYS


def print_of(reading: Reading) -> Print:
    """Take the prints of a document."""
    dates = [article.date for article in reading.document.articles if article.date]
    marks = [one.marks for one in reading.claims if isinstance(one, Passage)]
    sentences = (
        block.flow.text[start:end]
        for article in reading.document.articles
        for block in article.blocks
        for start, end in block.sentences
    )
    told = {
        crc32(said.encode("utf-8", "surrogatepass")) for said in sentences if len(said) >= _SHORTEST
    }
    words: set[int] = set().union(*marks)
    return Print(min(dates).toordinal() if dates else 0, _smallest(words), _smallest(told))


def _smallest(hashes: Iterable[int]) -> Sketch:
    return frozenset(nsmallest(_SIZE, {value >> _SPARE for value in hashes}))


def _alike(one: Sketch, other: Sketch, least: tuple[int, int]) -> bool:
    """Compare two sets by their smallest members: those of both together, and how many each has."""
    if not one or not other:
        return False
    joint = nsmallest(_SIZE, one | other)
    shared = sum(1 for value in joint if value in one and value in other)
    return shared * least[1] >= len(joint) * least[0]


def to_bytes(sketch: Sketch) -> bytes:
    """Write a sketch: its prints in order, each of one length."""
    return b"".join(value.to_bytes(_BYTES, "big") for value in sorted(sketch))


def from_bytes(data: bytes) -> Sketch:
    """Read a sketch that `to_bytes` wrote."""
    ends = range(_BYTES, len(data) + 1, _BYTES)
    return frozenset(int.from_bytes(data[end - _BYTES : end], "big") for end in ends)
