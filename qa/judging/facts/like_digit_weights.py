"""What the signs weigh that two figures of like digits in two articles are one fact. Pure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_like_digits.py`.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 0

WEIGHTS: Final[dict[str, int]] = {
    "alike": -129,
    "beside": 31,
    "bias": -56,
    "companions": 47,
    "dates": -5,
    "day": 9,
    "deed": -9,
    "differ": -54,
    "each": 10,
    "end": -33,
    "ends apart": -52,
    "exact": 61,
    "goal": -31,
    "hedged": -38,
    "hedges": -53,
    "left": -2,
    "long after": -31,
    "matter": 107,
    "may not agree": -51,
    "more": -19,
    "moved": -40,
    "narrowed": -8,
    "none beside": -66,
    "noun": -6,
    "of area": 14,
    "of count": -22,
    "of energy": 68,
    "of length": -50,
    "of mass": -10,
    "of money": -50,
    "of power": 2,
    "of ratio": -46,
    "of volume": 37,
    "other counters": -12,
    "others": 13,
    "own": 10,
    "part": -36,
    "quoted": 27,
    "ratio": -46,
    "rest": -49,
    "sole": 2,
    "story": 130,
    "subjects": -4,
    "three digits": 69,
    "three of one": 12,
    "throng": -83,
    "times 10": -6,
    "times 1000": 11,
    "times 10000": 5,
    "times 15": 33,
    "times else": -100,
    "told again": -33,
    "told apart": -21,
    "words": 1,
}
