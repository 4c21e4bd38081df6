"""What the roles of three figures say for a mistake among them."""

from collections.abc import Mapping

ROLES: Mapping[str, int] = {
    "average": 123, "c-part": -3, "c-stock": 83, "c:apart-after": 11, "c:only": 33,
    "c:rivals": -51, "c:subject!": 85, "c:subject=": -29, "c:subject=s": -9, "c:sum": 60,
    "c:within": -21, "cue-long": -82, "each-count": -60, "each-money": -19, "first-after": 46,
    "implied": -76, "less": 86, "level-change": -117, "link": 72, "made": -178,
    "made-better": -218, "made-near": -124, "measure": -28, "named!": 52, "named=": 118,
    "one-block": -120, "own": -53, "plan": -104, "price": 81, "row": 49, "spell": 31, "sum": -79,
    "t-part": 91, "t-with": 4, "t:apart": -31, "t:half": -86, "t:only": 72, "t:period!": -33,
    "t:period!s": -138, "t:period=": -119, "t:plan": -41, "t:rivals": -21, "t:subject!": 49,
    "t:subject=": -81, "t:subject=s": -90, "t:within": -13, "two": -30, "unnamed": -32,
    "way": -155, "with-total": -90,
}  # fmt: skip
"""Hundredths of a natural logarithm, by sign (`tests/bench/fit_doubts.py`)."""
