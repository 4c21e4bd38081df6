"""Figures told twice in plain words, by hands whose fields no weight was fitted to."""

from __future__ import annotations

from itertools import chain

from tests.bench.told_twice import counted, told_in_two, told_twice

HAND, STEP = "g", 5
CROWDED, FEW = "j", 20


def test_what_is_told_twice_is_found_as_often_as_was_measured() -> None:
    assert counted([*told_twice(HAND)][::STEP]).splitlines() == [
        "one fact, apart: 124 of 195",
        "one fact, slip: 153 of 197",
        "two facts, apart: 7 of 260",
        "two facts, slip: 96 of 260",
    ]


def test_so_it_is_among_many_figures_of_the_unit_and_in_two_articles() -> None:
    told = [*chain(told_twice(CROWDED), told_in_two(CROWDED))][::FEW]
    assert counted(told).splitlines() == [
        "one fact, apart: 6 of 32",
        "one fact, apart, two articles: 2 of 31",
        "one fact, slip: 20 of 41",
        "one fact, slip, two articles: 18 of 28",
        "two facts, apart: 4 of 56",
        "two facts, apart, two articles: 2 of 56",
        "two facts, slip: 15 of 63",
        "two facts, slip, two articles: 17 of 56",
    ]
