"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 20
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -98,
    "beside": 50,
    "bias": -64,
    "common": -38,
    "companions": 97,
    "counties": -15,
    "dates": 148,
    "day": 35,
    "differ": -118,
    "digit short": -159,
    "each": 26,
    "far": -37,
    "goal": -29,
    "hedges": -13,
    "hours": -19,
    "left": 21,
    "may not agree": -87,
    "met beside": -78,
    "more": -25,
    "narrowed": -67,
    "near": 18,
    "one mark": -30,
    "others": -147,
    "part": -29,
    "ratio": -102,
    "rest": -29,
    "round": -50,
    "same deed": -44,
    "same words": -38,
    "side by side": -22,
    "sole": 50,
    "subject same": -36,
    "throng": -107,
    "time apart": -32,
    "time same": 43,
    "time within": -32,
    "told there": -77,
    "turned long": 121,
    "turned short": 76,
}
