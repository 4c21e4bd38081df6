"""Names told twice in plain words, by a hand whose fields no weight was fitted to."""

from __future__ import annotations

from tests.bench.told_names import counted, told_names

HAND, STEP = "y", 7


def test_slips_in_names_are_found_as_often_as_was_measured() -> None:
    assert counted(list(told_names(HAND))[::STEP]).splitlines() == [
        "one name: 0 of 46",
        "slip, first: 9 of 11",
        "slip, last: 19 of 26",
        "slip, middle: 8 of 10",
        "two bearers: 11 of 46",
    ]
