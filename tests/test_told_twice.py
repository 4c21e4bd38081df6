"""Figures told twice in plain words, by a hand whose fields no weight was fitted to."""

from __future__ import annotations

from collections import Counter

from tests.bench.told_twice import judged, told_twice

HAND, STEP = "g", 5
FOUND = {
    "one fact, apart": (120, 195),
    "one fact, slip": (153, 197),
    "two facts, apart": (6, 260),
    "two facts, slip": (99, 260),
}
"""In how many articles something loud is found, of how many; of every fifth article."""


def test_what_is_told_twice_is_found_as_often_as_was_measured() -> None:
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for twice in [*told_twice(HAND)][::STEP]:
        of[twice.kind] += 1
        found[twice.kind] += judged(twice)
    assert {kind: (found[kind], of[kind]) for kind in sorted(of)} == FOUND
