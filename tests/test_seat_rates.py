"""Rates of seats and of what is named, rows of shares: held to the whole that they are of."""

from __future__ import annotations

import pytest

from tests.spoken import codes

PAIRS = [
    ("影院设座位240个，电影放了15场，卖出票2880张，上座率{}%。", "88", "80"),
    ("航班每班有座位180个，全月飞行60班，运送旅客9180人次，客座率{}%。", "92", "85"),
    ("小剧场只有坐席320个。开春排了36场话剧，观众9792人次，平均上座率{}%。", "96", "85"),
    ("这趟列车定员610人，五天共开行20列，发送旅客10370人次，客座率{}%。", "58", "85"),
    (
        (
            "合作社现有果园3200亩，其中挂果的2600亩。几年下来，全社共装上滴灌1840亩，"
            "占全社果园的{}%，修了作业道31公里。"
        ),
        "68.2",
        "57.5",
    ),
    (
        (
            "全区登记志愿者12.6万人，其中青年志愿者6.3万人。去年，参加过活动的有8.4万人，"
            "占登记志愿者的{}%。"
        ),
        "55.2",
        "66.7",
    ),
]
ROWS = [
    ("客源看得清楚：本市游客占42.6%，省内其他市占31.8%，省外占{}%。", "27.6", "25.6"),
    ("按学历分，本科占42.6%，大专占31.8%，高中及以下占{}%。", "29.6", "25.6"),
    ("论来源，省内占46.3%，周边四省占31.5%，其他省份占19.8%，境外占{}%。", "4.4", "2.4"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_a_rate_is_held_to_its_whole(text: str, wrong: str, right: str) -> None:
    assert codes(text.format(wrong)) == ["PCT03"]
    assert codes(text.format(right)) == []


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS, ids=[row[1] for row in ROWS])
def test_a_row_of_shares_is_no_more_than_all(text: str, wrong: str, right: str) -> None:
    assert codes(text.format(wrong)) == ["SUM03"]
    assert codes(text.format(right)) == []


def test_infant_deaths_are_of_those_born_alive() -> None:
    text = "全市活产24600人，婴儿死亡74人，婴儿死亡率为3.0{}。"
    assert codes(text.format("%")) == ["UNT04"]
    assert codes(text.format("‰")) == []


@pytest.mark.parametrize(
    "text",
    [
        "剧场有座位1200个，每场只开放1000个，演了20场，售票1.8万张，上座率90%。",
        "小剧场只有坐席320个，今晚坐了288人，上座率90%。",
        "按内容分，道路类占41%，照明类占27%，绿化类占36%，有的一条兼及两类。",
        "按年龄分，60岁以上的占41%，70岁以上的占27%，80岁以上的占36%。",
    ],
)
def test_what_is_of_another_whole_is_left_alone(text: str) -> None:
    assert codes(text) == []
