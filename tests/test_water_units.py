"""Water told in tonnes, litres and cubic metres: one amount in two articles."""

from __future__ import annotations

import pytest

from tests.spoken import codes

BULLETIN = "河源县自来水公报\n全县现有水厂4座，日供水能力21.5万立方米，其中城北水厂{}。"
STORY = "一滴水的旅程\n在河源县城北水厂，这一路都看得到。老水厂换了设备，日供水能力提高到{}。"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("12.6万立方米", "12.6万升", ["UNT01"]),
        ("12.6万立方米", "12.6万公斤", ["UNT01"]),
        ("12.6万立方米", "12.6万吨", []),
        ("12.6万立方米", "1.26亿公斤", []),
    ],
)
def test_one_amount_of_water(one: str, other: str, told: list[str]) -> None:
    assert codes(BULLETIN.format(one), STORY.format(other)) == told
