"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 150
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -44,
    "beside": 34,
    "bias": -48,
    "common": -13,
    "companions": 112,
    "dates": 99,
    "day": 18,
    "differ": -191,
    "digit short": -71,
    "each": 39,
    "goal": 27,
    "hedged": 35,
    "hedges": 9,
    "hours": -75,
    "left": 36,
    "long after": -79,
    "may not agree": -192,
    "narrowed": -81,
    "near": 46,
    "noun after": 45,
    "one in words": 157,
    "others": -75,
    "quoted": 36,
    "ratio": -122,
    "rest": -20,
    "round": -49,
    "same deed": -43,
    "same name": 75,
    "same words": -71,
    "sole": 20,
    "subject same": 37,
    "subjects": 9,
    "suffix": 29,
    "throng": -146,
    "time apart": -103,
    "time same": 17,
    "time within": -60,
    "told apart": -57,
    "turned long": 153,
    "turned short": 153,
}
