"""增减幅与前后数 · A change against its levels

找什么：写了前后两个数，又写了增长、下降多少，而两数算不出这个幅度；
或者只写现在的件数、人数和增减幅，而没有一个整数的基数能得出它；降幅超过百分之百也在此列。
为什么：幅度多由另一张表抄来，或“增长N倍”“翻番”说错，读者一算便知。
不管什么：四舍五入或截尾之内的；基数口径不明的；“增长N倍”与“是N倍”任一说得通的。

Finds a rate of change that the two printed levels cannot give, a count whose change needs
a base that is no whole number, and a fall of more than 100 %.
It leaves alone what rounding or cutting explains, and 增长N倍 where “N times as much” fits.
Source: common corrections in Chinese dailies; GRIM (Brown and Heathers 2016) for whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from qa.plugin import (
    Change,
    Check,
    Clash,
    Figure,
    Interval,
    Suggestion,
    bad,
    good,
    in_units_of,
    place,
    verdict,
)

_RATE = {"zh": "由前后两数算得", "en": "as the two levels give it"}
_LEVEL = {"zh": "若幅度与基数无误", "en": "if rate and base stand"}
_BASE = {"zh": "以最近的整数基数算得", "en": "from the nearest whole base"}
_NO_BASE = {
    "zh": "现数{after}、{basis}{rate}，反推基数约为{base}，不是整数：没有哪个整数能得出这个幅度",
    "en": "{after} after a change of {rate} needs a base of about {base}: "
    "no whole number gives that rate",
}
_BEYOND = {"zh": "降幅{rate}超过百分之百", "en": "a fall of {rate} is more than everything"}
_WHOLE = Interval(Fraction(1), Fraction(1))
_LIMITED = frozenset({"计划"})


def judge(change: Change) -> Iterable[Clash]:
    """Compare the change with its levels, or with the whole numbers it could start from."""
    if _LIMITED & change.rate.scope or change.direction == "unknown":
        return
    if change.before and change.after:
        yield from _between(change, change.before, change.after)
    elif change.rate.quantity.dimension == "ratio":
        if change.direction == "down" and change.rate.quantity.low > 1:
            yield _beyond(change)
        elif change.after and change.after.quantity.exact:
            yield from _from_nothing(change, change.after)


def _between(change: Change, before: Figure, after: Figure) -> Iterable[Clash]:
    rate = change.rate.quantity
    computed = _computed(change, before, after)
    if computed is None:
        return
    nominal, reach = computed
    if rate.dimension == "times" and reach.low <= rate.high and rate.low <= reach.high + 1:
        return
    found = verdict(reach, nominal, rate, rate.step)
    if not found:
        return
    texts = [in_units_of(q.nominal, q) for q in (before.quantity, after.quantity, rate)]
    result = in_units_of(nominal, rate)
    yield Clash(
        places=(place("before", before), place("after", after), place("rate", change.rate)),
        values=(before.quantity.canonical, after.quantity.canonical, rate.canonical),
        args={"before": texts[0], "after": texts[1], "rate": texts[2], "computed": result},
        proof=_proof(change, texts, result),
        suggestions=(
            Suggestion(2, result, _RATE, likelier=True),
            *_other_level(change, before, after),
        ),
        severity=found,
    )


def _computed(change: Change, before: Figure, after: Figure) -> tuple[Fraction, Interval] | None:
    rate, old, new = change.rate.quantity, before.quantity, after.quantity
    old_reach, new_reach = Interval.of(old), Interval.of(new)
    sign = -1 if change.direction == "down" else 1
    if rate.dimension == "point":
        difference = (new_reach - old_reach) if sign > 0 else (old_reach - new_reach)
        return sign * (new.nominal - old.nominal), difference
    if old.low <= 0:
        return None
    ratio = new_reach / old_reach
    if rate.dimension == "fold":
        return _folds(new.nominal / old.nominal, ratio)
    moved = (ratio - _WHOLE) if sign > 0 else (_WHOLE - ratio)
    return sign * (new.nominal / old.nominal - 1), moved


def _folds(nominal: Fraction, ratio: Interval) -> tuple[Fraction, Interval]:
    """Count doublings: whole ones exactly, what lies between as the nearest half."""
    return _doublings(nominal), Interval(_doublings(ratio.low), _doublings(ratio.high))


def _doublings(ratio: Fraction) -> Fraction:
    count = Fraction(0)
    while ratio >= 2:  # noqa: PLR2004 - a doubling
        ratio, count = ratio / 2, count + 1
    return count + max(ratio - 1, Fraction(0))


def _proof(change: Change, texts: list[str], result: str) -> str:
    before, after, rate = texts
    if change.rate.quantity.dimension == "point":
        return f"|{after} - {before}| = {result} ≠ {rate}"
    if change.rate.quantity.dimension == "fold":
        return f"{after} ÷ {before} ≈ 2^{result.rstrip('番')}; {result} ≠ {rate}"
    if change.direction == "down":
        return f"1 - {after} ÷ {before} ≈ {result} ≠ {rate}"
    return f"{after} ÷ {before} - 1 ≈ {result} ≠ {rate}"


def _other_level(change: Change, before: Figure, after: Figure) -> tuple[Suggestion, ...]:
    rate, old, new = change.rate.quantity, before.quantity, after.quantity
    if rate.dimension != "ratio":
        return ()
    factor = 1 - rate.nominal if change.direction == "down" else 1 + rate.nominal
    places = 0 if new.exact else 2
    return (Suggestion(1, in_units_of(old.nominal * factor, new, places), _LEVEL),)


def _from_nothing(change: Change, after: Figure) -> Iterable[Clash]:
    rate, new = change.rate.quantity, after.quantity
    sign = -1 if change.direction == "down" else 1
    if rate.hedge or (sign < 0 and rate.high >= 1):
        return
    ends = sorted((new.nominal / (1 + sign * rate.low), new.nominal / (1 + sign * rate.high)))
    if ends[0] <= ends[1].numerator // ends[1].denominator:
        return
    base = new.nominal / (1 + sign * rate.nominal)
    nearest = Fraction((base.numerator * 2 + base.denominator) // (2 * base.denominator))
    near_rate = abs(new.nominal / nearest - 1) if nearest else rate.nominal
    yield Clash(
        places=(place("after", after), place("rate", change.rate)),
        values=(new.canonical, rate.canonical),
        args={
            "after": in_units_of(new.nominal, new),
            "basis": change.basis + ("下降" if sign < 0 else "增长"),
            "rate": in_units_of(rate.nominal, rate),
            "base": in_units_of(base, new),
        },
        proof=f"{in_units_of(new.nominal, new)} ÷ (1 {'-' if sign < 0 else '+'} "
        f"{in_units_of(rate.nominal, rate)}) ≈ {in_units_of(base, new)}",
        suggestions=(
            Suggestion(1, in_units_of(near_rate, rate, 1), _BASE, likelier=True),
            Suggestion(0, in_units_of(nearest * (1 + sign * rate.nominal), new, 0), _LEVEL),
        ),
        message=_NO_BASE,
    )


def _beyond(change: Change) -> Clash:
    rate = change.rate.quantity
    return Clash(
        places=(place("rate", change.rate),),
        values=(rate.canonical,),
        args={"rate": in_units_of(rate.nominal, rate)},
        proof=f"{in_units_of(rate.nominal, rate)} > 100%",
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
