"""Totals and numbered members of two articles, and lots with a total before them."""

from __future__ import annotations

import pytest

from tests.spoken import codes

BACK = [
    (
        "CUM01",
        "---\ndate: 2025-06-02\n---\n截至6月1日17时，全县已收割油菜86.3万亩，占面积的六成。",
        "---\ndate: 2025-06-06\n---\n截至6月5日17时，全县已收割油菜{}万亩，收割机还在增加。",
        "78.9",
        "98.7",
    ),
    (
        "CUM01",
        "---\ndate: 2025-03-12\n---\n截至3月11日，青崖隧道右洞累计掘进2476米。",
        (
            "---\ndate: 2025-04-19\n---\n4月18日，记者走进青崖隧道。洞里闷热，说话要靠喊。\n"
            "截至当天，隧道右洞累计掘进{}米。"
        ),
        "2218",
        "2618",
    ),
    (
        "CUM01",
        "---\ndate: 2023-12-29\n---\n到本月25日，江心岛航线开通以来累计运送旅客8.46万人次。",
        (
            "---\ndate: 2024-04-02\n---\n到3月31日，白沙至江心岛航线开通以来累计运送旅客{}万人次，"
            "其中学生占两成。江心岛航线每天六班。"
        ),
        "2.15",
        "9.15",
    ),
    (
        "CUM02",
        "---\ndate: 2023-11-08\n---\n司机小方捐出熊猫血，成为临江市第86例稀有血型捐献者。",
        "---\ndate: 2024-04-18\n---\n学生小程是临江市第{}例稀有血型捐献者，今年20岁。",
        "83",
        "91",
    ),
    (
        "CUM02",
        "---\ndate: 2024-04-02\n---\n25岁姑娘成我市第58例遗体器官捐献者。",
        (
            "---\ndate: 2024-10-15\n---\n10月11日，教师老骆走了，完成遗体器官捐献，"
            "成为全市第{}例捐献者。"
        ),
        "56",
        "64",
    ),
]
APART = [
    (
        "---\ndate: 2023-11-08\n---\n11月7日，司机小方成为临江市第86例稀有血型捐献者。",
        "---\ndate: 2024-04-18\n---\n4月17日，学生小程成为清河市第83例稀有血型捐献者。",
    ),
    (
        "---\ndate: 2025-06-02\n---\n截至6月1日，东山县已收割油菜86.3万亩。",
        "---\ndate: 2025-06-06\n---\n截至6月5日，西山县已收割油菜78.9万亩。",
    ),
    (
        "---\ndate: 2025-04-21\n---\n截至4月20日，全县累计插秧18.6万亩，还有1.1万亩等水。",
        "---\ndate: 2025-05-06\n---\n截至5月5日，全县累计插秧26.8万亩，等水的1.1万亩插完。",
    ),
]
LOTS = [
    (
        "重点课题12项，每项50万元；一般课题46项，每项10万元；青年课题38项，每项6万元；软课题9项，每项4万元。"
    ),
]
OF_ALL = [
    "全年发放慰问金共26.4万元：困难职工132人，人均1000元；困难学生120人，人均1100元。",
    "采购设备共花费86万元：水泵12台，每台3万元左右；管材40吨，每吨1.25万元。",
    "全年投入资金560万元：修渠18公里，每公里12万元；建泵站8座，每座43万元。",
    "大赛共发放奖金3.5万元：一等奖2名，每人奖金5000元；二等奖5名，每人3000元；三等奖10名，每人1000元。",
]


@pytest.mark.parametrize(("code", "early", "late", "wrong", "right"), BACK)
def test_a_total_goes_back_in_a_second_article(
    code: str, early: str, late: str, wrong: str, right: str
) -> None:
    assert codes(early, late.format(wrong)) == [code]
    assert not codes(early, late.format(right))


@pytest.mark.parametrize("texts", APART)
def test_totals_of_two_places_or_going_on_are_let_alone(texts: tuple[str, str]) -> None:
    assert not codes(*texts)


def test_lots_make_the_sum_told_before_them() -> None:
    assert codes(f"立项105项，资助经费共1424万元。{LOTS}") == ["SUM04"]
    assert not codes(f"立项105项，资助经费共1324万元。{LOTS}")


@pytest.mark.parametrize("text", OF_ALL)
def test_a_total_before_lots_is_shared_out_in_none_of_them(text: str) -> None:
    assert not codes(text)
