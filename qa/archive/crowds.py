"""The claims under one key, cut up where they are more than a check compares at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def stretches(group: Iterable[T], crowd: int) -> Iterator[list[T]]:
    """Give stretches of no more than `crowd`, each overlapping the one before by half.

    The group is read once and never held as a whole.
    """
    stretch: list[T] = []
    fresh = 0
    for one in group:
        stretch.append(one)
        fresh += 1
        if len(stretch) == crowd:
            yield stretch
            stretch, fresh = stretch[crowd // 2 :], 0
    if fresh:
        yield stretch
