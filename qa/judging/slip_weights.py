"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 0
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -98,
    "beside": 48,
    "bias": -74,
    "common": -36,
    "companions": 99,
    "counties": -34,
    "dates": 150,
    "day": 41,
    "differ": -114,
    "digit short": -160,
    "each": 25,
    "far": -36,
    "goal": -31,
    "hedges": -40,
    "hours": -18,
    "left": 21,
    "may not agree": -83,
    "met beside": -79,
    "more": -24,
    "narrowed": -66,
    "near": 16,
    "one mark": -26,
    "others": -141,
    "part": -25,
    "places": -37,
    "ratio": -104,
    "rest": -27,
    "round": -53,
    "same deed": -56,
    "same words": -48,
    "side by side": -22,
    "sole": 55,
    "subject same": -28,
    "throng": -108,
    "time apart": -25,
    "time same": 46,
    "time within": -39,
    "told there": -75,
    "turned long": 118,
    "turned short": 59,
}
