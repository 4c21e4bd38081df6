"""总体平均不在各组之间 · A mean of all beyond those of its groups

找什么：总体的平均数或比率，比构成它的各组都高或都低（全体居民人均收入高于城镇，也高于农村；
近视率、平均分、期望寿命按男女分）；逐个列出的几个数，平均数却在最大与最小之外；平均数高过其中最大的一个。
为什么：总体是各组的加权平均，必在最高与最低之间；多半有一个数颠倒了数字或抄错了行。
不管什么：增幅和增减；各组不是全部的；地方或时间不同的；两数相等的。

Finds a mean or a rate of all that is higher, or lower, than those of all groups that make it up
(town and country, men and women), and a mean beyond all the values listed before it, or beyond
the largest of its own members.
A mean lies between the least and the greatest; one of the figures has its digits turned or
comes from another row.
It leaves alone rates of change, groups that are not all, other places and other times.
Source: arithmetic; corrections on statistical bulletins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Text,
    bad,
    beyond_extremes,
    blends,
    good,
    in_print,
    listed_means,
    place,
    told,
    unless,
)

_EXTREME = {
    "zh": "平均{whole}竟{side}于其中最{side}的{groups}：平均数必在各项之间",
    "en": "the mean, {whole}, is {side_en} the extreme of its own members, {groups}",
}
_SIDES = {True: ("高", "above"), False: ("低", "below")}

_BETWEEN = {"zh": "应在{groups}之间", "en": "between {groups}"}


def keys(figure: Figure) -> Iterable[tuple[int, int]]:
    """Compare the figures of a block."""
    yield figure.context.article, figure.context.block


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at each mean of all with those of its groups."""
    yield from (_clash(*blend) for blend in blends(figures))
    yield from (_clash(*listed) for listed in listed_means(figures))
    yield from (_clash(*beyond, _EXTREME) for beyond in beyond_extremes(figures))


def _clash(whole: Figure, groups: Sequence[Figure], message: Text | None = None) -> Clash:
    sides = (whole, *groups)
    texts = list(map(in_print, sides))
    listed = "、".join(texts[1:])
    zh, en = _SIDES[whole.quantity.nominal > groups[0].quantity.nominal]
    return Clash(
        places=(place("whole", whole), *(place("part", group) for group in groups)),
        values=tuple(one.quantity.canonical for one in sides),
        args={"whole": texts[0], "groups": listed, "side": zh, "side_en": en},
        suggestions=(unless(0) if message else unless(0, told(_BETWEEN, groups=listed)), unless(1)),
        message=message,
    )


CHECK = Check(
    code="AVG02",
    name="mean-beyond-its-groups",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    explains=("SUM01",),
    message={
        "zh": "平均{whole}比各项（{groups}）都{side}：平均数必在各项之间",
        "en": "{whole} for all is {side_en} every group ({groups}): it must lie between them",
    },
    examples=(
        bad("全市人均每天读书⟦58.4分钟⟧。按地区看，城镇⟦56.2分钟⟧，农村⟦41.5分钟⟧。"),
        bad("体检显示，全区初三学生近视率为⟦61.4%⟧，其中男生⟦52.8%⟧，女生⟦58.3%⟧。"),
        bad("四块试验田每垄分别挖出红薯⟦46公斤⟧、⟦52公斤⟧、⟦49公斤⟧和⟦50公斤⟧，平均每垄⟦54公斤⟧。"),
        bad("全区平均降雨⟦41.5厘米⟧。有3个站超过80毫米，最大柳河站⟦92.3毫米⟧。"),
        good("三垄分别挖出红薯46公斤、52公斤和49公斤，平均每垄49公斤。", stopped_by="compare"),
        good("全区平均降雨41.5毫米，最大小时雨强22.6毫米。", stopped_by="compare"),
        good(
            "全市人均每天读书50.4分钟。按地区看，城镇56.2分钟，农村41.5分钟。",
            stopped_by="compare",
        ),
        good(
            "全省人均每天读书58.4分钟。我市城镇56.2分钟，农村41.5分钟。",
            stopped_by="compare",
            why="省里的数与市里的数",
        ),
        good(
            "全市人均读书时间增长6.3%，城镇增长5.1%，农村增长6.2%。",
            stopped_by="compare",
            why="人口进城，总体增幅可以高于两组",
        ),
    ),
)
