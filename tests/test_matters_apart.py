"""What sets figures of two articles apart, and which of the body's a headline is held to."""

from __future__ import annotations

import pytest

from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.spoken import codes, loud

ACROSS = {
    "the season before": (
        (
            "---\ndate: 2025-02-12\n---\n柳川蜜柚出海\n2月12日，柳川县商务局通报本榨季蜜柚出口。\n"
            "上一榨季，柳川县出口蜜柚6420吨。\n县商务局局长说：“本榨季，全县蜜柚出口7180吨。”"
        ),
        (
            "柚园修枝忙\n2月19日，柳川县的柚园里满是人。本榨季的出口已经收尾。\n"
            "7180吨柳川蜜柚本榨季出口。"
        ),
    ),
    "a neighbour's harvest": (
        ("---\ndate: 2025-06-04\n---\n柳川抢收油菜\n6月4日，柳川市北部两县收割早熟油菜73万亩。"),
        ("田头\n6月5日，柳川市的油菜田里机声隆隆。\n邻近的石桥市4日收割油菜37万亩。"),
    ),
    "a plan for next year": (
        (
            "---\ndate: 2025-03-04\n---\n石桥市三院柳岸院区开诊\n"
            "3月3日，石桥市第三人民医院柳岸院区正式开诊。\n南门院区保留床位310张，以儿科为主。"
        ),
        (
            "家门口的医院\n石桥市第三人民医院柳岸院区3月3日开诊至今已有十天。\n"
            "护理楼明年动工，规划养老床位130张。"
        ),
    ),
    "last year's haul": (
        (
            "---\ndate: 2025-03-20\n---\n双塘沟私酒窝点被捣毁\n"
            "3月18日，石桥市公安局通报，该局在双塘沟一处旧仓库内捣毁一个私盐窝点。\n"
            "17.4公斤私盐成品被民警从仓库里起获。"
        ),
        (
            "旧仓库里的怪味——双塘沟私盐案侦破记\n"
            "石桥警方本月捣毁了藏在双塘沟旧仓库里的私盐窝点。\n"
            "去年石桥市全年缴获各类私盐8.7公斤。\n图为民警称量在双塘沟窝点缴获的17.4公斤私盐。"
        ),
    ),
    "the harvest before": (
        (
            "---\ndate: 2025-06-05\n---\n柳川机收会战\n6月5日，柳川县宣布，全县油菜收割基本结束。\n"
            "今年夏收，全县收割的油菜面积为37.6万亩。"
        ),
        (
            "柳川夏播忙\n6月9日，柳川县的油菜茬地里响起播种机的声音。\n"
            "去年夏收，柳川收割油菜35.2万亩。\n截至6月5日，柳川县收割油菜37.6万亩。"
        ),
    ),
    "a reading room is no district": (
        (
            "---\ndate: 2025-04-23\n---\n柳川县图书馆新馆开门\n"
            "4月23日世界读书日，柳川县图书馆新馆正式开放。从老馆搬来的书，都已上架。\n"
            "新馆的儿童角单独设架。"
        ),
        (
            "晚上九点，图书馆亮着灯\n"
            "4月30日，柳川县图书馆新馆开放满一周。记者晚上来到馆里，自习区座无虚席。\n"
            "每张借书证一次可借十册。\n4月23日开馆的新馆，自习区天天坐满。"
        ),
    ),
}
"""Two articles on one matter, and what sets a figure of the one apart from one of the other."""


@pytest.mark.parametrize("texts", ACROSS.values(), ids=ACROSS.keys())
def test_what_one_of_two_articles_tells_of_another_time_or_place(texts: tuple[str, str]) -> None:
    assert codes(*texts) == []


HEADED = {
    "a few somewhere else": (
        "---\ndate: 2025-05-18\n---\n石桥沟铲除野燕麦2743株\n"
        "5月16日，柳川县农技站进山踏查，在石桥沟的旱田里发现成片野燕麦，当即铲除。\n"
        "同一天，另一路人员在东坡菜地铲除零星野燕麦38株。\n"
        "石桥沟这片旱田里，野燕麦铲除了3186株。"
    ),
    "the feast a year ago": (
        "---\ndate: 2025-02-20\n---\n长者食堂春节送饭8140份\n"
        "2月20日，柳川县介绍春节期间食堂运行情况。从除夕到正月初七，长者食堂没有熄火。\n"
        "去年春节，长者食堂送饭7600份。\n除夕至初七，长者食堂送饭8920份。"
    ),
    "another feast": (
        "---\ndate: 2024-10-08\n---\n国庆七天热线接听来电3962个\n"
        "10月8日，记者从石桥市热线中心获悉国庆情况。\n中秋三天假期，全市热线接听来电1675个。\n"
        "国庆七天，市热线共接听来电4518个。"
    ),
    "a neighbour's road": (
        "---\ndate: 2025-04-08\n---\n柳川高速端午三天出口流量263.8万辆次\n"
        "6月3日，柳川高速公司发布端午假期情况。\n与其相邻的石桥高速三天出口流量为187.2万辆次。\n"
        "三天假期里，柳川高速出口流量为291.4万辆次。"
    ),
}
"""Headlines that the last figure of the body belies, with others of its kind before it."""


@pytest.mark.parametrize("text", HEADED.values(), ids=HEADED.keys())
def test_a_headline_is_held_to_what_the_body_tells_of_its_matter(text: str) -> None:
    document = read_text(text, name="a", path="a")
    (found,) = loud([read_claims(document)])
    title, body = (document.text[one.span.start : one.span.end] for one in found.places)
    assert title in text.split("\n")[3]
    assert body in text.rsplit("\n", maxsplit=1)[-1]
