"""一件事两种说法 · One thing told in two ways

找什么：同一篇里，或讲同一件事的两篇稿件里，不用数量说的事前后不同：同一项的位次（全省第4位、第6位）、
今年第几次、
同一支队伍的名次（夺冠、屈居亚军）、用时、车道数、电话、车次、奖项、台风编号、同一个窗口和同一起火灾的楼层、单行的方向、每周哪天闭馆、节会第几届、活动在哪里举行。
为什么：名次、楼层、方向写错一个字，读者就认错了人、走错了门。
不管什么：去年、上届的；分别、先后的；另一支队伍、另一个项目、另一条路的；分时段、作过调整的。

Finds what is told in words and differs: two ranks of one thing, two ordinals of one occasion in a
year, two places of one team, two
floors of one counter or fire, two directions of one road, two days on which a house is closed, two
editions of the event that headline and text name, two venues.
It leaves alone other years and editions, things of their own, and what was changed.
Source: the desk's rule to read what is told twice side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    SPOTS,
    YEARLY,
    Check,
    Clash,
    Detail,
    as_the_other,
    bad,
    detail_keys,
    good,
    place,
    rival_of,
    two_ways,
)


def keys(detail: Detail) -> Iterable[Hashable]:
    """Group the details of a kind in an article; counts by years have a check of their own."""
    if detail.kind != YEARLY:
        yield (detail.kind, detail.context.document, detail.context.article)


def apart(detail: Detail) -> Iterable[Hashable]:
    """Group the details of a kind in all."""
    return ((APART, key) for key in detail_keys(detail))


def compare(details: Sequence[Detail]) -> Iterable[Clash]:
    """Give every two details of one thing that differ."""
    return (_clash(*pair, details) for pair in two_ways(details))


def _clash(one: Detail, other: Detail, details: Sequence[Detail]) -> Clash:
    rivals = [rival_of(one, other, details), rival_of(other, one, details)]
    texts = (
        one.context.sentence[one.at : one.until],
        other.context.sentence[other.at : other.until],
    )
    wrong = 0 if one.context.kind in SPOTS else 1
    return Clash(
        places=(
            place("one", one),
            place("other", other),
            *(place("context", rival) for rival in rivals if rival),
        ),
        values=texts,
        args={"one": texts[0], "other": texts[1]},
        proof=f"{texts[0]} ≠ {texts[1]}",
        suggestions=as_the_other(texts, wrong=wrong),
        fact=one.kind,
    )


CHECK = Check(
    code="FIG09",
    name="told-in-two-ways",
    severity="warning",
    reads=Detail,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "同一件事前后说法不一：“{one}”与“{other}”",
        "en": "one thing told in two ways: “{one}” and “{other}”",
    },
    examples=(
        bad(
            "前三季度，石桥县茶叶出口量居⟦全市第3位⟧，茶园面积12万亩。\n"
            "县茶办主任说，茶叶出口量在⟦全市排第5⟧，还要加把劲。"
        ),
        bad(
            "石桥中学女排⟦获省赛第三名⟧\n"
            "全省中学生排球赛昨天落幕，石桥中学女排5胜2负，⟦获得第四名⟧。"
        ),
        bad(
            "7月2日，石桥县召开⟦今年第三次⟧防汛会商会。\n"
            "县水利局局长说，这已是⟦今年以来第五次⟧防汛会商会，汛情仍紧。"
        ),
        good(
            "7月2日，石桥县召开今年第三次防汛会商会。\n"
            "县水利局局长说，今年第四次防汛会商会定在月底。",
            stopped_by="compare",
        ),
        bad("石桥女排夺冠，⟦全场历时2小时15分⟧。\n这场⟦激战2小时51分⟧的比赛令人难忘。"),
        good(
            "石桥女排夺冠，全场历时2小时15分。\n半决赛，石桥女排激战2小时51分。",
            stopped_by="compare",
        ),
        bad("⟦鏖战四局⟧ 石桥男排取胜\n昨晚，石桥男排⟦3比2力克⟧南河队。"),
        bad("青河路改为单行，车辆⟦由东向西⟧行驶。\n提醒：青河路只能⟦由西向东⟧行驶。"),
        bad("书城⟦周一闭馆⟧，座位360个。\n门口告示写着：⟦周二闭馆⟧，其余时间照常。"),
        bad(
            "石桥县美术馆门票免费，⟦闭馆日为每周一⟧，其余六天照常。\n最后提醒：⟦周四为例行闭馆日⟧，别白跑一趟。"
        ),
        bad(
            "石桥城南一民宅着火。⟦起火的是6层⟧一户人家，烧毁家具若干。\n消防员提着水带冲上⟦9层起火⟧点。"
        ),
        bad("⟦四局苦战⟧ 石桥男排取胜\n昨晚，石桥男排⟦3比2力克⟧南河队。"),
        good(
            "石桥县美术馆门票免费，每周一闭馆。\n隔壁的县科技馆每周四闭馆，别白跑一趟。",
            stopped_by="compare",
        ),
        bad(
            "演练4月16日⟦在白水镇举行⟧，320人参加防汛演练。\n局长说，⟦在青水镇举行⟧的防汛演练检验了队伍。"
        ),
        bad(
            "沙湾社区康养驿站请老人来量血压，预约⟦电话5520716⟧，每周开放5天，设床位36张。",
            "量血压不用跑远路\n沙湾社区康养驿站有36张床位，⟦拨打5520176⟧就能约上，开门当天来了71人。",
        ),
        good(
            "沙湾社区康养驿站请老人来量血压，预约电话5520716，每周开放5天，设床位36张。",
            "量血压不用跑远路\n沙湾社区康养驿站有36张床位，投诉请拨打8837429，开门当天来了71人。",
            stopped_by="key",
            why="another telephone",
        ),
        good("医保窗口设在3楼。\n社保窗口搬到4楼。", stopped_by="compare"),
        good(
            "去年，石桥县茶叶出口量在全市排第5位。\n今年，石桥县茶叶出口量居全市第3位。",
            stopped_by="compare",
        ),
        good("石桥中学女排获得第四名。\n石桥中学男排获得第三名。", stopped_by="compare"),
    ),
)
