"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 75
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "beside": 24,
    "bias": 7,
    "common": -86,
    "companions": 98,
    "differ": -65,
    "grows": -101,
    "hours": -55,
    "may not agree": -158,
    "none beside": -85,
    "one in words": 148,
    "one so far": -119,
    "one step": -82,
    "other places": -127,
    "others": -116,
    "rest": -36,
    "round": -82,
    "share": 66,
    "so far": -112,
    "some": -81,
    "story": 12,
    "throng": -50,
    "time apart": -91,
    "turned long": 207,
    "turned short": 173,
    "two facts": -143,
    "two steps": -70,
}
