"""增减幅与前后数 · A change against its levels

找什么：写了前后两个数，又写了增长、下降多少，而两数算不出这个幅度；
或者只写现在的件数、人数和增减幅，而没有一个整数的基数能得出它；降幅超过百分之百也在此列。
为什么：幅度多由另一张表抄来，或“增长N倍”“翻番”说错，读者一算便知。
不管什么：四舍五入或截尾之内的；“增长N倍”与“是N倍”任一说得通的。

Finds a rate that the two printed levels cannot give, a count whose change needs a base that
is no whole number, and a fall of more than 100 %.
It leaves alone what rounding explains, and 增长N倍 where “N times as much” fits.
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
    bad,
    change_between,
    change_proof,
    good,
    in_units_of,
    nearest_whole,
    place,
    verdict,
    whole_base,
)

_RATE = {"zh": "由前后两数算得", "en": "as the two levels give it"}
_LEVEL = {"zh": "若幅度与基数无误", "en": "if rate and base stand"}
_BASE = {"zh": "以最近的整数基数算得", "en": "from the nearest whole base"}
_NO_BASE = {
    "zh": "现数{after}、{basis}{rate}，反推基数约为{base}，不是整数：没有哪个整数能得出这个幅度",
    "en": "{after} after a change of {rate} needs a base of {base}: no whole number gives it",
}
_BEYOND = {"zh": "降幅{rate}超过百分之百", "en": "a fall of {rate} is more than everything"}


def judge(change: Change) -> Iterable[Clash]:
    """Compare the change with its levels, or with the whole numbers it could start from."""
    if "计划" in change.rate.scope or change.direction == "unknown":
        return
    rate, down = change.rate.quantity, change.direction == "down"
    if change.before and change.after:
        yield from _between(change, change.before, change.after)
    elif rate.dimension == "ratio" and down and rate.low > 1:
        yield _beyond(change)
    elif rate.dimension == "ratio" and not rate.hedge and change.after:
        yield from _from_nothing(change, change.after)


def _between(change: Change, before: Figure, after: Figure) -> Iterable[Clash]:
    rate = change.rate.quantity
    if (computed := change_between(change, before, after)) is None:
        return
    nominal, reach = computed
    if rate.dimension == "times" and reach.low <= rate.high and rate.low <= reach.high + 1:
        return
    if not (found := verdict(reach, nominal, rate, reach.high - reach.low)):
        return
    texts = [in_units_of(q.nominal, q) for q in (before.quantity, after.quantity, rate)]
    result = in_units_of(nominal, rate)
    yield Clash(
        places=(place("before", before), place("after", after), place("rate", change.rate)),
        values=(before.quantity.canonical, after.quantity.canonical, rate.canonical),
        args={"before": texts[0], "after": texts[1], "rate": texts[2], "computed": result},
        proof=change_proof(change, texts, result),
        suggestions=(Suggestion(2, result, _RATE, likelier=True), *_level(change, before, after)),
        severity=found,
    )


def _level(change: Change, before: Figure, after: Figure) -> tuple[Suggestion, ...]:
    rate, old, new = change.rate.quantity, before.quantity, after.quantity
    if rate.dimension != "ratio":
        return ()
    factor = 1 - rate.nominal if change.direction == "down" else 1 + rate.nominal
    return (Suggestion(1, in_units_of(old.nominal * factor, new, 0 if new.exact else 2), _LEVEL),)


def _from_nothing(change: Change, after: Figure) -> Iterable[Clash]:
    rate, new, down = change.rate.quantity, after.quantity, change.direction == "down"
    needed = whole_base(new, rate, down=down)
    if not new.exact or needed is None or needed[1]:
        return
    base, nearest = needed[0], nearest_whole(needed[0])
    texts = [in_units_of(q.nominal, q) for q in (new, rate)]
    near_rate = abs(new.nominal / nearest - 1) if nearest else rate.nominal
    factor = 1 - rate.nominal if down else 1 + rate.nominal
    yield Clash(
        places=(place("after", after), place("rate", change.rate)),
        values=(new.canonical, rate.canonical),
        args={
            "after": texts[0],
            "basis": change.basis + ("下降" if down else "增长"),
            "rate": texts[1],
            "base": in_units_of(base, new),
        },
        proof=f"{texts[0]} ÷ (1 {'-' if down else '+'} {texts[1]}) ≈ {in_units_of(base, new)}",
        suggestions=(
            Suggestion(1, in_units_of(near_rate, rate, 1), _BASE, likelier=True),
            Suggestion(0, in_units_of(nearest * factor, new, 0), _LEVEL),
        ),
        message=_NO_BASE,
    )


def _beyond(change: Change) -> Clash:
    rate = change.rate.quantity
    text = in_units_of(rate.nominal, rate)
    return Clash(
        places=(place("rate", change.rate),),
        values=(rate.canonical,),
        args={"rate": text},
        proof=f"{text} > 100%",
        message=_BEYOND,
    )


CHECK = Check(
    code="CHG01",
    name="change-and-levels",
    severity="error",
    reads=Change,
    judge=judge,
    message={
        "zh": "由{before}到{after}，变化应为{computed}，文中写作{rate}",
        "en": "from {before} to {after} is a change of {computed}, the text says {rate}",
    },
    examples=(
        bad("全县接待过夜游客⟦214.6万人次⟧，比上年同期的⟦193.5万人次⟧增长⟦18.4%⟧。"),
        bad("合作社年产值由⟦320万元⟧增加到⟦960万元⟧，翻了⟦一番⟧。"),
        bad("一季度接报盗窃警情⟦37起⟧，同比下降⟦15.0%⟧。"),
        bad("合格率由⟦91.2%⟧提高到⟦95.8%⟧，提高⟦3.6个百分点⟧。"),
        good(
            "全县接待过夜游客214.6万人次，比上年同期的193.5万人次增长10.9%。", stopped_by="compare"
        ),
        good("破获案件10起，同比上升400%。", stopped_by="compare", why="基数为2起"),
        good("刑拘嫌疑人14人，同比下降12.5%。", stopped_by="compare", why="基数为16人"),
        good("合作社年产值由320万元增加到960万元，增长2倍。", stopped_by="compare"),
    ),
)
