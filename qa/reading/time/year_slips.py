"""The years that a slip of the pen makes of a year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_DECADE, _CENTURY, _FIRST, _LAST = 10, 100, 1000, 2200


@lru_cache(maxsize=1 << 10)
def slips(year: int) -> tuple[int, ...]:
    """Give the years that are one digit, two digits turned round, a decade or a century away."""
    return tuple(
        sorted({one for one in _slips(str(year)) if _FIRST <= one < _LAST and one != year})
    )


def _slips(text: str) -> Iterator[int]:
    yield from (int(text) + years for years in (-_CENTURY, -_DECADE, _DECADE, _CENTURY))
    for at in range(len(text)):
        yield from (int(f"{text[:at]}{digit}{text[at + 1 :]}") for digit in range(10))
    for one, other in ((0, 1), (1, 2), (2, 3), (1, 3)):
        letters = list(text)
        letters[one], letters[other] = letters[other], letters[one]
        yield int("".join(letters))
