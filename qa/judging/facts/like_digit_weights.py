"""What the signs weigh that two figures of like digits in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_like_digits.py`.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = -50

WEIGHTS: Final[dict[str, int]] = {
    "alike": -126,
    "beside": 41,
    "bias": -47,
    "companions": 85,
    "dates": 19,
    "day": -8,
    "deed": -5,
    "differ": -58,
    "each": 12,
    "end": -30,
    "ends apart": -57,
    "exact": 34,
    "goal": -42,
    "hedged": -37,
    "hedges": -29,
    "left": -3,
    "long after": -48,
    "may not agree": -43,
    "more": -16,
    "moved": -46,
    "narrowed": -12,
    "none beside": -51,
    "noun": -7,
    "of area": 39,
    "of count": -19,
    "of energy": 51,
    "of length": -56,
    "of mass": -14,
    "of money": -47,
    "of power": 8,
    "of ratio": -50,
    "of volume": 41,
    "other counters": -16,
    "others": 46,
    "own": 8,
    "part": -41,
    "quoted": 32,
    "ratio": -50,
    "rest": -32,
    "sole": -8,
    "story": 234,
    "subjects": -13,
    "three digits": 74,
    "three of one": 30,
    "throng": -100,
    "times 10": -12,
    "times 1000": 22,
    "times 10000": 2,
    "times 15": 36,
    "times 2": 3,
    "times else": -98,
    "told again": -19,
    "told apart": -17,
    "words": -4,
}
