"""A relation in which a printed year stands: the years it makes likely, and steps off them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from qa.model import Span
from qa.reading.time.told_lengths import Interval

_EDGES: Final = (1, 2, 3, 5, 10, 20, 50, 100)
FARTHEST: Final = len(_EDGES)
"""The last step of a distance."""
NEAR: Final = FARTHEST
"""The step of a year that is among those likely."""
_FAR: Final = 3000
_STEPS: Final = tuple(
    FARTHEST + (1 if years > 0 else -1) * sum(abs(years) >= edge for edge in _EDGES)
    for years in range(-_FAR, _FAR + 1)
)


class Relation(NamedTuple):
    """A relation: its names, the years that it makes likely, what tells of them, if printed."""

    names: tuple[str, ...]
    likely: tuple[Interval, ...]
    told: Span | None = None

    def steps(self, years: tuple[int, ...]) -> Sequence[int]:
        """Give how far years lie off, in steps from the farthest before: see `NEAR`."""
        return _steps(tuple(dict.fromkeys(self.likely)), years)


@lru_cache(maxsize=1 << 8)
def _steps(likely: Iterable[Interval], years: Iterable[int]) -> Sequence[int]:
    """Give how far years lie off those likely; the years of one article share most of them."""
    found = []
    for year in years:
        nearest, signed = _FAR, 0
        for first, last in likely:
            off = year - first if year < first else year - last if year > last else 0
            if -nearest < off < nearest:
                nearest = off if off >= 0 else -off
                signed = off
        found.append(_STEPS[signed + _FAR])
    return found
