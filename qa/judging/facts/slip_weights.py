"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 5
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -84,
    "beside": 45,
    "bias": -94,
    "common": -58,
    "companions": 176,
    "counties": -109,
    "dates": 162,
    "day": 13,
    "differ": -113,
    "digit short": -155,
    "far": -101,
    "goal": 43,
    "hours": -58,
    "left": 27,
    "left for": -17,
    "may not agree": -73,
    "met beside": -95,
    "more": -16,
    "narrowed": -113,
    "noun after": 33,
    "of others": -130,
    "one mark": -41,
    "others": -151,
    "part": -54,
    "places": -65,
    "ratio": -123,
    "rest": -37,
    "round": -26,
    "same deed": -114,
    "same words": -35,
    "shown": 61,
    "side by side": -11,
    "sole": 56,
    "style": 18,
    "subject same": -16,
    "throng": -153,
    "time apart": -52,
    "time same": 42,
    "time within": -112,
    "told there": -125,
    "turned long": 150,
    "turned short": 170,
    "two facts": -72,
}
