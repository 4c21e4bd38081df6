"""Runs of characters that two texts have in common, punctuation apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from qa.model import Range
from qa.patterns import regex

_SEED, _TENTHS = 8, 10
_WORDS = regex(r"[\w%‰]+")
_STOPS = "。！？\n"
_STOP = regex(f"[{_STOPS}]")


class Run(NamedTuple):
    """A run of characters as it stands in the older and in the newer text."""

    old: Range
    new: Range


def size(text: str) -> int:
    """Count the characters of a text, punctuation apart."""
    return sum(map(len, _WORDS.findall(text)))


@lru_cache(maxsize=1 << 10)
def _bare(text: str) -> tuple[str, tuple[int, ...]]:
    at: list[int] = []
    for found in _WORDS.finditer(text):
        at.extend(range(*found.span()))
    return "".join(_WORDS.findall(text)), tuple(at)


@lru_cache(maxsize=1 << 12)
def runs_in_common(old: str, new: str) -> tuple[Run, ...]:
    """Give the runs of eight characters and more of the newer text that the older one has.

    Each stands within one sentence of the newer text.
    """
    return tuple(_runs(old, new))


def _runs(old: str, new: str) -> Iterator[Run]:
    before, there = _bare(old)
    after, here = _bare(new)
    seen, mine = _seeds(before).first, _seeds(after)
    done = 0
    for at in mine.starts(seen.keys() & mine.first.keys()):
        if at < done:
            continue
        first = seen[after[at : at + _SEED]]
        length = _length(before, first, after, at)
        stop = _STOP.search(new, here[at], here[at + length - 1])
        if stop:
            length = bisect_left(here, stop.start()) - at
        if length >= _SEED:
            yield Run(
                (there[first], there[first + length - 1] + 1),
                (here[at], here[at + length - 1] + 1),
            )
        done = at + length


class _Seeds(NamedTuple):
    """Where each run of eight characters stands first in a text, and where again."""

    first: dict[str, int]
    again: dict[str, list[int]]

    def starts(self, seeds: Collection[str]) -> list[int]:
        """Give all places of some runs, in order."""
        places = list(map(self.first.__getitem__, seeds))
        if self.again:
            places += chain.from_iterable(self.again.get(seed, ()) for seed in seeds)
        return sorted(places)


@lru_cache(maxsize=1 << 7)
def _seeds(text: str) -> _Seeds:
    many = len(text) - _SEED + 1
    # from the end: the first place is the last to be written
    first = {text[at : at + _SEED]: at for at in range(many - 1, -1, -1)}
    again: dict[str, list[int]] = {}
    if len(first) < many:
        for at in range(many):
            seed = text[at : at + _SEED]
            if first[seed] != at:
                again.setdefault(seed, []).append(at)
    return _Seeds(first, again)


def _length(before: str, first: int, after: str, at: int) -> int:
    length = _SEED
    while before[first + length : first + length + 1] == after[at + length : at + length + 1] != "":
        length += 1
    return length


def tenths_of(text: str, stretch: Range, runs: Sequence[Run]) -> int:
    """Give how much of a stretch of the newer text is in its runs, in tenths."""
    copied = sum(size(text[slice(*run.new)]) for run in runs)
    return min(_TENTHS * copied // max(size(text[slice(*stretch)]), 1), _TENTHS)


def whole_sentences(text: str, stretch: Range) -> Range:
    """Give the sentences in which a stretch stands."""
    start = max(text.rfind(stop, 0, stretch[0]) for stop in _STOPS) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, stretch[1] - 1)) >= 0]
    end = min(ends, default=len(text))
    return start, end + (text[end : end + 1] in "。！？")
