"""累计数与新增数合不上 · A running total that its additions do not make

找什么：上期累计、此后新增、本期累计写在一篇里，前几个相加不等于最后一个：三者紧挨着写的，差多少都提；
隔开写的，只差一个数字才提。如上月末累计改造2316户，本月又改造1285户，累计却写成3501户。
为什么：三个数里必有一个写错，读者一加便知。
不管什么：其中的、计划的、约数；隔开写而相差不像笔误的；另有新增数能合上的；紧挨着写而说到注销、退出的。

Finds the total before, what was added since and the total now, where the first do not make the
last: whatever the difference where they follow one another, else where one digit would mend it.
It leaves alone parts, plans and hedges, totals that another addition makes, and rows that tell of
what was struck off meanwhile. Source: running totals in serial reports.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Suggestion,
    additions,
    bad,
    good,
    in_print,
    in_units_of,
    kind,
    may_be_added,
    may_sum_up,
    place,
    unless,
)

_SO = {"zh": "若前面各数无误", "en": "if the numbers before stand"}
_ADDED = {"zh": "若前后累计无误", "en": "if the two totals stand"}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name the article and the unit of what may be a total or added to one."""
    if may_sum_up(figure) or may_be_added(figure):
        yield (figure.context.document, figure.context.article, kind(figure.quantity))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the totals that their additions do not make."""
    for before, added, total, _ in additions(figures):
        yield _clash(before, added, total)


def _clash(before: Figure, added: Sequence[Figure], total: Figure) -> Clash:
    figures = before, *added, total
    texts = [in_units_of(figure.quantity.nominal, figure.quantity) for figure in figures]
    summed = sum((figure.quantity.nominal for figure in figures[1:-1]), before.quantity.nominal)
    made, plus = in_units_of(summed, total.quantity), " + ".join(texts[1:-1])
    rest = total.quantity.nominal - before.quantity.nominal
    more = in_units_of(rest, added[0].quantity) if len(added) == 1 and rest > 0 else ""
    printed = {
        "before": in_print(before),
        "added": "、".join(map(in_print, added)),
        "total": in_print(total),
    }
    return Clash(
        places=tuple(
            place(role, figure)
            for role, figure in zip(
                ("before", *["added"] * len(added), "total"), figures, strict=True
            )
        ),
        values=tuple(figure.quantity.canonical for figure in figures),
        args={**printed, "made": made},
        proof=f"{texts[0]} + {plus} = {made} ≠ {texts[-1]}",
        suggestions=(
            Suggestion(len(texts) - 1, made, _SO),
            Suggestion(1, more, _ADDED) if more else unless(0),
        ),
        fact=texts[-1],
    )


CHECK = Check(
    code="CUM03",
    name="total-and-additions",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    explains=("FIG01", "CUM01"),
    message={
        "zh": "原累计{before}，新增{added}，合计应为{made}，文中写作累计{total}",
        "en": "{before} and {added} more make {made}, not {total}",
    },
    examples=(
        bad(
            "去年底，县图书馆累计藏书⟦3826册⟧。今年前8个月，又购入⟦1543册⟧。"
            "截至8月底，累计藏书⟦5269册⟧。",
            date="2024-09-03",
        ),
        bad(
            "到去年底，全市累计建成充电站⟦275座⟧。今年上半年新建⟦127座⟧，"
            "到6月底，累计建成⟦432座⟧。",
            date="2024-07-05",
        ),
        bad("截至6月，馆里累计登记手稿⟦64件⟧。9月又征集到⟦8件⟧，10月再添⟦3件⟧，至此累计⟦74件⟧。"),
        good("6月登记手稿64件。9月又征集到8件，退还2件，至此累计70件。", stopped_by="compare"),
        good(
            "到3月底，累计登记手稿364件。二季度又登记127件，到9月15日，累计登记538件。",
            date="2024-09-18",
            stopped_by="compare",
            why="二季度以后还在登记",
        ),
        good(
            "到去年底，全市累计建成充电站275座。今年上半年新建127座，到6月底，累计建成402座。",
            date="2024-07-05",
            stopped_by="compare",
        ),
        good(
            "到去年底，全市累计建成充电站275座。今年上半年新建127座，到6月底，累计建成387座，"
            "另有15座停用。",
            date="2024-07-05",
            stopped_by="compare",
            why="相差不像笔误",
        ),
    ),
)
