"""比率超过百分之百 · A rate beyond all

找什么：合格率、入学率、出勤率、占比、“占总人数的”一类，部分不会多于整体，却写成超过100%。
为什么：一看便知不可能；多半是小数点、数位有误，或把别的比率抄了来。
不管什么：增幅；完成率、产销率、负债率、上座率等一个数比另一个数的比率；计划、相当于；“超过”一类约数。

Finds rates that tell a part of a whole (those that passed, attended, took part) above 100 %: a
part is never more than its whole. It leaves alone growth, and rates that hold one sum against
another: of a plan, of sales to output, of debts, of seats.
Source: arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Place,
    bad,
    beyond_all,
    good,
    in_print,
    place,
    unless,
)

_AT_MOST = {"zh": "不会超过100%", "en": "at most 100 %"}


def judge(figure: Figure) -> Iterable[Clash]:
    """Hold a rate that tells a part of a whole against the whole."""
    if beyond_all(figure):
        rate = in_print(figure)
        counted = [one.span for one in figure.beside if one.quantity.exact]
        before = [span for span in counted if span < figure.span]
        yield Clash(
            places=(place("rate", figure), *(Place("context", span) for span in before[-1:])),
            values=(figure.quantity.canonical,),
            args={"rate": rate},
            proof=f"{rate} > 100%",
            suggestions=(unless(0, _AT_MOST), *(unless(1) for _ in before[-1:])),
        )


CHECK = Check(
    code="PCT04",
    name="rate-beyond-all",
    severity="error",
    reads=Figure,
    judge=judge,
    message={
        "zh": "{rate}：部分不会多于整体，这样的比率不会超过100%",
        "en": "{rate}: a part is never more than its whole, such a rate is at most 100 %",
    },
    examples=(
        bad("本学期全镇小学生到课率⟦107%⟧，比上学期略高。"),
        bad("播下的⟦860粒⟧种子，出苗率为⟦106%⟧。"),
        bad("参会的志愿者里，退休教师占⟦130%⟧。"),
        bad("登记在册的农机，年检通过率由去年的91%提高到⟦116%⟧。"),
        good("公司全年产销率117%，库存见底。", stopped_by="compare", why="sold from stock"),
        good("全镇小学生到课率97%，比上学期略高。", stopped_by="compare"),
        good(
            "该国公共债务占国内生产总值的130%。", stopped_by="compare", why="debt is no part of it"
        ),
    ),
)
