"""Days and hours told twice in plain words, by a hand whose fields no weight was fitted to."""

from __future__ import annotations

from collections import Counter

from tests.bench.told_days import judged_across, told_across, told_days
from tests.bench.told_twice import judged

HAND, STEP = "q", 5
FOUND = {
    "one fact, apart": (37, 179),
    "one fact, slip": (25, 179),
    "one fact, two articles": (20, 144),
    "two facts, apart": (27, 215),
    "two facts, slip": (16, 215),
    "two facts, two articles": (18, 215),
}
"""In how many articles something loud is found, of how many; of every fifth article."""


def test_what_is_told_twice_is_found_as_often_as_was_measured() -> None:
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    told = [(one.kind, judged(one)) for one in [*told_days(HAND)][::STEP]]
    told += [(one.kind, judged_across(one)) for one in [*told_across(HAND)][::STEP]]
    for kind, hit in told:
        of[kind] += 1
        found[kind] += hit
    assert {kind: (found[kind], of[kind]) for kind in sorted(of)} == FOUND
