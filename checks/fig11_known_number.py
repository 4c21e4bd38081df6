"""字面已含的数 · A number that a word already means

找什么：词义里已经有数、紧接着又说了另一个数：上演帽子戏法却独进四球，二重唱却由五人分担声部，七言诗却每句五字，
三打毛巾却共40条，双向四车道却每个方向三条，半程马拉松却是30公里。
为什么：这些数人人知道，读者不用查资料就看得出哪里错了。
不管什么：说了不止一个、不止一组的；约数；说的是队友、对手、全季的；小场制的球赛。

Finds a word that is a number by what it means, and another number told of the same thing beside
it: a hat-trick of four goals, a duet for five, a dozen of eleven, the halves of a road with more
lanes than the road. It leaves alone what is there several times, rounded numbers, team mates and
seasons, and games with fewer players.
Source: what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import Check, Clash, Implied, bad, good, implied_otherwise


def judge(claim: Implied) -> Iterable[Clash]:
    """Hold the number told against what the word means."""
    return implied_otherwise(claim, "number")


CHECK = Check(
    code="FIG11",
    name="known-number",
    severity="error",
    reads=Implied,
    judge=judge,
    message={
        "zh": "“{words}”即{meant}，文中却写作“{told}”",
        "en": "“{words}” means {meant}, yet “{told}” is printed beside it",
    },
    examples=(
        bad("小将罗岩上演⟦帽子戏法⟧，⟦独中4元⟧，县队4比1取胜。"),
        bad("⟦五位老师⟧合唱的⟦二重唱⟧《渡口》赢得满场掌声。"),
        bad("诗碑上刻的是一首⟦七言⟧律诗，⟦每句五个字⟧，字迹清楚。"),
        bad("校工领来⟦三打⟧毛巾，⟦共40条⟧，当天发到各班。"),
        bad("滨江路改为⟦双向四车道⟧，⟦每个方向三条车道⟧。"),
        bad("马拉松当天，⟦半程⟧⟦为23公里⟧，终点设在老城门。"),
        bad("⟦4×400米接力⟧，⟦六名小将依次上场⟧，跑进3分20秒。"),
        bad("门将领到⟦全场唯一的红牌⟧，客队⟦只剩9人⟧。"),
        bad("广场上⟦9对新人⟧，⟦共16人⟧，一起切蛋糕。"),
        bad("县队拿下⟦四连胜⟧，⟦连续三场⟧零封对手。"),
        bad("⟦八人龙舟⟧上，⟦九名桨手⟧齐声喊号。"),
        bad("⟦夫妻俩带着三个孩子⟧，一家⟦四口⟧住在船上。"),
        good("小将罗岩上演帽子戏法，独中三元，县队4比1取胜。", stopped_by="compare"),
        good("罗岩本赛季两度帽子戏法，共进9球。", stopped_by="reading"),
        good("四组二重唱先后登台，八名演员年纪最小的才六岁。", stopped_by="reading"),
        good("双向六车道的滨江路通车，每个方向三条车道。", stopped_by="compare"),
        good("他一打听，共有40条线路经过这里。", stopped_by="reading"),
    ),
)
