"""Editions are of one place's work: a form of words that two counties share is no last edition."""

from __future__ import annotations

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = [check for check in load_checks().checks if check.code == "FIG02"]
BODY = "全年累计清扫路面51728公里，处置险情{}起，修补坑槽{}处。"


def kept(one: str, other: str) -> list[str]:
    texts = (
        f"---\ndate: 2023-12-20\n---\n{one}公路养护见成效\n{BODY.format(67, 436)}",
        f"---\ndate: 2024-12-22\n---\n{other}公路养护见成效\n{BODY.format(45, 512)}",
    )
    readings = [
        read_claims(read_text(text, name=f"{number}.txt")) for number, text in enumerate(texts)
    ]
    return [finding.check for finding in judge(readings, CHECKS).findings]


def test_the_same_county_a_year_later() -> None:
    assert kept("青河县", "青河县") == ["FIG02"]


def test_another_county() -> None:
    assert kept("青河县", "白水县") == []
