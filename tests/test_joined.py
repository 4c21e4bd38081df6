"""Two places that contradict, joined by whatever stands between them."""

from __future__ import annotations

import pytest

from tests.spoken import codes

DAY = "---\ndate: 2024-05-08\n---\n"
JOINED = {
    "a year to come told flatly": (
        "DAT13",
        f"{DAY}塘主2017年包下鱼塘，2042年3月，塘主向信用社借下头一笔钱，当年还清。",
    ),
    "a day and its festival": (
        "DAT03",
        "---\ndate: 2024-10-14\n---\n10月10日，九九重阳节，桥头摆席。",
    ),
}
"""Texts with the check that finds them."""


@pytest.mark.parametrize(("code", "text"), JOINED.values(), ids=JOINED.keys())
def test_nothing_between_sets_them_apart(code: str, text: str) -> None:
    assert codes(text) == [code]
