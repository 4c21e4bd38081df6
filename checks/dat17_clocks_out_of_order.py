"""先后颠倒的钟点 · Times of day in the wrong order

找什么：同一件事的两步，后一步的钟点反在前一步之前：14时25分接警，14时12分到场；
8时40分发车，8时15分抵达。
为什么：钟点敲错一位，时间线就倒了，读者一看便知。
不管什么：再次报警、增援、另一起；隔日、凌晨；一句里有两趟车的；相差三小时以上的；整点、几时许。

Finds two steps of one event, the later of which is told of an earlier time: alarm and arrival,
departure and arrival. It leaves alone further alarms, nights, two trains in one sentence, more
than three hours, and whole hours.
Source: the desk's rule to lay the timeline of a bulletin in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Timed,
    bad,
    clocks_turned,
    good,
    in_turn,
    place,
)

_CROWD = 60


def keys(time: Timed) -> Iterable[tuple[str, int]]:
    """Compare the times of an article."""
    yield (time.context.document, time.context.article)


def compare(times: Sequence[Timed]) -> Iterable[Clash]:
    """Look at each two steps of one event."""
    for first, then in clocks_turned(times if len(times) <= _CROWD else ()):
        told = [one.context.sentence[one.at : one.until] for one in (first, then)]
        yield Clash(
            places=(place("first", first), place("then", then)),
            values=tuple(str(one.minutes[0]) for one in (first, then)),
            args={"first": first.deed, "from": told[0], "then": then.deed, "to": told[1]},
            proof=f"{told[1]} < {told[0]}",
            suggestions=in_turn(*told),
        )


CHECK = Check(
    code="DAT17",
    name="clocks-out-of-order",
    severity="error",
    reads=Timed,
    keys=keys,
    compare=compare,
    message={
        "zh": "先{first}、后{then}，钟点却颠倒：{first}{from}，{then}{to}",
        "en": "“{then}” ({to}) is told of an earlier time than “{first}” ({from})",
    },
    examples=(
        bad("⟦14时25分⟧，值班台接警；⟦14时12分⟧，两辆消防车到达现场，火势已蔓延。"),
        bad("班车⟦8时40分⟧从县城发车，⟦8时15分⟧抵达港口，载客36人。"),
        good("14时25分，值班台接警；14时37分，两辆消防车到达现场。", stopped_by="compare"),
        good(
            "14时25分，指挥中心再次接到报警；14时12分，首批力量已到达现场。",
            stopped_by="compare",
            why="再次报警",
        ),
        good(
            "23时50分，站里接到报警；次日0时10分，队员到达现场。",
            stopped_by="compare",
            why="隔日",
        ),
    ),
)
