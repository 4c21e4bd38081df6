"""增减幅与前后数 · A change against its levels

找什么：写了前后两个数（或现数和增减数），又写了增长、下降多少，而两数算不出这个幅度；
或者只写现在的件数、人数和增减幅，而没有一个整数的基数能得出它；降幅超过百分之百、把“是N倍”说成“增长N倍”也在此列。
为什么：幅度多由另一张表抄来，或“增长N倍”“翻番”说错，读者一算便知。
不管什么：四舍五入或截尾之内的。

Finds a rate that the two printed levels (or level and difference) cannot give, a count whose
change needs a base that is no whole number, a fall of more than 100 %, and 增长N倍 said of what
grew to N times as much. Rounding, and rates that other levels beside explain, are left alone.
Source: common corrections in Chinese dailies; GRIM (Brown and Heathers 2016).
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Change,
    Check,
    Clash,
    Figure,
    Suggestion,
    as_printed_in,
    bad,
    change_between,
    change_made,
    change_mends,
    change_proof,
    change_wording,
    fits_others,
    good,
    impossible_base,
    in_print,
    in_units_of,
    is_whole_times_off,
    place,
    taken_for_growth,
    told_as_growth,
    unless,
    verdict,
)

_LEVEL = {"zh": "若幅度与基数无误", "en": "if rate and base stand"}
_BEYOND_ALL = {"zh": "降幅最多100%", "en": "at most a fall of 100 %"}
_BASE = {"zh": "以最近的整数基数算得", "en": "from the nearest whole base"}
_NO_BASE = {
    "zh": "现数{after}、{basis}{rate}，反推基数约为{base}，不是整数：现数与幅度必有一处有误",
    "en": "{after} after a change of {rate} needs a base of {base}: no whole number gives it",
}
_BEYOND = {"zh": "降幅{rate}超过百分之百", "en": "a fall of {rate} is more than everything"}


def judge(change: Change) -> Iterable[Clash]:
    """Compare the change with its levels, or with the whole numbers it could start from."""
    rate, after = change.rate.quantity, change.after
    if change.told or change.direction == "unknown" or change.rate == after:
        return
    planned = "计划" in change.rate.scope
    level = after or change.before
    if level and (after or change.by) and (change.before or change.by):
        if not planned or "计划" in level.scope:
            yield from _between(change, level)
    elif rate.dimension == "ratio" and change.direction == "down" and rate.low > 1:
        yield _beyond(change)
    elif rate.dimension == "ratio" and not rate.hedge and after and not planned:
        yield from _from_nothing(change, after)


def _between(change: Change, level: Figure) -> Iterable[Clash]:
    rate = change.rate.quantity
    if (computed := change_between(change)) is None:
        return
    nominal, reach = computed
    found = verdict(reach, nominal, rate, reach.high - reach.low) or told_as_growth(change)
    found = found or ("warning" if is_whole_times_off(change, nominal) else "")
    if not found or fits_others(change) or change_made(change):
        return
    roles = ("before", change.before), ("after", change.after), ("difference", change.by)
    sides = {**{role: one for role, one in roles if one}, "rate": change.rate}
    printed = {role: in_print(one) for role, one in sides.items()}
    result = in_units_of(nominal, rate)
    multiplied = taken_for_growth(change)
    yield Clash(
        places=tuple(place(role, one) for role, one in sides.items()),
        values=tuple(one.quantity.canonical for one in sides.values()),
        args={**printed, "level": in_print(level), "computed": as_printed_in(nominal, change.rate)},
        proof=change_proof(change, result),
        suggestions=tuple(change_mends(change, nominal, list(sides))),
        severity=found if change.sure and not multiplied else "warning",
        message=change_wording(change, multiplied=multiplied),
    )


def _text(figure: Figure) -> str:
    return in_units_of(figure.quantity.nominal, figure.quantity)


def _from_nothing(change: Change, after: Figure) -> Iterable[Clash]:
    """Say where no whole number of cases before gives the count and its rate of change."""
    base = impossible_base(change, after)
    if base is None:
        return
    told = {"after": in_print(after), "rate": in_print(change.rate), "base": base.text}
    sign, word = ("-", "下降") if change.direction == "down" else ("+", "增长")
    yield Clash(
        places=(place("after", after), place("rate", change.rate)),
        values=(after.quantity.canonical, change.rate.quantity.canonical),
        args={**told, "basis": change.basis + word},
        proof=f"{_text(after)} ÷ (1 {sign} {_text(change.rate)}) ≈ {base.text}",
        suggestions=(
            Suggestion(1, base.rate, _BASE, likelier=True),
            unless(0) if base.level == told["after"] else Suggestion(0, base.level, _LEVEL),
        ),
        message=_NO_BASE,
    )


def _beyond(change: Change) -> Clash:
    told = {"rate": _text(change.rate)}
    proof, values = f"{told['rate']} > 100%", (change.rate.quantity.canonical,)
    mend = unless(0, _BEYOND_ALL)
    return Clash(
        (place("rate", change.rate),), values, told, proof, suggestions=(mend,), message=_BEYOND
    )


CHECK = Check(
    code="CHG01",
    name="change-and-levels",
    severity="error",
    reads=Change,
    judge=judge,
    absorbs=("UNT01", "UNT02", "UNT04", "UNT05", "SUM04"),
    message={
        "zh": "由{before}到{after}，变化应为{computed}，文中写作{rate}",
        "en": "from {before} to {after} is a change of {computed}, the text says {rate}",
    },
    examples=(
        bad("全港完成吞吐量⟦862.4万吨⟧，比上年同期的⟦790.2万吨⟧增长⟦15.6%⟧。"),
        bad("粮食产量⟦58.2万吨⟧，比上年增加⟦3.6万吨⟧，增长⟦8.6%⟧。"),
        bad("一季度接报噪声投诉⟦53件⟧，同比下降⟦14.0%⟧。"),
        bad("合格率由⟦91.2%⟧提高到⟦95.8%⟧，提高⟦3.6个百分点⟧。"),
        bad("年末森林覆盖率为⟦43.7%⟧。上年末，森林覆盖率为⟦42.5%⟧，一年间提升⟦2.2个百分点⟧。"),
        bad("冰雪节客流增⟦近八成⟧\n景区接待游客⟦8.4万人次⟧，而去年冬天是⟦5.6万人次⟧。"),
        good("受理诉求2.88万件，4月为2.40万件，同比增长12.0%。", stopped_by="compare"),
        good("茶园面积由450亩扩大到1800亩，增长3倍。", stopped_by="compare"),
    ),
)
