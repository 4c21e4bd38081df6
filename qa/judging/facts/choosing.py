"""What signs weigh that figures of two articles are one fact: a choice among all of a unit. Pure.

The weights are hundredths of a natural logarithm. `tests/bench/choosing.py` fits them on figures
that two articles on one matter print alike, against all others of the unit and against none.
"""

from __future__ import annotations

from typing import Final

from qa.judging.facts.fact_signs import Signs

WEIGHTS: Final = {
    "bare": -53,
    "beside": 33,
    "bias": -276,
    "companions": 11,
    "contrary": -63,
    "counter": -71,
    "dates": 103,
    "day": 25,
    "differ": -165,
    "far words": 58,
    "goal": -22,
    "heads apart": -65,
    "hedged": -95,
    "left": 16,
    "long after": -47,
    "may not agree": -103,
    "narrowed": -62,
    "near name": -13,
    "no name": 91,
    "noun after": 19,
    "one mark": -44,
    "one time": -21,
    "one word": 143,
    "others": -164,
    "parallel": -16,
    "quoted": 54,
    "ratio": -21,
    "rest": -19,
    "same deed": -75,
    "sole": 65,
    "subjects": -63,
    "throng": -106,
    "told apart": -82,
}


def odds(signs: Signs) -> int:
    """Give what speaks for two figures being one fact, in hundredths."""
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in signs.items())
