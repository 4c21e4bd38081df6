"""整数得不出的比率 · A rate that no whole number gives

找什么：只写了总数（或只写了达到的数）和比率，而没有一个整数能得出这个比率：
抽检36批次，合格率98.5%——35批次是97.2%，36批次是100%。
为什么：比率多从别的批次、别的月份抄来；总数不大时，这样的错一算便知。
不管什么：四舍五入或截尾得来的；约数、“以上”；总数太大，任何比率都有整数可配的；平均、总体的比率。

Finds a rate beside the one count that it is said of, where no whole number of cases gives it.
Such rates are carried over from another batch or month; with small counts it can be proved.
It leaves alone what rounding or cutting gives, hedged rates and averages.
Source: GRIM (Brown and Heathers 2016), applied to news.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Fraction,
    Quantity,
    Share,
    Suggestion,
    bad,
    good,
    in_print,
    in_units_of,
    nearest_whole,
    place,
    unless,
)

_OF_PART = {
    "zh": "{count}占到{rate}，总数应约为{needed}，不是整数：两数必有一处有误",
    "en": "{count} at {rate} needs a whole of {needed}: no whole number gives it",
}
_NEAREST = {"zh": "以最近的整数算得", "en": "from the nearest whole number"}


def judge(share: Share) -> Iterable[Clash]:
    """Look for a whole number that gives the rate together with the one count that is printed."""
    rate = share.rate.quantity
    if rate.hedge or rate.low <= 0 or rate.nominal >= 1 or "计划" in share.rate.scope:
        return
    if share.whole and not share.part:
        count = share.whole.quantity.nominal
        yield from _clash(share, share.whole, (count * rate.low, count * rate.high))
    elif share.part and not share.whole:
        count = share.part.quantity.nominal
        yield from _clash(share, share.part, (count / rate.high, count / rate.low))


def _clash(share: Share, known: Figure, needed: tuple[Fraction, Fraction]) -> Iterable[Clash]:
    low, high = needed
    if not known.quantity.exact or low <= high.numerator // high.denominator:
        return
    count, rate = known.quantity, share.rate.quantity
    other = count.nominal * rate.nominal if share.whole else count.nominal / rate.nominal
    texts = [in_units_of(q.nominal, q) for q in (count, rate)]
    guess = in_units_of(other, count)
    yield Clash(
        places=(place("whole" if share.whole else "part", known), place("rate", share.rate)),
        values=(count.canonical, rate.canonical),
        args={"count": in_print(known), "rate": in_print(share.rate), "needed": guess},
        proof=f"{texts[0]} {'×' if share.whole else '÷'} {texts[1]} ≈ {guess}",
        suggestions=(Suggestion(1, _near(share, count, other), _NEAREST), unless(0)),
        message=None if share.whole else _OF_PART,
    )


def _near(share: Share, count: Quantity, other: Fraction) -> str:
    """Give the rate that the nearest whole number makes."""
    whole = nearest_whole(other)
    rate = whole / count.nominal if share.whole else count.nominal / max(whole, count.nominal)
    return in_units_of(rate, share.rate.quantity)


CHECK = Check(
    code="PCT02",
    name="impossible-rate",
    severity="warning",
    reads=Share,
    judge=judge,
    message={
        "zh": "{count}的{rate}约为{needed}，不是整数：两数必有一处有误",
        "en": "{rate} of {count} is {needed}: no whole number gives this rate",
    },
    examples=(
        bad("市场监管局抽检校园食材⟦36批次⟧，合格率⟦98.5%⟧。"),
        bad("专项检查发现隐患⟦27处⟧，整改率为⟦95%⟧。"),
        bad("本次考核合格⟦46人⟧，合格率⟦94.6%⟧。"),
        good("市场监管局抽检校园食材36批次，合格率97.2%。", stopped_by="compare", why="35÷36"),
        good("专项检查发现隐患27处，整改率为92.5%。", stopped_by="compare", why="25÷27截尾"),
        good("市场监管局抽检校园食材4860批次，合格率98.5%。", stopped_by="compare", why="数大"),
        good("本次考核合格848人，合格率99.18%。", stopped_by="compare", why="848÷855"),
        good("抽检校园食材36批次，全市总体合格率98.5%。", stopped_by="reading", why="另一个总数"),
    ),
)
