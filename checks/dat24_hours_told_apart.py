"""分处两头的钟点与时长 · Hours told apart from their two times

找什么：起止钟点各在一句，又在别处说封闭、停电、航行、大火……持续了几小时，一减对不上：
“6时40分实行封闭”“9时15分解除管制”“封闭四个多小时后”。
为什么：图片说明、小标题里的时长多是另外写的，和正文的钟点隔得远，很难看出来。
不管什么：约数、整点的出入；次日的；同类的起止或时长不止一处的；另一段、另一次的时长。

Finds hours told of a closure, a power cut, a voyage, a fire or a match, in a sentence of their
own, that the two times of its beginning and end do not make. It leaves alone rounded lengths, what
ran into the next day, and articles with more than one beginning, end or length of one kind.
Source: captions held against the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Lapse,
    Place,
    bad,
    clock_mends,
    good,
    in_hours,
    lapse_missed,
)


def judge(lapse: Lapse) -> Iterable[Clash]:
    """Subtract the two times."""
    gap = lapse_missed(lapse)
    if gap is None:
        return
    start = lapse.span.start - lapse.context.span.start
    said = lapse.context.sentence[start : start + lapse.span.end - lapse.span.start]
    yield Clash(
        places=(
            Place("since", lapse.began),
            Place("until", lapse.ended),
            Place("length", lapse.span),
        ),
        values=(str(gap), lapse.length.canonical),
        args={"makes": in_hours(gap), "minutes": gap, "said": said},
        suggestions=clock_mends(gap),
    )


CHECK = Check(
    code="DAT24",
    name="hours-told-apart",
    severity="warning",
    reads=Lapse,
    judge=judge,
    message={
        "zh": "两个钟点之间是{makes}，与“{said}”不符",
        "en": "{minutes} minutes lie between the two times, not {said}",
    },
    examples=(
        bad(
            "⟦7时20分⟧，大雾让渡口临时封闭。⟦9时50分⟧，渡口恢复通航。\n"
            "配图：封闭⟦五个多小时⟧后，渡口恢复通航。"
        ),
        bad("⟦9时⟧，划船赛鸣枪。⟦10时52分⟧，第一名抵达终点。\n经过⟦3个多小时⟧的划水，他夺冠。"),
        good(
            "7时20分，大雾让渡口临时封闭。9时50分，渡口恢复通航。\n"
            "配图：封闭两个半小时后，渡口恢复通航。",
            stopped_by="compare",
        ),
        good(
            "7时20分，大雾让渡口临时封闭。9时50分，渡口恢复通航。\n"
            "下午，另一路段也封闭了四个多小时。",
            stopped_by="reading",
        ),
    ),
)
