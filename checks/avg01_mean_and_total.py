"""平均数与总数 · A mean against its total

找什么：写了总数、份数，又写了平均每份、人均、日均或单价，而总数除以份数得不出这个平均数。
为什么：平均数多是另算的，或把公斤、斤弄混，读者一除便知。
不管什么：四舍五入之内的；“多”“余”“约”说得通的；总数或份数看不准的；分母另有所指的。

Finds a mean, a unit price or a daily average that its printed total and count cannot give.
Means are often computed apart, and 公斤 is taken for 斤.
It leaves alone what rounding or a hedge explains, and sentences in which total and count
cannot be told for sure.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Interval,
    Mean,
    Place,
    Suggestion,
    bad,
    good,
    in_units_of,
    place,
    slack,
    verdict,
)

_EACH = {"zh": "由总数和份数算得", "en": "as total and count give it"}
_TOTAL = {"zh": "若平均数和份数无误", "en": "if mean and count stand"}


def judge(mean: Mean) -> Iterable[Clash]:
    """Compare total ÷ count with the printed mean."""
    total, each = mean.total.quantity, mean.each.quantity
    nominal = total.nominal / mean.count.nominal
    reach = Interval.of(total) / Interval.of(mean.count)
    found = verdict(reach, nominal, each, slack(total) / mean.count.nominal)
    if not found:
        return
    texts = [in_units_of(q.nominal, q) for q in (total, mean.count, each)]
    result = in_units_of(nominal, each)
    places = [place("total", mean.total), Place("count", mean.count_span), place("each", mean.each)]
    if mean.count_span == mean.total.span:
        del places[1]
    yield Clash(
        places=tuple(places),
        values=(total.canonical, mean.count.canonical, each.canonical),
        args={"total": texts[0], "count": texts[1], "each": texts[2], "result": result},
        proof=f"{texts[0]} ÷ {texts[1]} ≈ {result} ≠ {each.hedge}{texts[2]}",
        suggestions=(
            Suggestion(len(places) - 1, result, _EACH, likelier=True),
            Suggestion(0, in_units_of(each.nominal * mean.count.nominal, total), _TOTAL),
        ),
        severity=found,
    )


CHECK = Check(
    code="AVG01",
    name="mean-and-total",
    severity="error",
    reads=Mean,
    judge=judge,
    message={
        "zh": "{total}按{count}平均应为{result}，文中写作{each}",
        "en": "{total} over {count} is {result} each, the text says {each}",
    },
    examples=(
        bad("村里筹款⟦48万元⟧，购置书包⟦3200个⟧，平均每个⟦165元⟧。"),
        bad("合作社收购番茄⟦620吨⟧，进价每公斤⟦2.4元⟧，农户拿到⟦297.6万元⟧。"),
        bad(
            "2023年3月1日至4月30日，展馆共接待观众⟦20008人次⟧，日均⟦382人次⟧。",
        ),
        good("村里筹款48万元，购置书包3200个，平均每个150元。", stopped_by="compare"),
        good("2023年3月1日至4月30日，展馆共接待观众20008人次，日均328人次。", stopped_by="compare"),
        good("合作社收购番茄620吨，户均增收7000余元，发放分红135万元。", stopped_by="reading"),
    ),
)
