"""Weights of what speaks for a name being the subject of a figure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_subjects.py`.
"""

from __future__ import annotations

WEIGHTS = {
    "acts": 108,
    "aged": 49,
    "answer-far": 35,
    "answer-inherited": 98,
    "answer-report": 75,
    "answer-stated": 133,
    "before": 90,
    "behind-clause": 94,
    "behind-person": 83,
    "clause": 90,
    "clause-acts": 74,
    "clause-common": -97,
    "earlier": 49,
    "earlier-goes-on": 74,
    "earlier-person": 31,
    "goes-on": 62,
    "main": -32,
    "no-answer": 18,
    "opens": 198,
    "opens-name": 92,
    "opens-person": 35,
    "opens-that": 49,
    "place": 9,
    "quoted": 26,
    "quoted-clause": 84,
    "quoted-opens": 158,
    "quoted-work": 50,
    "reports": 176,
    "sector": -130,
    "titled": 125,
    "told-again": 35,
    "topic": 41,
    "topic-before": 10,
}
