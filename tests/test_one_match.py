"""The score of one match, given twice: in an article, and in two."""

from __future__ import annotations

import pytest

from tests.spoken import codes

FINAL = "石桥队夺冠\n5月18日，全市职工篮球赛决赛举行，石桥队以68比65战胜柳溪队夺冠。"
NIGHT = (
    "水泥场上的冠军\n5月18日那晚，看台上的人都站起来了，终场记分牌停在68比{}，老队长捧着奖杯哭了。"
)
SWORD = (
    "省运会击剑赛战报\n女子重剑个人决赛，江北队19岁小将15比13战胜奥运选手夺冠，这是江北队第3金。",
    "十九岁的剑\n省运会女重个人决赛里，江北队的小冠军一度落后。最终以15比{}赢了前辈，她抱着教练哭了。",
)


@pytest.mark.parametrize(
    "texts",
    [
        ("江城68比65捧起“丰收杯”\n昨晚的决赛难解难分，终场哨响，记分牌定格在68比63。",),
        ("江口村78比74夺“丰收杯”\n终场哨响，记分牌定格在78比76，后生们把老领队抛了起来。",),
        (FINAL, NIGHT.format("63")),
        (SWORD[0], SWORD[1].format("12")),
    ],
)
def test_one_match_has_one_score(texts: tuple[str, ...]) -> None:
    assert "FIG05" in codes(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("江城68比65捧起“丰收杯”\n昨晚的决赛难解难分，终场哨响，记分牌定格在68比65。",),
        ("石桥村队68比65夺冠\n决赛难解难分；此前的半决赛，石桥村队以71比60取胜。",),
        ("石桥女篮68比65夺冠\n石桥队以68比65险胜柳溪队。男篮决赛中，沙洲队以71比66取胜。",),
        (FINAL, NIGHT.format("65")),
        (FINAL, "女将\n5月18日晚的女子组决赛，沙洲队以68比61夺冠，队员都哭了。"),
        (FINAL, "村赛\n5月18日，云岭县村篮决赛打响，云岭一队以78比70胜二队夺冠。"),
        (SWORD[0], SWORD[1].format("13")),
    ],
)
def test_two_matches_have_two_scores(texts: tuple[str, ...]) -> None:
    assert "FIG05" not in codes(*texts)
