"""Balances, days of air, lists closed by the rest, and what is no sum of its parts."""

from __future__ import annotations

import pytest

from tests.spoken import codes

WRONG = [
    "粮库年初库存4.2万吨，今年收购6.8万吨，出库5.5万吨，年末库存5.9万吨。",
    "期初在册3.42万人，本期新增1.68万人，退出1.91万人，期末3.29万人。",
    "出口186.75亿元，占六成；进口112.35亿元；贸易顺差47.4亿元。",
    "“原价4600元的冰箱，立减930元，到手3770元。”",
    "风机发电126万千瓦时，厂内自用91万千瓦时，富余的25万千瓦时上了网。",
    "市区一年测了366天。其中优102天、良212天、轻度污染41天、中度污染9天、重度污染6天。",
    "全县产茶果药材4.6万吨。茶叶最多，2.1万吨；水果1.3万吨；其余0.4万吨为药材。",
    "老人每月交3300元：床位费1200元，护理费1700元，伙食费800元，都从退休金里出。",
]


@pytest.mark.parametrize("text", WRONG, ids=[text[:10] for text in WRONG])
def test_what_does_not_balance_is_found(text: str) -> None:
    assert codes(text) == ["SUM01"]


SOUND = [
    "粮库年初库存4.2万吨，今年收购6.8万吨，出库5.5万吨，年末库存5.5万吨。",
    "出口186.75亿元，占六成；进口112.35亿元；贸易顺差74.4亿元。",
    "门票60元、160元、240元、360元四档，学生半价。",
    "全县渔业产值26.4亿元，大头有三：养殖11.5亿元，捕捞8.3亿元，加工5.1亿元，余下的来自垂钓。",
    "到中午，善款总额达到2.86万元，又有人送来六百元；到晚上，善款总额共计5.87万元。",
    "接警1235起，日均247起；查酒驾136起、超速58起、超员41起。",
    "对获奖选手，按8万元、4万元、2万元的标准奖励，共计39万元。",
    "代表团夺得奖牌57枚，金牌19枚；另在省级比赛获银牌17枚、铜牌35枚。",
]


@pytest.mark.parametrize("text", SOUND, ids=[text[:10] for text in SOUND])
def test_what_balances_or_is_no_sum_is_left_alone(text: str) -> None:
    assert codes(text) == []
