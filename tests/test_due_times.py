"""By when something is due, and hours that hold every day, told twice."""

from __future__ import annotations

import pytest

from tests.spoken import codes

TOLD = [
    (
        "水上巴士首班8时，末班21时30分，票价5元。\n每晚{}，末班船从码头开出，舱里还坐着三十来人。",
        "10点20分",
        "9点半",
    ),
    ("报名须在6月20日17时前完成。\n再次提醒：报名截止时间为6月20日{}时。", "18", "17"),
    (
        "答：改签须在开车前一日16时前到窗口办理。\n温馨提示：改签截止时间为开车前一日{}时。",
        "18",
        "16",
    ),
    (
        "观光小火车首趟9时发车，末趟17时30分返程。\n司机老庄说，早上{}，第一趟车就得开。",
        "8点半",
        "9点",
    ),
    (
        (
            "图书馆每天9时开馆，21时闭馆，周一闭馆检修。\n"
            "最晚的一批读者，总要等到晚上{}点闭馆铃响才起身。"
        ),
        "10",
        "9",
    ),
]


@pytest.mark.parametrize(("text", "wrong", "right"), TOLD, ids=[one[0][:8] for one in TOLD])
def test_a_slip_is_found(text: str, wrong: str, right: str) -> None:
    assert codes(text.format(wrong))
    assert codes(text.format(right)) == []


SOUND = [
    "答：改签须在开车前一日16时前到窗口办理，退票须在开车前一日18时前办理。",
    "投标文件递交截止时间为5月12日9时30分，开标时间为5月12日10时。",
    "公交26路首班5时50分，末班21时40分。\n58路首班6时，末班20时40分。",
    "地铁首班6时10分，末班22时30分。\n周五、周六末班延到23时。",
    "网上报名须在6月20日17时前完成。\n现场报名须在6月20日16时前完成。",
    "图书馆每天9时开馆，21时闭馆。\n昨晚停电，图书馆19时就闭馆了。",
    "社区食堂每天6时30分开门，19时打烊。\n除夕那天例外，14时就打烊了。",
    "渡口末班船每天18时开出。\n那天风大，末班船19时才开。",
    "每天首班车6时10分，周日至周四末班车为22时40分。\n拿周五来说，晚上11点10分，末班车才从终点开出。",
]


@pytest.mark.parametrize("text", SOUND, ids=[one[:8] for one in SOUND])
def test_what_is_sound_is_left_alone(text: str) -> None:
    assert codes(text) == []
