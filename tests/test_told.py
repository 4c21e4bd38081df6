"""Shares and changes known by their roles: word orders, remarks between, two sentences."""

from __future__ import annotations

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks


def loud(text: str) -> list[str]:
    """Give the checks that speak up."""
    findings = judge([read_claims(read_text(text, name="a", path="a"))], CHECKS).findings
    return [one.check for one in findings if one.severity != "note" and not one.caused_by]


PAIRS = [
    ("三分球27投9中，命中率{}。", "38.3%", "33.3%"),
    ("560户投票，同意412户，不同意91户，弃权57户，赞成比例{}。", "超过四分之三", "超过七成"),
    (
        "年平均户籍人口为86.4万人。\n全年出生5,184人，出生率6.0‰；死亡4,752人，死亡率{}。",
        "6.5‰",
        "5.5‰",
    ),
    ("全程马拉松8,000人发枪，最终7,216人跑到终点，完赛率{}。", "95.2%", "90.2%"),
    (
        "2021年装机80万千瓦，2023年140万千瓦，2024年已达180万千瓦，三年年均增长{}。",
        "41.7%",
        "31.0%",
    ),
    ("2019年村里只有民宿6家，床位84张。五年过去，民宿开到了48家，翻了{}。", "四番", "三番"),
    ("2021年全年收寄快件11万件；到2024年，收寄量涨到55万件，三年增长了{}。", "5倍", "4倍"),
    (
        "12月15日，全市用气量达到486万立方米，而入冬前的11月1日为324万立方米，一个半月上升了{}。",
        "六成",
        "五成",
    ),
    ("患者中，本县的占64.5%，邻县转来的占27.3%，外省的占{}。", "13.2%", "8.2%"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS, ids=[pair[0][:16] for pair in PAIRS])
def test_one_figure_decides(text: str, wrong: str, right: str) -> None:
    assert len(loud(text.format(wrong))) == 1
    assert loud(text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        "全县接待游客214.6万人次，同比增长18.4%，而2019年同期为193.5万人次。",
        "今年插秧要雇60人，去年要雇9人；改用统防统治后，农药用量少了两成。",
        "其中锂电池出口4.37亿元，电动汽车出口1.94亿元。对周边国家出口占比为54.6%。",
        "“您常读什么”（可多选），选小说的占61.2%，选历史的占38.5%，选诗歌的占21.3%。",
        "登记残疾人1,200人。其中女性占45.1%，60岁以上的占52.4%，视力残疾的占18.7%。",
        "县医院去年门诊42.8万人次。今年1至5月门诊18.9万人次，同比增长6.1%。",
        "法官人均结案142件，同比增长5.4%。",
        "希望增加体育课的占71.4%，愿意付费的占45.6%，其他意见占13.1%（可多选）。",
        "参加体检的学生2.16万人，近视的1.12万人，其中高中生近视率78.6%。",
        "7月用电量42.6亿千瓦时，同比增长9.8%。6月用电量35.1亿千瓦时，去年7月为38.8亿千瓦时。",
        "应参保1,640人，已参保1,558人。另据抽样，知晓政策的占78.3%。",
    ],
)
def test_what_is_not_said_of_one_another(text: str) -> None:
    assert loud(text) == []
