"""Days and hours told twice in plain words, by a hand whose fields no weight was fitted to."""

from __future__ import annotations

from itertools import chain

from tests.bench.told_days import days_in_two, told_days
from tests.bench.told_twice import counted

HAND, STEP = "q", 12


def test_what_is_told_twice_is_found_as_often_as_was_measured() -> None:
    told = [*chain(told_days(HAND), days_in_two(HAND))][::STEP]
    assert counted(told).splitlines() == [
        "one fact, apart: 11 of 73",
        "one fact, apart, two articles: 0 of 62",
        "one fact, slip: 15 of 77",
        "one fact, slip, two articles: 5 of 63",
        "two facts, apart: 7 of 92",
        "two facts, apart, two articles: 8 of 86",
        "two facts, slip: 8 of 86",
        "two facts, slip, two articles: 3 of 88",
    ]
