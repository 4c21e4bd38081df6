"""序号超出了总数 · A number beyond the last

找什么：“全书320页，见第412页”“楼高18层，起火点位于22层”“12支球队参赛，名列第14”：排在总数之后的序号。
为什么：一列里没有比总数更靠后的一个，总数或序号必有一错。
不管什么：另一本书、另一栋楼；约数；只说了一部分的。

Finds a page, floor, carriage, volume, stop or rank beyond the last of those that are told: one of
the two numbers is wrong. It leaves alone another book or building, a wider field, rounded counts.
Source: counting.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Beyond,
    Check,
    Clash,
    Passage,
    Place,
    Suggestion,
    bad,
    beyond_last,
    good,
    told,
)

_WHOLE = {"zh": "若序号无误，总数应不少于{number}", "en": "if the number stands, at least {number}"}
_NUMBER = {"zh": "若总数无误，序号应不大于{count}", "en": "if the whole stands, at most {count}"}


def judge(passage: Passage) -> Iterable[Clash]:
    """Look in a paragraph for numbers beyond the last of a row."""
    if passage.unit == "paragraph" and passage.context.kind in {"paragraph", "list"}:
        yield from (_clash(passage, found) for found in beyond_last(passage.text))


def _clash(passage: Passage, found: Beyond) -> Clash:
    whole, number = (passage.text[slice(*side)] for side in (found.whole, found.place))
    document = passage.span.document
    return Clash(
        places=(
            Place("whole", passage.flow.span(document, *found.whole)),
            Place("number", passage.flow.span(document, *found.place)),
        ),
        values=(whole, str(found.number)),
        args={"number": number, "count": whole},
        proof=f"{found.number} > {found.many}",
        suggestions=(
            Suggestion(0, None, told(_WHOLE, number=str(found.number))),
            Suggestion(1, None, told(_NUMBER, count=str(found.many))),
        ),
    )


CHECK = Check(
    code="LST03",
    name="number-beyond-the-last",
    severity="warning",
    reads=Passage,
    judge=judge,
    message={
        "zh": "一共只有{count}，文中却说到“{number}”",
        "en": "there are {count} in all, yet the text speaks of {number}",
    },
    examples=(
        bad("这本手册共⟦96页⟧，急救办法印在⟦第108页⟧。"),
        bad("这栋楼共⟦11层⟧，老人住在⟦14楼⟧。"),
        bad("动车由⟦12节车厢⟧编组，行李落在⟦15号车厢⟧。"),
        bad("县志分上、下⟦两卷⟧。编者说，⟦第三卷⟧的地图最难画。"),
        bad("⟦9支⟧球队参赛的邻里杯落幕，茶厂队名列⟦第十一⟧。"),
        good("9支球队参赛的邻里杯落幕，去年名列第十一的茶厂队夺冠。", stopped_by="compare"),
        good("这本手册共96页，急救办法印在第88页。", stopped_by="compare"),
        good("这栋楼共11层，对面一栋楼的14层亮着灯。", stopped_by="compare", why="another house"),
    ),
)
