"""Weights of what speaks for a name being the subject of a figure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_subjects.py`.
"""

from __future__ import annotations

WEIGHTS = {
    "acts": 104,
    "answer-far": 45,
    "answer-inherited": 115,
    "answer-report": 82,
    "answer-stated": 138,
    "before": 57,
    "behind-clause": 72,
    "behind-person": 83,
    "clause": 81,
    "clause-acts": 97,
    "clause-common": -44,
    "goes-on": 79,
    "no-answer": 39,
    "opens": 171,
    "opens-name": 111,
    "opens-person": 25,
    "opens-that": 29,
    "place": 59,
    "reports": 107,
    "titled": 94,
    "told-again": 35,
}
