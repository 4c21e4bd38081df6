"""What the signs weigh that sentences are another article's, left as they were. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_copies.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = -20
"""How much must speak for a copy; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "above": -26,
    "apart": -18,
    "bias": -181,
    "copied": 5,
    "figures": -22,
    "here and now": -83,
    "home in": 86,
    "left copy": 99,
    "left in": 111,
    "long copy": 140,
    "name in": 41,
    "nothing": -155,
    "number": 57,
    "one title": -5,
    "other place": -30,
    "other topic": -17,
    "others": -134,
    "own count": 81,
    "own in": -99,
    "rule": -52,
    "same noun": 8,
    "says": 18,
    "several figures": 17,
    "standing": -58,
    "their count": -99,
    "this year": -24,
    "year copy": 163,
    "year own": 33,
}
