"""One fact of an article with two values, where many signs together tell that it is one."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks

TRAIL = (
    "青河湾栈道全长3.4公里，沿途共有凉亭17座，其中观景台6处，投资820万元。\n"
    "为迎接开放，{}座凉亭都挂上了楹联，保洁员由8人增加到12人。"
)
CLEARING = (
    "石桥镇开河清淤\n昨天，石桥镇组织义务清淤，共有志愿者426名上岸下河，清出淤泥2300立方米。\n"
    "午饭送到堤上，{}名志愿者里有一半是放假回家的大学生。"
)
OTHER_TRAIL = (
    "青河湾栈道沿途共有凉亭17座，其中观景台6处，投资820万元。\n"
    "对岸的白水湾，18座凉亭去年都挂上了楹联。"
)
NEXT_DAY = (
    "石桥镇开河清淤\n昨天，石桥镇组织义务清淤，共有志愿者426名上岸下河。\n"
    "今天又有36名志愿者赶来，462名志愿者里有一半是大学生。"
)
TWO_HOUSES = (
    "县图书馆藏书36万册，阅览座席480个，其中少儿座席120个。\n"
    "县档案馆藏书63万册，全部数字化，每天接待读者90人。"
)
STORM = (
    "一夜雨量217.4毫米\n昨夜暴雨，县气象局说，最大出现在云头站，为217.4毫米。\n"
    "专家分析，云头站12小时雨量达271.4毫米，历史少见。"
)
TRIAL = (
    "男子盗割电缆 一审获刑{}年\n本报讯 昨天，青河县法院对一起盗割电缆案宣判。\n"
    "法院认为，被告人秦某数额巨大，以盗窃罪判处其有期徒刑六年，并处罚金3万元。"
)

SPAN = (
    "青河上的新桥主跨{}米，塔高192米，造价7亿元。\n桥面铺有人行道2条，装了路灯96盏。\n"
    "养护队说，明年要给{}主跨的钢梁重新上漆。"
)
CAPTION = "青河港一季度货物吞吐量为36.2万吨，同比增长9.5%。\n港口今年还要添吊机3台。\n"

HALL = (
    "青河镇上的云台书院修好了。正殿通高14.5米，檐下斗拱换了36朵。\n"
    "院子里新铺了青砖，两侧廊房改作展室，下月起每天开放。\n"
    "“{}多米高的正殿，我们搭了四层架子。”木匠老卢说。"
)
RESERVOIR = (
    "石桥镇的青河水库除险加固完工，总库容640万立方米，浇着下游3万亩田。\n"
    "工程历时两年，大坝加高了1.2米。\n"
    "站在坝顶，{}多万立方米的水库碧波荡漾，管理员老陈说，再也不用整夜守着了。"
)
OLD_ROAD = (
    "青河古道全长23公里，沿线有凉亭11座。\n镇里今年修了路面，又立了路牌。\n"
    "老卢每周巡一遍，这{}公里的古道，他闭着眼睛也能走下来。"
)


def loud(text: str) -> list[Finding]:
    """Give what stops an editor."""
    findings = judge([read_claims(read_text(text, name="a", path="a"))], CHECKS).findings
    return [one for one in findings if one.severity != "note" and not one.caused_by]


@pytest.mark.parametrize(
    ("text", "wrong", "right"), [(TRAIL, "18", "17"), (CLEARING, "462", "426")]
)
def test_what_is_taken_up_again_is_held_to_what_was_told(text: str, wrong: str, right: str) -> None:
    assert [one.check for one in loud(text.format(wrong))] == ["FIG01"]
    assert loud(text.format(right)) == []


@pytest.mark.parametrize("text", [OTHER_TRAIL, NEXT_DAY, TWO_HOUSES])
def test_what_the_text_tells_apart_is_two_facts(text: str) -> None:
    assert loud(text) == []


def test_every_mention_of_the_two_values_stands_in_one_finding() -> None:
    (finding,) = loud(STORM)
    assert [STORM[place.span.start : place.span.end] for place in finding.places] == [
        "217.4毫米",
        "271.4毫米",
        "217.4毫米",
    ]


def test_a_court_of_first_instance_is_nobody_s_name() -> None:
    assert [one.check for one in loud(TRIAL.format("七"))] == ["FIG06"]
    assert loud(TRIAL.format("六")) == []


def test_a_number_told_again_in_words_is_held_to_the_printed_one() -> None:
    assert [one.check for one in loud(SPAN.format(560, "六百五十米"))] == ["FIG01"]
    assert loud(SPAN.format(560, "五百六十米")) == []


def test_a_caption_in_brackets_is_a_caption() -> None:
    caption = "（图片说明：轮船停靠青河港。一季度，该港货物吞吐量为{}万吨。）"
    assert [one.check for one in loud(CAPTION + caption.format("39.7"))] == ["FIG01"]
    assert loud(CAPTION + caption.format("36.2")) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [(HALL, "十八", "十四"), (RESERVOIR, "八百", "六百"), (OLD_ROAD, "二十八", "二十三")],
)
def test_what_a_thing_has_once_is_told_alike_though_no_slip_apart(
    text: str, wrong: str, right: str
) -> None:
    assert [finding.check for finding in loud(text.format(wrong))] == ["FIG01"]
    assert loud(text.format(right)) == []
