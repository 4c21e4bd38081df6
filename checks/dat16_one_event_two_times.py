"""一件事两个钟点 · One event, two times of day

找什么：同一篇里，或讲同一件事的两篇稿件里，同一件事的钟点前后不同：接到报警一处写14时23分、一处写14时32分；
通告里限行时段一处到22时、一处到20时；每天的首班、末班、开门、闭馆，同一件事的截止时间，前后两个钟点；
起飞、发车的钟点抄错一个数字；两稿说同一件事，同一天的钟点抄错一个数字。
为什么：通报的时间线、公告的时段是读者和当事人最先核对的。
不管什么：各有各的日期、线路、站点的；工作日与周末、夏季与冬季；延长、调整前后的；再次报警、另一起；
一篇里同类钟点超过两个的；只差几分钟的（两家单位接警先后）。

Finds two times of day for one event of an article, or of two articles on one matter: an alarm, a
fire, the last train, hours that a notice gives twice, when a house opens and shuts, by when a
thing is due, any moment of one day in words that say the same.
It leaves alone other days, lines and stations, seasons, hours that were changed, further alarms,
more than two such times, and a few minutes between two bodies.
Source: the desk's rule to lay the timeline of a bulletin side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    STEPS,
    Check,
    Clash,
    Timed,
    bad,
    due,
    good,
    time_keys,
    two_times,
    unlike_times,
)

_CROWD = 60


def keys(time: Timed) -> Iterable[Hashable]:
    """Group the times of one deed of an article."""
    if time.deed and time.deed not in STEPS:
        yield (time.context.document, time.context.article, time.deed)
    if what := due(time):
        yield (time.context.document, time.context.article, "due", what)


def apart(time: Timed) -> Iterable[Hashable]:
    """Group the times of one deed of all, stretches by the end that they share, and moments."""
    return ((APART, key) for key in time_keys(time))


def compare(times: Sequence[Timed]) -> Iterable[Clash]:
    """Give every two times of one event."""
    return (_clash(*pair) for pair in two_times(times)) if len(times) <= _CROWD else ()


def _clash(one: Timed, other: Timed) -> Clash:
    texts = [time.context.sentence[time.at : time.until] for time in (one, other)]
    return unlike_times(one, other, texts)


CHECK = Check(
    code="DAT16",
    name="one-event-two-times",
    severity="warning",
    reads=Timed,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("DAT22",),
    message={
        "zh": "同一件事的时刻前后不一：{one}与{other}",
        "en": "one event, two times of day: {one} and {other}",
    },
    examples=(
        bad(
            "3月6日⟦19时47分⟧，青河119接到报警：滨河市场一处仓库冒烟。20时15分明火被扑灭。\n"
            "录音显示，⟦19时17分⟧报警电话打进来时，店主正在关卷帘门。"
        ),
        bad(
            "关于早市分时占道的通告\n一、占道经营时段为每日⟦5时至8时⟧。\n"
            "二、摊主应在⟦5时至9时⟧占道经营，收摊后清扫路面。"
        ),
        bad(
            "3月6日⟦19:47⟧，滨河市场12号仓库起火，青河县派出消防车9辆、队员52名。",
            "青河县滨河市场仓库的火扑灭了\n3月6日⟦晚上7点17分⟧，滨河市场12号仓库起火，"
            "52名消防员、9辆消防车赶到。",
            date="2024-03-08",
        ),
        bad(
            "青河动物园逢双日⟦9时⟧至18时开放，停车场有泊位1300个。\n"
            "记者赶到时铁门还锁着，保安说⟦8时⟧开门，队伍已拐过街角。"
        ),
        bad(
            "5月2日⟦19时25分许⟧，石桥县东湖九曲桥边，一名男童失足落水，快递员小秦跳下湖把他托上岸，"
            "车上56件快件误了点，公司奖他5000元。",
            "没想那么多\n5月2日⟦17时25分⟧，石桥县东湖九曲桥边，快递员小秦听见男童落水的响声。"
            "56件快件迟了，公司奖的5000元他给了母亲。",
            date="2024-05-04",
        ),
        good(
            "3月6日19时47分，青河119接到报警：滨河市场一处仓库冒烟。\n"
            "20时17分，119又接到报警：城北料场起火。",
            stopped_by="compare",
        ),
        good(
            "游泳馆夏季每日6时至22时开放。\n冬季每日6时至20时开放，法定节日照常。",
            stopped_by="compare",
        ),
        good("1号线的末班22时40分发车。\n3号线的末班22时55分发车。", stopped_by="compare"),
    ),
)
