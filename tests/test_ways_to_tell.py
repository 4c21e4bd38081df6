"""Sums, means and units as news tells them: the wrong one is found, the sound one is left alone."""

from __future__ import annotations

import pytest

from tests.spoken import codes

TOLD = [
    (
        "SUM01",
        "春训班收下学员{}人。一至六组依次为32人、28人、39人、21人、27人、38人，教练另算。",
        "195",
        "185",
    ),
    (
        "SUM01",
        "县人大收到议案和建议{}件，按内容分，工业、农业、教育、医疗四类分别为43件、27件、19件、22件。",
        "121",
        "111",
    ),
    ("AVG01", "搜山行动分成{}个小队，每队6人，共84名队员进了山。", "12", "14"),
    ("AVG01", "社里拿出75.6万元分红，全村420户户户一样多，各领{}元。", "2100", "1800"),
    ("AVG01", "工会给12户困难家庭各发慰问金{}元，一共发了2400元。", "300", "200"),
    (
        "AVG01",
        "轮渡每天开16班，去年365天没有停过一天，共载客26.28万人次，平均每班约{}人。",
        "54",
        "45",
    ),
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), TOLD, ids=[one[1][:8] for one in TOLD])
def test_a_slip_is_found(code: str, text: str, wrong: str, right: str) -> None:
    assert codes(text.format(wrong)) == [code]
    assert codes(text.format(right)) == []


SOUND = [
    "上半年受理举报436件，排在前面的是三类：噪声187件，油烟124件，占道经营91件。",
    "村里全年支出186万元，较大的开支有三项：修渠72万元，路灯48万元，办学36万元。",
    "每个路口派交警8名、辅警4名，6个路口共派72人。",
    "山路客车去年载客9.8万人次，票价8元，县里全年补贴96万元。",
    "这个冬天从去年11月20日到今年2月17日，冰场接待游客27.1万人次，日均三千余人次。",
    "轮渡每天开16班，去年因台风停航36天，共载客23.7万人次，平均每班约45人。",
    "婚宴每桌坐10人，摆了26桌，来了255人。",
    "夏令营分成5组，每组4人，另有领队2人，共22人。",
    "新修的防洪堤长4.6公里、宽5.2米，投资190万元，沿线安了85盏路灯。",
    "第一名奖1万元，第二、三名各奖5000元，共发奖金2万元。",
]


@pytest.mark.parametrize("text", SOUND, ids=[one[:8] for one in SOUND])
def test_what_is_sound_is_left_alone(text: str) -> None:
    assert codes(text) == []
