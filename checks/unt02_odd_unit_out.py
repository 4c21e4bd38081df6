"""单位与同类不合群 · A unit out of line

找什么：一篇稿子里同一样东西的几个数，数字相近，单位却差了十倍以上（降雪量一处12.6毫米、一处15.8厘米；
发电量一处2.36亿千瓦时、一处2.53万千瓦时）；出生率、死亡率和自然增长率一处用‰、一处用%。
为什么：写错的多半是单位或“万”“亿”，数字本身看不出来。
不管什么：平均与合计、增减量与总量；数字只有一位的；按个数数的。

Finds figures of one thing in an article whose digits are alike while their units lie ten or more
times apart, and birth, death and natural growth rates with ‰ here and % there.
It is the unit or the 万/亿 that is wrong, and no digit shows it.
It leaves alone means against totals, changes against levels, single digits
and what is counted one by one. Source: corrections in Chinese dailies; vital rates are published
in ‰ by the statistics offices.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Suggestion,
    bad,
    good,
    in_print,
    in_units_of,
    odd_group,
    odd_units,
    own_label,
    place,
)

_SHOWN = 3
_LIKE = {"zh": "与同类数字单位一致", "en": "the unit of its like"}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the figures of one thing."""
    group = odd_group(figure)
    return () if group is None else (group,)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the figures whose unit is out of line."""
    return [_clash(odd, held) for odd, held in odd_units(figures)]


def _clash(odd: Figure, like: Sequence[Figure]) -> Clash:
    held = like[0]
    texts = [in_units_of(figure.quantity.nominal, figure.quantity, 4) for figure in (odd, held)]
    return Clash(
        places=(place("one", odd), *(place("context", figure) for figure in like[:_SHOWN])),
        values=(odd.quantity.canonical, *(figure.quantity.canonical for figure in like[:_SHOWN])),
        args={
            "one": in_print(odd),
            "other": in_print(held),
            "what": own_label(odd) or odd.measure.text,
        },
        proof=f"{texts[0]} = {in_units_of(odd.quantity.nominal, held.quantity, 4)} ↔ {texts[1]}",
        suggestions=(_rescaled(0, odd, held, likelier=True), _rescaled(1, held, odd)),
    )


def _rescaled(number: int, figure: Figure, model: Figure, *, likelier: bool = False) -> Suggestion:
    value = figure.quantity.nominal / figure.quantity.scale * model.quantity.scale
    return Suggestion(number, in_units_of(value, model.quantity, 4), _LIKE, likelier=likelier)


CHECK = Check(
    code="UNT02",
    name="odd-unit-out",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    message={
        "zh": "“{what}”的数字相近而单位悬殊：{one}与{other}，单位或有误",
        "en": "{what}: the digits are alike, the units far apart: {one} and {other}",
    },
    examples=(
        bad("全市平均降雪量⟦12.6毫米⟧，北岭站的最大降雪量达⟦15.8厘米⟧。"),
        bad(
            "电站上半年发电量为⟦2.36亿千瓦时⟧。站长说，下半年雨水多，发电量达到⟦2.53万千瓦时⟧。",
            why="上半年已是2.36亿",
        ),
        bad("全县人口出生率为⟦7.35‰⟧，死亡率为⟦6.12‰⟧，自然增长率⟦1.23%⟧。"),
        good("全市平均降雪量12.6毫米，北岭站的最大降雪量达15.8毫米。", stopped_by="compare"),
        good(
            "全县屋顶光伏累计装机8.42万千瓦。周大嫂家的屋顶装机21千瓦。",
            stopped_by="compare",
            why="一家与全县",
        ),
        good("全县人口出生率为7.35‰，死亡率为6.12‰，自然增长率1.23‰。", stopped_by="compare"),
        good("全镇蔬菜产量3.2万吨，户均蔬菜产量3.6吨。", stopped_by="compare", why="平均与合计"),
        good(
            "合作社全年成交325.6万公斤，昨天成交260公斤。", stopped_by="compare", why="全年与一天"
        ),
        good(
            "楼里日均用水量2.25立方米，人均用水量18升。", stopped_by="compare", why="一天与一个人"
        ),
        good("水库蓄水量1.2亿立方米，日供水量1.6万立方米。", stopped_by="key", why="不是一样东西"),
    ),
)
