"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 190
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -12,
    "beside": 34,
    "bias": -37,
    "common": -24,
    "companions": 96,
    "dates": 55,
    "day": 12,
    "differ": -155,
    "digit short": -62,
    "each": 9,
    "goal": 56,
    "hedged": 44,
    "hedges": 52,
    "hours": -95,
    "left": 33,
    "long after": -70,
    "may not agree": -157,
    "met beside": -80,
    "narrowed": -109,
    "near": 42,
    "noun after": 87,
    "one in words": 115,
    "others": -78,
    "quoted": 39,
    "ratio": -67,
    "rest": -16,
    "round": 11,
    "same deed": -9,
    "same name": 52,
    "same words": -59,
    "side by side": -33,
    "sole": 34,
    "subject same": 14,
    "subjects": 10,
    "suffix": 37,
    "throng": -24,
    "time apart": -113,
    "time same": 11,
    "time within": -76,
    "told apart": -42,
    "turned long": 132,
    "turned short": 167,
}
