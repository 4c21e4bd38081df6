"""Shares of days: the whole is how long the period is, and stands nowhere."""

from __future__ import annotations

import pytest

from tests.spoken import codes

PAIRS = [
    ("2023年，全县空气质量优良天数310天，优良率{}%。", "89.4", "84.9"),
    ("2024年，城区优良天数326天，优良天数比率为{}%，PM2.5均值28微克/立方米。", "98.1", "89.1"),
    ("1至9月，全市优良天数246天，占比{}%。", "91", "90"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_a_rate_of_days_is_held_to_the_period(text: str, wrong: str, right: str) -> None:
    assert codes(text.format(wrong)) == ["PCT03"]
    assert codes(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全县有效监测347天，优良天数310天，优良率89.3%。",
        "2023年，全县优良天数比上年增加12天，优良率89.3%。",
        "暑假里，泳池开放48天，上座率62.5%。",
    ],
)
def test_other_days_are_no_share_of_the_year(text: str) -> None:
    assert codes(text) == []
