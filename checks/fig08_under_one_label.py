"""同样的话两个数 · The same words, two values

找什么：数字前面的话一模一样而数字不同：同一个总额，一处说增长5.4%，一处说增长4.5%；单程票价一处3元，
一处2元；被困14人，后来“被困的11人全部上岸”。
为什么：报告摘进消息、条款抄进提示时最容易抄错，读者照着办就要吃亏。
不管什么：同比与环比、比不同年份的；文中还有别的金额的；其余、另有、先后的；“其中”的。

Finds two values behind the same words: one level with two rates of change (in two articles, too),
one price under one label, and all of a group that is not the number the article gave of it.
It leaves alone other bases of a rate, articles with more sums of money, the rest, and parts.
Source: the desk's rule to compare every number that is printed twice.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    bad,
    good,
    grows,
    kind,
    level_of,
    of_a_group,
    of_one_label,
    price,
    two_facts,
    two_prices,
    two_rates,
    two_values,
)


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the rates of one level, and the counts and sums of money of an article."""
    article = (figure.context.document, figure.context.article)
    if level := level_of(figure):
        yield ("rate", *article, level)
    if figure.quantity.dimension in {"count", "money:CNY"}:
        yield (*article, kind(figure.quantity))


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the rates of one level, and the prices of one thing."""
    if level := level_of(figure):
        yield (APART, "rate", level)
    if told := price(figure):
        yield from ((APART, "price", noun) for noun in told.nouns)


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give every two values behind the same words."""
    if figures[0].quantity.dimension == "ratio":
        for pair in two_rates(figures):
            yield two_values(*pair, figures, shared=(pair[0].measure.text,))
        return
    across = len({figure.context.document for figure in figures}) > 1
    found = () if across else (*of_one_label(figures), *of_a_group(figures))
    told = {one.span for one, _, _ in found}
    found += tuple(pair for pair in two_prices(figures) if pair[0].span not in told)
    for one, other, link in found:
        if not (two_facts(one, other) or grows(one, other)):
            yield two_values(one, other, figures, shared=link.shared[:1])


CHECK = Check(
    code="FIG08",
    name="same-words-two-values",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("FIG01", "FIG04"),
    message={
        "zh": "“{what}”前后不一：一处写{one}，一处写{other}",
        "en": "“{what}” is {one} here and {other} there",
    },
    examples=(
        bad(
            "前三季度，全县零售总额64.72亿元，增长⟦5.4%⟧，好于预期。\n"
            "副县长在会上说，零售总额64.72亿元、增长⟦4.5%⟧，来之不易。"
        ),
        bad("大水漫进养鱼棚，棚里被困⟦14人⟧。\n两只皮划艇来回六趟，被困的⟦11人⟧全部上岸。"),
        bad("公交环线今起试跑，单程票价⟦3元⟧。\n乘车提示：单程票价⟦2元⟧，请自备零钱。"),
        bad(
            "5月1日起，青河古镇门票由80元降到⟦60元⟧。\n售票处贴着告示：自5月1日起，门票每人⟦50元⟧。"
        ),
        good(
            "前三季度，全县零售总额64.72亿元，增长5.4%，好于预期。\n"
            "副县长在会上说，零售总额64.72亿元，比2019年增长9.1%。",
            stopped_by="compare",
        ),
        good(
            "大水漫进养鱼棚，棚里被困14人。\n先救出3人，其余被困的11人全部上岸。",
            stopped_by="compare",
        ),
        good(
            "去年剧场卖出3.2万张票，平均票价42元。\n经理说，重映的那部老戏，票价15元。",
            stopped_by="compare",
        ),
        good(
            "公交环线今起试跑，单程票价3元。\n同日，夜市专线也开了，全程票价2元。",
            stopped_by="compare",
        ),
        good("观光塔开放，票价60元。\n雨天看不远，票价降为35元。", stopped_by="compare"),
    ),
)
