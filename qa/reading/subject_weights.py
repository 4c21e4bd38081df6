"""Weights of what speaks for a name being the subject of a figure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_subjects.py`.
"""

from __future__ import annotations

WEIGHTS = {
    "acts": 98,
    "answer-far": 43,
    "answer-inherited": 114,
    "answer-report": 81,
    "answer-stated": 139,
    "before": 66,
    "behind-clause": 69,
    "behind-person": 83,
    "clause": 77,
    "clause-acts": 99,
    "clause-common": -43,
    "goes-on": 78,
    "no-answer": 38,
    "opens": 169,
    "opens-name": 112,
    "opens-person": 27,
    "opens-that": 16,
    "place": 68,
    "reports": 107,
    "titled": 86,
    "told-again": 37,
}
