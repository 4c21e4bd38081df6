"""What the signs weigh that two articles tell one story. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_stories.py`.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = -200
"""How much must speak for one story; of 200 pairs of other articles, one has as much."""

WEIGHTS: Final[dict[str, int]] = {
    "bias": 367,
    "dates": 148,
    "names": 16,
    "numbers": 87,
    "one month": 229,
    "one season": 155,
    "one undated": 203,
    "one week": 402,
    "size": -134,
    "two homes": -140,
    "words": 29,
}
