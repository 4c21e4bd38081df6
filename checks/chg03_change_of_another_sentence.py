"""增减幅与别处的前后数 · A change against levels that stand apart from it

找什么：写了增长、下降多少，前后两个数却隔着别的话、分在两句或颠倒了次序，而两数算不出这个幅度；
方向写反、“是N倍”写成“增长N倍”、拿后一个数作基数的，也在此列。
为什么：幅度多由另一张表抄来，与前后两数隔得越远，改了一处越容易忘了另一处。
不管什么：四舍五入说得通的；另一对前后数也能得出这个幅度的；看不准前后数的，除非错得像笔误
（差一位数字、两位颠倒、方向相反、基数取错）。

Finds a rate of change that the two levels of its thing cannot give, where words or a full stop
stand between them or they come in another order.
It leaves alone what rounding explains, what another pair of levels gives, and where the levels
can only be guessed, unless a common mistake explains the misfit.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from qa.plugin import (
    BY_DIFFERENCE,
    OTHER_DIRECTION,
    TIMES_AS_GROWTH,
    Change,
    Check,
    Clash,
    as_printed_in,
    bad,
    change_between,
    change_made,
    change_mends,
    change_mistake,
    change_proof,
    goes_against,
    good,
    in_doublings,
    in_print,
    in_units_of,
    place,
)

_PAIR = 2
_UNIT = {
    "zh": "由{before}到{after}与{rate}不合，两数同用一个单位才合：单位或有误",
    "en": "from {before} to {after} is no change of {rate}; with one unit for both it is",
}
_MISTAKES = {"direction": OTHER_DIRECTION, "times": TIMES_AS_GROWTH, "unit": _UNIT}


def judge(change: Change) -> Iterable[Clash]:
    """Hold a rate to the pairs of levels that it can be said of; none may fit."""
    if not change.told or change.direction == "unknown" or "计划" in change.rate.scope:
        return
    pairs = ((change.before, change.after), *change.rivals)
    ways = [replace(change, before=before, after=after) for before, after in pairs]
    mistakes = [change_mistake(way) for way in ways]
    if not all(mistakes):
        return
    if (
        len(ways) == 1
        and mistakes == ["far"]
        and goes_against(change)
        and change_mistake(_turned(change))
    ):
        yield _clash(change, "direction")
    near = [one for one in zip(ways, mistakes, strict=True) if one[1] != "far"]
    for way, mistake in near:
        if mistake != "other" or (len(near) == 1 and len(ways) <= _PAIR):
            if not change_made(way) and (way.dated or change_mistake(_turned(way))):
                yield _clash(way, mistake)
            return


def _turned(change: Change) -> Change:
    """Give a change whose later level was told before the earlier."""
    return replace(change, before=change.after, after=change.before)


def _clash(change: Change, mistake: str) -> Clash:
    roles = {"before": change.before, "after": change.after, "difference": change.by}
    sides = {**{role: one for role, one in roles.items() if one}, "rate": change.rate}
    texts = {role: in_print(one) for role, one in sides.items()}
    computed = change_between(change)
    value = computed[0] if computed else Fraction(0)
    result = in_units_of(value, change.rate.quantity)
    return Clash(
        places=tuple(place(role, one) for role, one in sides.items()),
        values=tuple(one.quantity.canonical for one in sides.values()),
        args={
            **texts,
            "level": texts.get("after", ""),
            "computed": as_printed_in(value, change.rate),
        },
        proof=change_proof(change, result),
        suggestions=tuple(change_mends(change, value, list(texts), mistake)),
        message=BY_DIFFERENCE
        if change.by
        else _MISTAKES.get(mistake)
        or in_doublings(change.rate.quantity, change.before, change.after),
    )


CHECK = Check(
    code="CHG03",
    name="change-told-apart",
    severity="warning",
    reads=Change,
    judge=judge,
    explains=("CHG01",),
    absorbs=("SUM04",),
    message={
        "zh": "由{before}到{after}，变化应为{computed}，文中写作{rate}",
        "en": "from {before} to {after} is a change of {computed}, the text says {rate}",
    },
    examples=(
        bad(
            "前三季度新登记个体户⟦2.64万户⟧，减税3.9亿元。上年同期，新登记个体户⟦2.2万户⟧，"
            "按此计算增长了⟦12%⟧。",
        ),
        bad(
            "8月，全港完成吞吐量⟦14.85万标箱⟧，环比增长⟦10%⟧，其中外贸箱4.3万标箱。"
            "7月，该港完成吞吐量⟦12.5万标箱⟧。",
        ),
        bad(
            "全县农村自来水普及率为⟦92.5%⟧。回头看，2020年农村普及率仅⟦84.3%⟧，"
            "四年间提高了⟦7.2个百分点⟧。",
        ),
        good(
            "前三季度新登记个体户2.64万户，减税3.9亿元。上年同期，新登记个体户2.2万户，"
            "按此计算增长了20%。",
            stopped_by="compare",
        ),
        good(
            "8月，全港完成吞吐量14.85万标箱，同比增长10%，其中外贸箱4.3万标箱。"
            "7月，该港完成吞吐量12.5万标箱。",
            stopped_by="compare",
            why="同比的基数是去年8月",
        ),
    ),
)
