"""钟点与时长 · Times of day and how long lies between them

找什么：写明起止钟点，又说历时多久，两者对不上：8时30分开始，11时结束，历时3个半小时；
原定几时、实际几时，却把早到说成晚点、晚到说成提前。
为什么：改了钟点忘了改时长，读者一减便知。
不管什么：约数；整点、半点的出入；隔日的；有三个以上钟点、不知从哪一个算起的；没有“历时”“持续”“用时”一类字眼的。

Finds two times of day and a length between them that they do not make, and what came after the
time it was due told as early. It leaves alone rounded
lengths, a quarter of an hour more or less where hours are told, nights that run into the next
day, three times or more, and lengths without a word such as 历时.
Source: the desk's rule to subtract the times.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Place,
    Planned,
    bad,
    clock_mends,
    clocks,
    clocks_planned,
    good,
    in_hours,
    in_print,
    place,
    unless,
)

_WORD = {"zh": "或是早晚、快慢说反了", "en": "or the word for early or late is turned round"}
_TURNED = {
    "zh": "按两个钟点，早晚说反了（相差{makes}）",
    "en": "early and late are turned round: the two times lie {minutes} minutes apart",
}


def judge(figure: Figure) -> Iterable[Clash]:
    """Subtract the two times told before a length."""
    found = clocks(figure) or clocks_planned(figure)
    if found is None:
        return
    turned = isinstance(found, Planned) and found.turned
    yield Clash(
        places=(Place("since", found.first), Place("until", found.then), place("length", figure)),
        values=(str(found.minutes), figure.quantity.canonical),
        args={"makes": in_hours(found.minutes), "minutes": found.minutes, "said": in_print(figure)},
        suggestions=(unless(1), unless(2, _WORD)) if turned else clock_mends(found.minutes),
        message=_TURNED if turned else None,
    )


CHECK = Check(
    code="DAT15",
    name="clock-and-length",
    severity="error",
    reads=Figure,
    judge=judge,
    absorbs=("SUM04",),
    message={
        "zh": "两个钟点之间是{makes}，与“{said}”不符",
        "en": "{minutes} minutes lie between the two times, not {said}",
    },
    examples=(
        bad("考试⟦8时30分⟧开始，⟦11时⟧结束，历时⟦3个半小时⟧，612人参加。"),
        good("手术从上午9时做到下午2时，医生前一晚只睡了3小时。", stopped_by="compare"),
        bad("演出⟦19:30⟧开演，⟦21:10⟧散场，持续了⟦两个半小时⟧。"),
        bad("手术从⟦上午9点⟧做到⟦下午3点⟧，整整⟦8个小时⟧。"),
        bad("排练室周六⟦14时⟧至⟦17时30分⟧开门，每次⟦4个半小时⟧。"),
        bad("4月3日⟦18时⟧，闸门提起；4月5日⟦18时⟧，闸门落下，前后历时⟦40小时⟧。"),
        bad("专列⟦7时40分⟧开出，行驶⟦三小时⟧，⟦9时40分⟧抵达茶场。"),
        bad("原定⟦19时30分⟧开演的戏推迟了⟦一小时⟧，⟦22时⟧才开演。"),
        bad("渡船原定⟦6时30分⟧靠岸，实际⟦6时50分⟧才到，提前⟦20分钟⟧。"),
        good("渡船原定6时30分靠岸，实际6时50分才到，晚点20分钟。", stopped_by="compare"),
        good("专列7时40分开出，行驶两小时，9时40分抵达茶场。", stopped_by="compare"),
        good("考试8时30分开始，11时结束，历时两个半小时。", stopped_by="compare"),
        good("大雨从20时下到次日8时，持续12小时。", stopped_by="compare"),
        good("手术从上午9点做到下午3点，历时约6个小时。", stopped_by="compare"),
        good("22时15分火起，22时45分扑灭，首车到场用时3分50秒。", stopped_by="compare"),
        good(
            "接警后4时10分到场，5时控制住火势，7时25分扑灭，前后4小时零3分。",
            stopped_by="compare",
            why="三个钟点，起点不在其中",
        ),
        good("交警从清早5点守到正午12点；锣鼓队敲了整整4个小时。", stopped_by="compare"),
        good("窗口9时至17时开放，每人办理用时10分钟。", stopped_by="compare"),
    ),
)
