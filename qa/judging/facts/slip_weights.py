"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 100
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -36,
    "beside": 34,
    "bias": -25,
    "common": -70,
    "companions": 102,
    "dates": 81,
    "day": 53,
    "differ": -70,
    "digit short": -83,
    "goal": -12,
    "grown": 4,
    "grows": -94,
    "hedged": 5,
    "hours": -59,
    "left": 30,
    "long after": -37,
    "may not agree": -166,
    "more": 7,
    "narrowed": -12,
    "near": 55,
    "none beside": -38,
    "noun after": 55,
    "one in words": 152,
    "one so far": -121,
    "one step": -94,
    "other places": -133,
    "others": -97,
    "proper": -16,
    "quoted": 14,
    "ratio": -35,
    "rest": -50,
    "round": -87,
    "same name": 51,
    "same words": -74,
    "share": 68,
    "so far": -104,
    "so far grown": -23,
    "so far later": -38,
    "sole": 48,
    "some": -77,
    "subject same": 35,
    "subjects": 17,
    "suffix": 58,
    "throng": -121,
    "time apart": -61,
    "time same": 20,
    "told apart": -50,
    "turned long": 133,
    "turned short": 84,
    "two facts": -108,
    "two steps": -94,
}
