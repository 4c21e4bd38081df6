"""钟点与时长 · Times of day and how long lies between them

找什么：写明起止钟点，又说历时多久，两者对不上：8时30分开始，11时结束，历时3个半小时。
为什么：改了钟点忘了改时长，读者一减便知。
不管什么：约数；整点、半点的出入；隔日的；有三个以上钟点、不知从哪一个算起的；没有“历时”“持续”“用时”一类字眼的。

Finds two times of day and a length between them that they do not make. It leaves alone rounded
lengths, a quarter of an hour more or less where hours are told, nights that run into the next
day, three times or more, and lengths without a word such as 历时.
Source: the desk's rule to subtract the times.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import Check, Clash, Figure, Place, bad, clocks, good, place

_HOUR = 60


def judge(figure: Figure) -> Iterable[Clash]:
    """Subtract the two times told before a length."""
    found = clocks(figure)
    if found is None:
        return
    hours, minutes = divmod(found.minutes, _HOUR)
    makes = (f"{hours}小时" if hours else "") + (f"{minutes}分" if minutes else "")
    yield Clash(
        places=(Place("since", found.first), Place("until", found.then), place("length", figure)),
        values=(str(found.minutes), figure.quantity.canonical),
        args={"makes": makes, "minutes": found.minutes},
    )


CHECK = Check(
    code="DAT15",
    name="clock-and-length",
    severity="error",
    reads=Figure,
    judge=judge,
    message={
        "zh": "两个钟点之间是{makes}，与所说的时长不符",
        "en": "{minutes} minutes lie between the two times, not what is said",
    },
    examples=(
        bad("考试⟦8时30分⟧开始，⟦11时⟧结束，历时⟦3个半小时⟧，612人参加。"),
        bad("演出⟦19:30⟧开演，⟦21:10⟧散场，持续了⟦两个半小时⟧。"),
        bad("手术从⟦上午9点⟧做到⟦下午3点⟧，整整⟦8个小时⟧。"),
        bad("排练室周六⟦14时⟧至⟦17时30分⟧开门，每次⟦4个半小时⟧。"),
        bad("4月3日⟦18时⟧，闸门提起；4月5日⟦18时⟧，闸门落下，前后历时⟦40小时⟧。"),
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
