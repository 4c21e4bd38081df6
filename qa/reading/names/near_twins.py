"""Where an article has two different characters between the same ones: 云栖号, 云溪号.

Two characters that stand side by side before, around or behind the gap are the same. Those of
the gap are like each other, or stand before the same class word or closing mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from qa.model.likeness import KINDRED, alike
from qa.patterns import regex

_NO_GAP = frozenset(" “”《》一二三四五六七八九十百千万亿零人")
_CLOSING = regex("[”》]")
_UNPARTED = regex("[^ ]{3,}")
_WIDTH, _REACH, _CROWD, _HAN = 3, 9, 8, "\u4dff"
_AROUND: Sequence[Callable[[str], str]] = (
    itemgetter(slice(1, 3)),
    itemgetter(slice(0, 3, 2)),
    itemgetter(slice(0, 2)),
)
"""What a window of three characters has around its first, second and third."""
_Places: TypeAlias = Mapping[str, Sequence[int]]


class _Windows(NamedTuple):
    """What stands unparted, three characters wide: where it does last, and where else."""

    last: dict[str, int]
    more: dict[str, list[int]]

    def places(self, window: str) -> Sequence[int]:
        """Give where a window stands, as the text runs."""
        return [*self.more.get(window, ()), self.last[window]]


class _Marks(NamedTuple):
    """Where class words begin, where a closing mark stands, and what is not far ahead of one."""

    starts: set[int]
    closing: set[int]
    near: set[int]


def find_twins(said: str, starts: set[int]) -> list[tuple[int, int]]:
    """Give the places of two such characters in a text where blanks stand for what parts names.

    `starts` is where class words begin.
    """
    closing = {mark.start() for mark in _CLOSING.finditer(said)}
    near = {at - back for at in starts | closing for back in range(1, _REACH)}
    marks, windows = _Marks(starts, closing, near), _windows(said)
    found: set[tuple[int, int]] = set()
    for gap, around in enumerate(_AROUND):
        for places in _sharing(windows, around):
            if sum(map(len, places.values())) <= _CROWD:
                found.update(_likely(said, places, gap, marks))
    return sorted(found)


def _windows(said: str) -> _Windows:
    """Find what stands unparted, three characters wide."""
    starts = [
        at
        for word in _UNPARTED.finditer(said)
        for at in range(word.start(), word.end() - _WIDTH + 1)
    ]
    words = [said[at : at + _WIDTH] for at in starts]
    # nearly all stand alone: dictionaries sort them out without a look at each
    last = dict(zip(words, starts, strict=True))
    more: dict[str, list[int]] = {}
    if len(last) < len(words):
        for word, at in zip(words, starts, strict=True):
            if last[word] != at:
                more.setdefault(word, []).append(at)
    return _Windows(last, more)


def _sharing(windows: _Windows, around: Callable[[str], str]) -> Iterable[_Places]:
    """Give the windows that have the same around the gap, where there are several."""
    every = windows.last
    last = dict(zip(map(around, every), every, strict=True))
    groups: dict[str, dict[str, Sequence[int]]] = {}
    for window in every.keys() - last.values():
        shared = around(window)
        if shared not in groups:
            groups[shared] = {last[shared]: windows.places(last[shared])}
        groups[shared][window] = windows.places(window)
    return groups.values()


def _likely(said: str, places: _Places, gap: int, marks: _Marks) -> Iterator[tuple[int, int]]:
    """Give the places of characters like each other, or before one class word or closing mark.

    What stands around them in too many places tells nothing, and gives none.
    """
    names = [name for name in places if name[gap] > _HAN and name[gap] not in _NO_GAP]
    for one, other in combinations(names, 2):
        like = one[gap] + other[gap] in KINDRED or alike(one[gap], other[gap])
        if not (like or _any_near(places[one], places[other], gap, marks)):
            continue
        for pair in product(places[one], places[other]):
            first, second = min(pair) + gap, max(pair) + gap
            if like or (first in marks.near and _before_same(said, first, second, marks)):
                if _crowd(said, one, gap):
                    return
                yield first, second


def _any_near(one: Sequence[int], other: Sequence[int], gap: int, marks: _Marks) -> bool:
    """Say whether any of two characters is not far ahead of a class word or closing mark."""
    return any(at + gap in marks.near for at in one) or any(at + gap in marks.near for at in other)


def _crowd(said: str, window: str, gap: int) -> bool:
    """Say whether what stands before or behind the gap does so in too many places."""
    shared = _AROUND[gap](window)
    return gap != 1 and (shared[0] <= _HAN or said.count(shared) > _CROWD)


def _before_same(said: str, one: int, other: int, marks: _Marks) -> bool:
    """Say whether the same leads from two places to class words or a closing mark."""
    for ahead in range(1, min(_REACH, len(said) - other)):
        if one + ahead in marks.closing:
            return True
        if one + ahead in marks.starts and other + ahead in marks.starts:
            return True
        if said[one + ahead] != said[other + ahead]:
            return False
    return False
