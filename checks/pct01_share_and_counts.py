"""占比与数量 · A share against its counts

找什么：部分和整体都写明了数量，又写了占比或某某率，而两数相除得不出这个百分比。
为什么：百分比往往是另算或沿用的，与数量对不上，读者一除便知。
不管什么：四舍五入或截尾之内的差别；“超过”“近”“不足”等约数说得通的；分子分母看不准的。

Finds a percentage that its printed part and whole cannot give.
Percentages are often computed apart or carried over, and a reader needs one division to see it.
It leaves alone what rounding or cutting explains, hedged rates that hold, and sentences
in which part and whole cannot be told for sure.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Interval,
    Share,
    Suggestion,
    bad,
    good,
    in_units_of,
    place,
    slack,
    verdict,
)

_RATE = {"zh": "由两个数量算得", "en": "as the two counts give it"}
_PART = {"zh": "若百分比与整体无误", "en": "if rate and whole stand"}


def judge(share: Share) -> Iterable[Clash]:
    """Compare part ÷ whole with the printed rate, where all three are printed."""
    if share.part and share.whole and share.whole.quantity.low > 0:
        yield from _divided(share.part, share.whole, share.rate)


def _divided(inner: Figure, outer: Figure, said: Figure) -> Iterable[Clash]:
    part, whole, rate = inner.quantity, outer.quantity, said.quantity
    nominal = part.nominal / whole.nominal
    coarsest = (slack(part) + slack(whole)) / whole.nominal
    found = verdict(Interval.of(part) / Interval.of(whole), nominal, rate, coarsest)
    if not found:
        return
    computed = in_units_of(nominal, rate)
    texts = [in_units_of(q.nominal, q) for q in (part, whole, rate)]
    yield Clash(
        places=(place("whole", outer), place("part", inner), place("rate", said)),
        values=(part.canonical, whole.canonical, rate.canonical),
        args={"part": texts[0], "whole": texts[1], "rate": texts[2], "computed": computed},
        proof=f"{texts[0]} ÷ {texts[1]} ≈ {computed} ≠ {rate.hedge}{texts[2]}",
        suggestions=(
            Suggestion(2, computed, _RATE, likelier=True),
            Suggestion(1, in_units_of(rate.nominal * whole.nominal, part, 0), _PART),
        ),
        severity=found,
    )


CHECK = Check(
    code="PCT01",
    name="share-and-counts",
    severity="error",
    reads=Share,
    judge=judge,
    message={
        "zh": "{part}在{whole}中占{computed}，文中写作{rate}",
        "en": "{part} of {whole} is {computed}, the text says {rate}",
    },
    examples=(
        bad("全市抽查电梯⟦640部⟧，合格⟦608部⟧，合格率为⟦96.5%⟧。"),
        bad("窗口共收到申请⟦312件⟧，其中网上提交的⟦156件⟧，占⟦六成⟧。"),
        good("全市抽查电梯640部，合格608部，合格率为95.0%。", stopped_by="compare"),
        good(
            "应检312人，受检302人，受检率96.7%。",
            stopped_by="compare",
            why="302÷312=96.79…%，截尾得96.7%",
        ),
        good("窗口共收到申请312件，其中网上提交的156件，占五成。", stopped_by="compare"),
    ),
)
