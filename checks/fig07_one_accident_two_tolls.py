"""一起事故两个伤亡数 · One accident, two tolls

找什么：同一篇里，前文说4人受伤，后文说“全部3名伤者”；两篇稿件截至同一时刻的伤亡人数不同。
为什么：伤亡数字最受关注，一人之差也不能有。
不管什么：其中、重伤、轻伤、新增的；截至时刻不同的；同一篇里另有别的伤亡数的。

Finds two numbers of the hurt, or of the dead, of the one accident of an article, or of one moment
in two articles.
It leaves alone parts (其中, 重伤), later moments, and articles with more tolls than two.
Source: corrections that newspapers printed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    bad,
    casualty,
    good,
    two_tolls,
    two_values,
)


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the tolls of an article, and those of one sort of all."""
    if kind := casualty(figure):
        yield (figure.context.document, figure.context.article, kind)
        yield (APART, kind)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give every two tolls of one accident."""
    return (two_values(one, other) for one, other in two_tolls(figures))


CHECK = Check(
    code="FIG07",
    name="one-accident-two-tolls",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    compare=compare,
    explains=("FIG01", "FIG04"),
    message={
        "zh": "同一起事故的伤亡人数前后不一：{one}与{other}",
        "en": "one accident, two tolls: {one} and {other}",
    },
    examples=(
        bad(
            "隧道内发生追尾事故，1人遇难，⟦4人⟧受伤，护栏撞坏约18米。\n"
            "目前，全部⟦3名⟧伤者留院观察，病情平稳。"
        ),
        bad(
            "9月3日，梧桐街道一饭馆发生闪爆。截至当日中午，共造成⟦7人⟧受伤。",
            "9月3日清晨，梧桐街道一饭馆燃气闪爆。截至当日中午，共有⟦4人⟧受伤入院。",
            date="2024-09-04",
        ),
        good(
            "去年全市发生火灾620起。\n住宅火灾318起，造成7人死亡。\n"
            "零时至6时的113起，造成5人死亡。",
            stopped_by="key",
            why="几百起火灾，不是一起",
        ),
        good(
            "隧道内发生追尾事故，1人遇难，4人受伤。\n其中3名伤者伤势较重，已送市医院。",
            stopped_by="key",
        ),
        good(
            "截至3日8时，地震造成4人受伤。\n截至3日20时，地震造成9人受伤。",
            stopped_by="compare",
        ),
        good(
            "上月，同一路段发生过事故，造成4人受伤。\n此次事故造成2人受伤。",
            stopped_by="key",
            why="上一起事故的伤者",
        ),
        good(
            "青河市消防通报\n梧桐街道一饭馆发生闪爆。截至当日中午，共造成7人受伤。",
            "白水市应急通报\n梧桐街道一饭馆燃气闪爆。截至当日中午，共有4人受伤入院。",
            date="2024-09-04",
            stopped_by="compare",
            why="two cities, each with a street of that name",
        ),
        good(
            "东山隧道追尾，3人受伤。\n西门路口相撞，4人受伤。\n南站门前刮擦，2人受伤。",
            stopped_by="compare",
        ),
    ),
)
