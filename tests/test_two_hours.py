"""The hours of one thing, given by two articles: from when till when, one end of them the same."""

from __future__ import annotations

import pytest

from tests.spoken import codes

ONE_WAY = (
    "通告\n为缓解拥堵，糖坊街、篾匠街实行机动车单向通行。单行时间：每日7时至20时，其余时段恢复双向通行。",
    "绕个小弯\n糖坊街、篾匠街单行第二天，交警提醒，两条街的单行时段为每天7时到{}时，过了钟点即可双向通行。",
)
BRIDGE = (
    "关于大垌大桥维修的通告\n因更换伸缩缝，大垌大桥封闭施工。每日22:00至次日5:00全封闭，其余时段单幅通行。",
    "大垌大桥要修了\n问：夜里还能过大垌大桥吗？\n答：{}到第二天早上5:00全封闭，急救、消防车辆除外。",
)
LIBRARY = "石桥市图书馆读者须知\n石桥市图书馆周二至周日9:00至20:00开放，周一闭馆。"
OTHER_STREET = (
    "通告\n为缓解拥堵，学府路实行机动车单向通行。单行时间：每日7时至19时，其余时段恢复双向通行。"
)


@pytest.mark.parametrize(
    "texts",
    [
        (ONE_WAY[0], ONE_WAY[1].format("19")),
        (BRIDGE[0], BRIDGE[1].format("21:00")),
    ],
)
def test_one_thing_has_its_hours(texts: tuple[str, ...]) -> None:
    assert "DAT16" in codes(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        (ONE_WAY[0], ONE_WAY[1].format("20")),
        (BRIDGE[0], BRIDGE[1].format("22:00")),
        (ONE_WAY[0], OTHER_STREET),
        (LIBRARY, "逛书\n石桥市图书馆少儿分馆周二至周日9:00至18:00开放，孩子们放学就来。"),
        (LIBRARY, "夜读\n石桥市图书馆开放时间调整，暑期周二至周日9:00至21:00开放。"),
    ],
)
def test_two_things_have_hours_of_their_own(texts: tuple[str, ...]) -> None:
    assert "DAT16" not in codes(*texts)
