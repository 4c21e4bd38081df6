"""两稿一事两数 · One story, two values

找什么：讲同一件事的两篇稿件，用不同的话说同一个数，数却不同：一稿完赛2784人，一稿“3127人跑完了全程”。
为什么：消息和通讯、公告和问答由两人写，同日见报，词句不同，逐条核对容易漏。
不管什么：另一地、另一期、计划与部分的；约数相容的；另一稿也给了这个数的。

Finds the likeliest two unlike figures that two articles on one story give for one fact, where the
words of both sentences, what no other sentence shares with them, and what else the articles have
in common, weighed together, speak for one fact.
It leaves alone other places, times, plans and parts, hedges that agree, and values that the other
article tells, too. Source: the desk's rule to lay two stories of a day side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    bad,
    for_one_unit,
    good,
    is_amount,
    story_keys,
    told_elsewhere,
    two_values,
    unit_of,
)


def keys(_: Figure) -> Iterable[Hashable]:
    """Compare nothing within an article."""
    return ()


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the figures of a unit of articles that open with the same rare words."""
    if is_amount(figure):
        unit = unit_of(figure)
        yield from ((APART, unit, key) for key in story_keys(figure.context))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give of each two articles the likeliest two values of one fact."""
    figures = for_one_unit(figures)
    return (two_values(one, other, figures, firm=False) for one, other in told_elsewhere(figures))


CHECK = Check(
    code="FIG13",
    name="one-story-two-values",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    days=200,
    message={
        "zh": "两稿讲同一件事，数不同：{one}与{other}",
        "en": "two articles on one story, two values: {one} and {other}",
    },
    examples=(
        bad(
            "青河县表彰志愿者\n青河县昨天表彰志愿者。全县注册志愿者⟦28600名⟧，人均服务21小时。",
            "穿红马甲的人\n青河县志愿者表彰会上，老许最年长。县团委书记说，全县注册的志愿者有⟦31200名⟧。",
            date="2024-05-06",
        ),
        bad(
            "云桥机械投产新线\n云桥机械昨天投产一条收割机生产线，总投资⟦2.16亿元⟧，用工120人。",
            "新线上的年轻人\n云桥机械收割机生产线投产那天，小秦第一个按下按钮。厂长说，这条线总共投资⟦2.58亿元⟧。",
            date="2024-05-06",
        ),
        good(
            "青河县表彰志愿者\n青河县昨天表彰志愿者。全县注册志愿者28600名，人均服务21小时。",
            "穿红马甲的人\n青河县志愿者表彰会上，老许最年长。县团委书记说，全县注册的志愿者有28600名。",
            date="2024-05-06",
            stopped_by="compare",
        ),
        good(
            "云桥机械投产新线\n云桥机械昨天投产一条收割机生产线，总投资2.16亿元，用工120人。",
            "新线上的年轻人\n云桥机械收割机生产线投产那天，小秦第一个按下按钮。厂长说，明年的二期要投资2.58亿元。",
            date="2024-05-06",
            stopped_by="compare",
        ),
    ),
)
