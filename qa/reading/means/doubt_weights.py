"""What the roles of three figures say for a mistake among them."""

from collections.abc import Mapping

ROLES: Mapping[str, int] = {
    "average": 82, "c-part": -53, "c-stock": 55, "c:apart-after": -27, "c:only": 56,
    "c:rivals": -57, "c:subject!": 43, "c:subject=": -57, "c:subject=s": -31, "c:sum": 33,
    "c:within": -31, "cue-long": -56, "each-count": -32, "each-money": -41, "first-after": 42,
    "implied": -31, "less": 38, "level-change": -50, "link": 63, "made": -153,
    "made-better": -118, "made-near": -61, "measure": -64, "named!": 36, "named=": 58,
    "one-block": -64, "own": -37, "plan": -31,
    "price": 61, "row": 31, "spell": 28, "sum": -43, "t-part": 28, "t-with": -67, "t:apart": -29,
    "t:half": -45, "t:only": 34, "t:period!": -36, "t:period!s": -48, "t:period=": -44,
    "t:plan": -25, "t:rivals": -50, "t:subject!": 33, "t:subject=": -71, "t:subject=s": -93,
    "t:within": -26, "two": -27, "unnamed": -39, "way": -80, "with-total": -75,
}  # fmt: skip
"""Hundredths of a natural logarithm, by sign (`tests/bench/fit_doubts.py`)."""
