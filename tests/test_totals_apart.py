"""Running totals of two articles that go back, and rows of dated figures that fall."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading

ReadTexts: TypeAlias = Callable[..., list[Reading]]
CHECKS = [check for check in load_checks(packages=False).checks if check.code == "CUM01"]
TREES = (
    "---\ndate: 2024-09-03\n---\n古树普查过半\n"
    "梅川县林业局通报，到8月31日，县里累计核查古树3,846株，拍摄照片1.2万张。"
)
CLIMBERS = (
    "---\ndate: 2024-10-19\n---\n爬树的人\n老蓝和搭档翻过六座山头。"
    "到10月15日，{place}累计核查古树名木{trees}株，其中三百年以上的有91株。"
)


def found(read_texts: ReadTexts, *texts: str) -> int:
    """Count what CUM01 finds."""
    judgement = judge(read_texts(*texts), CHECKS)
    assert not judgement.failures
    return len(judgement.findings)


def test_totals_of_two_articles_go_back(read_texts: ReadTexts) -> None:
    assert found(read_texts, TREES, CLIMBERS.format(place="梅川县", trees="3,684"))


@pytest.mark.parametrize(("place", "trees"), [("梅川县", "4,126"), ("岭下镇", "684")])
def test_totals_of_two_articles_stand(read_texts: ReadTexts, place: str, trees: str) -> None:
    assert not found(read_texts, TREES, CLIMBERS.format(place=place, trees=trees))


def test_a_row_falls_once(read_texts: ReadTexts) -> None:
    row = "改造管网的进度一月一报：3月底86公里，4月底134公里，5月底{may}公里，6月底217公里。"
    assert found(read_texts, row.format(may=118))
    assert not found(read_texts, row.format(may=181))


@pytest.mark.parametrize(("told", "back"), [("已", True), ("仍有", False)], ids=["so far", "left"])
def test_what_is_left_is_no_running_total(read_texts: ReadTexts, told: str, *, back: bool) -> None:
    flood = (
        "---\ndate: 2024-07-0{day}\n---\n梅川县防汛快报\n"
        "截至7月{day}日18时，梅川县{told}转移安置群众{people}人，开放安置点{spots}个。"
    )
    texts = (
        flood.format(day=6, told="累计", people="4362", spots=37),
        flood.format(day=8, told=told, people="4236", spots=41),
    )
    assert bool(found(read_texts, *texts)) is back


def test_a_day_told_by_a_word_is_told_by_its_date_too(read_texts: ReadTexts) -> None:
    texts = read_texts(
        "---\ndate: 2024-03-05\n---\n北塔深井\n昨天，北塔深井累计进尺7461米，井队说越打越慢。",
        "---\ndate: 2024-06-08\n---\n井台上的人\n到6月7日，北塔深井全井累计进尺7025米。",
    )
    (finding,) = judge(texts, CHECKS).findings
    assert "3月4日（昨天）" in finding.message["zh"]
