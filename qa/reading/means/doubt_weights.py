"""What the roles of three figures say for a mistake among them."""

from collections.abc import Mapping

ROLES: Mapping[str, int] = {
    "average": 75, "c-part": -15, "c-stock": 120, "c:apart-after": -77, "c:only": 80,
    "c:rivals": -40, "c:subject!": 70, "c:subject=": -10, "c:subject=s": -5, "c:sum": -22,
    "c:within": -56, "cue-long": -90, "each-count": -71, "each-money": -61, "extreme": -156,
    "first-after": 22, "implied": -62, "less": -4, "level-change": -111, "link": 50, "made": -217,
    "made-better": -249, "made-near": -115, "measure": -42, "named!": 60, "named=": 81,
    "one-block": -24, "own": -73, "plan": -59, "price": 94, "row": 28,
    "spell": -1, "sum": -6, "t-part": -3, "t-with": -26, "t:apart": -6, "t:half": -87,
    "t:only": 2, "t:period!": -77, "t:period!s": -65, "t:period=": -93, "t:plan": -79,
    "t:rivals": -53, "t:subject!": 50, "t:subject=": -18, "t:subject=s": -54, "t:within": -123,
    "two": 21, "unnamed": 12, "way": -98, "with-total": -32,
}  # fmt: skip
"""Hundredths of a natural logarithm, by sign (`tests/bench/fit_doubts.py`)."""
