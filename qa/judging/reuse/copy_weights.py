"""What the signs weigh that sentences are another article's, left as they were. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_copies.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 5
"""How much must speak for a copy; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "above": -79,
    "bias": -133,
    "copied": 5,
    "denied": 98,
    "figures": -28,
    "here and now": -24,
    "home in": 81,
    "lacking": 106,
    "left copy": 126,
    "left in": 126,
    "long copy": 113,
    "nothing": -152,
    "nothing long": 45,
    "number": 59,
    "other parts": -82,
    "other sentences": -143,
    "own count": 110,
    "own in": -151,
    "part": -190,
    "rule": -25,
    "says": 14,
    "several figures": -27,
    "short": -115,
    "standing": -32,
    "their count": -100,
    "their title": 115,
    "this year": -23,
    "year copy": 89,
    "year own": 79,
}
