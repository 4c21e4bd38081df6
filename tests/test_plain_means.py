"""Means whose words name all that they fall to, however far their total and counts stand off."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks

PAIRS = [
    (
        (
            "3月1日，驿站充电区开张，装了36把快充枪，还有茶水间。\n"
            "后台显示，3月份驿站共充电27.9万千瓦时，平均每把枪每天充电{}千瓦时。"
        ),
        "350",
        "250",
    ),
    (
        (
            "灌区的泵站由40台增加到120台。整个4月，120台水泵天天运转，共提水43.2万吨，"
            "平均每台每天提水{}吨。"
        ),
        "46",
        "120",
    ),
    (
        (
            "大促三天，全区收寄快件12.6万件，平均每天4.2万件。\n"
            "三天里，全区240名快递员全部上岗，平均每人每天收寄{}件，比平日多出一半。"
        ),
        "235",
        "175",
    ),
    (
        (
            "湖岸至州城的铁路全长180公里，桥隧占了大半。"
            "首趟车一站直达，用时54分钟，平均时速{}公里；走公路得三个半小时。"
        ),
        "240",
        "200",
    ),
    ("新线全长252公里，设站6座。两城之间最快1小时24分可达，全程平均时速{}公里。", "210", "180"),
    (
        (
            "水价经过听证，定在每立方米{}元，低保户每月免5立方米。\n"
            "老姚拿出6月份的账单：用水16立方米，水费51.2元。"
        ),
        "4.2",
        "3.2",
    ),
    ("其余36.4万亩草场核定载畜2.6万个羊单位，平均每{}亩草场养一个羊单位。", "24", "14"),
    ("工程让1.8万名村民喝上了放心水，水厂每天供水2340吨，人均每天{}升。", "160", "130"),
    ("路灯共换了2480盏，每盏年省电{}度，一年能省电36.208万度。", "164", "146"),
    ("村里共养720群蜂，平均每群产蜜{}公斤，全年收蜜25.2吨。", "53", "35"),
]


def loud(text: str) -> list[str]:
    """Give the checks that speak up."""
    findings = judge([read_claims(read_text(text, name="a", path="a"))], CHECKS).findings
    return [one.check for one in findings if one.severity != "note" and not one.caused_by]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS, ids=[pair[0][:8] for pair in PAIRS])
def test_a_plain_mean_is_held_to_its_figures(text: str, wrong: str, right: str) -> None:
    assert loud(text.format(wrong)) == ["AVG01"]
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "三天里，全区240名快递员轮流休息，每天上路190人，平均每人每天派送212件。",
        "上半年成交住宅1840套，总面积17.48万平方米，每套面积的中位数为86平方米。",
        "公园绿地1064公顷，按常住人口58万加暂住人口12万计算，人均公园绿地面积15.2平方米。",
        (
            "当日白银成交额414.98亿元。\n现货收盘于每克222.5元，成交64714公斤；另一合约收盘于每克"
            "221.8元，成交6471公斤。"
        ),
    ],
)
def test_means_of_something_else_are_left_alone(text: str) -> None:
    assert loud(text) == []
