"""Water told in tonnes, litres and cubic metres: one amount in two articles."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks

BULLETIN = "河源县自来水公报\n全县现有水厂3座，日供水能力21.5万立方米，其中城北水厂{}。"
STORY = "一滴水的旅程\n在河源县城北水厂，这段路可以看完。老水厂换了设备，日供水能力提高到{}。"


def loud(*texts: str) -> list[str]:
    """Give the checks that speak up."""
    readings = [read_claims(read_text(t, name=f"{n}", path=f"{n}")) for n, t in enumerate(texts)]
    findings = judge(readings, CHECKS).findings
    return [one.check for one in findings if one.severity != "note" and not one.caused_by]


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
    assert loud(BULLETIN.format(one), STORY.format(other)) == told
