"""序号超出了总数 · A number beyond the last

找什么：“全书320页，见第412页”“楼高18层，起火点位于22层”：排在总数之后的序号。
为什么：一列里没有比总数更靠后的一个，总数或序号必有一错。
不管什么：另一本书、另一栋楼；约数；只说了一部分的。

Finds a page, floor, chapter, stop or instalment beyond the last of those that are told: one of the
two numbers is wrong. It leaves alone another book or building, and rounded counts.
Source: counting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Beyond,
    Check,
    Clash,
    Figure,
    Place,
    Suggestion,
    bad,
    beyond_last,
    good,
    place,
    told,
)

_WHOLE = {"zh": "若序号无误，总数应不少于{number}", "en": "if the number stands, at least {number}"}
_NUMBER = {"zh": "若总数无误，序号应不大于{count}", "en": "if the whole stands, at most {count}"}


def keys(figure: Figure) -> Iterable[tuple[int, int]]:
    """Compare the figures of a sentence."""
    yield figure.context.article, figure.context.span.start


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look for numbers beyond the last of a row."""
    return map(_clash, beyond_last(figures))


def _clash(found: Beyond) -> Clash:
    whole = found.whole.quantity
    return Clash(
        places=(place("whole", found.whole), Place("number", found.place)),
        values=(whole.canonical, str(found.number)),
        args={"number": found.number, "count": int(whole.nominal), "unit": whole.unit},
        proof=f"{found.number} > {int(whole.nominal)}",
        suggestions=(
            Suggestion(0, None, told(_WHOLE, number=str(found.number))),
            Suggestion(1, None, told(_NUMBER, count=str(int(whole.nominal)))),
        ),
    )


CHECK = Check(
    code="LST03",
    name="number-beyond-the-last",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    alone=True,
    message={
        "zh": "一共只有{count}{unit}，文中却说到第{number}{unit}",
        "en": "there are {count} ({unit}) in all, yet the text speaks of number {number}",
    },
    examples=(
        bad("这本手册共⟦96页⟧，急救办法印在⟦第108页⟧。"),
        bad("这栋楼共⟦11层⟧，老人住在⟦14楼⟧。"),
        good("这本手册共96页，急救办法印在第88页。", stopped_by="compare"),
        good("这栋楼共11层，对面一栋楼的14层亮着灯。", stopped_by="compare", why="another house"),
    ),
)
