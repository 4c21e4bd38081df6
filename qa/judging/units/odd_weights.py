"""What the signs weigh by which a figure is told in the wrong unit.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_odd_units.py`.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 90
"""How much must speak for it: one sound text in 7000 is cried at where sets are left out."""

WEIGHTS: Final[dict[str, int]] = {
    "bias": -25,
    "all from 0": -55,
    "all from 5": -52,
    "all out 0": -37,
    "all still 0": 11,
    "all still 1": -11,
    "all still 2": -25,
    "all to 0": 33,
    "all to 2": -18,
    "all to 3": -55,
    "among": 102,
    "by 100000000 up": -42,
    "by 15 up": -85,
    "by 667 down": -97,
    "compared": -43,
    "decimals": 63,
    "digits 1": -40,
    "digits 2": -35,
    "digits 4": 53,
    "dim length": -144,
    "dim money": -112,
    "falls": -15,
    "here from 2": -39,
    "here none": -101,
    "here out 4": 16,
    "here still 3": -39,
    "many 0": -101,
    "many 1": -91,
    "near from 1": -112,
    "near out 4": 26,
    "near still 0": 13,
    "near to 2": -45,
    "noun from 4": 134,
    "noun from 5": 59,
    "now area 5": -57,
    "now area 7": 106,
    "now money 7": 102,
    "of all": 41,
    "one falls": -73,
    "part": 69,
    "step": -51,
    "then area 4": 54,
    "unit never": -25,
    "unit now": -107,
}
