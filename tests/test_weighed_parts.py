"""Parts told by no word of their own, weighed by their roles; and what is no part."""

from __future__ import annotations

import pytest

from qa.judging.engine import judge
from qa.judging.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks

PAIRS = [
    ("普查登记古树名木3260株，银杏{}株，樟树840株，余下的是松柏。", "3480", "1480"),
    ("这趟慢火车共有旅客540人，60岁以上的老年旅客{}人，随车有医生一名。", "580", "280"),
    ("图书馆收到捐书7200册，连环画{}册，都分给了乡村小学。", "7600", "2600"),
    ("园区挂牌两年来新增企业840家，外资企业{}家，上市公司投资的有5家。", "880", "180"),
]


def loud(text: str) -> list[str]:
    """Give the checks that speak up."""
    findings = judge([read_claims(read_text(text, name="a", path="a"))], CHECKS).findings
    return [one.check for one in findings if one.severity != "note" and not one.caused_by]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS, ids=[pair[0][:8] for pair in PAIRS])
def test_a_part_beyond_its_whole_is_told(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong)) == ["SUM02"]
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "剧团在编19人，外聘22人，平均年龄38岁。",
        "水库总库容2.86亿立方米，去年来水3.12亿立方米。",
        "早稻种了12.4万亩，晚稻13.8万亩，两季共26.2万亩。",
        "报上名的有640人，录取680人，多出的40人是专项计划。",
        "食堂月薪：帮厨3600元，厨师3900元，包吃住。",
    ],
)
def test_what_stands_side_by_side_is_no_part(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("前8个月，全县竹笋出口额4.6亿元，销往9个国家；光8月一个月，就出口{}亿元。", "4.9", "0.9"),
        ("新院区占地58亩，其中停车场{}，能停车400辆。", "1.2万公顷", "1.2万平方米"),
    ],
)
def test_a_month_and_a_piece_of_land_are_parts(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong)) == ["SUM02"]
    assert loud(text.format(right)) == []


def test_electricity_is_used_by_three_industries_and_households() -> None:
    text = "全年用电86.5亿度，第一产业2.1亿度，第二产业52.8亿度，第三产业15.2亿度，居民{}亿度。"
    assert loud(text.format("18.4")) == ["SUM01"]
    assert loud(text.format("16.4")) == []


def test_growth_by_so_many_times_is_no_multiple() -> None:
    text = "从前一天接20单，如今直播间一晚就有100单，订单量增长{}倍。"
    assert loud(text.format(5)) == ["CHG03"]
    assert loud(text.format(4)) == []
