"""What the signs weigh that two figures a slip apart in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_slips.py` on what editors marked.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 75
"""How much must speak for one fact; below it sound articles are cried at."""

WEIGHTS: Final[dict[str, int]] = {
    "apart": -33,
    "beside": 32,
    "bias": -22,
    "common": -69,
    "companions": 100,
    "dates": 87,
    "day": 49,
    "differ": -72,
    "digit short": -84,
    "goal": -8,
    "grown": 1,
    "grows": -94,
    "hedged": 3,
    "hours": -57,
    "left": 30,
    "long after": -29,
    "may not agree": -164,
    "more": 7,
    "narrowed": -11,
    "near": 55,
    "none beside": -41,
    "noun after": 28,
    "one in words": 156,
    "one so far": -135,
    "one step": -96,
    "other places": -133,
    "others": -88,
    "proper": -14,
    "quoted": 14,
    "ratio": -29,
    "rest": -49,
    "round": -81,
    "same name": 44,
    "same words": -88,
    "share": 67,
    "so far": -101,
    "so far grown": -7,
    "so far later": -37,
    "sole": 43,
    "some": -77,
    "subject same": 29,
    "subjects": 20,
    "suffix": 55,
    "throng": -119,
    "time apart": -80,
    "time same": 8,
    "told apart": -47,
    "turned long": 130,
    "turned short": 86,
    "two facts": -104,
    "two steps": -91,
}
