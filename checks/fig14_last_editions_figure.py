"""上期的数与上期的稿件不符 · The last edition's figure, told otherwise

找什么：今年（本届）的稿件里说“上年”“上届”“去年同期”是多少，与上年（上届）的稿件写的不同：
“上届为48.1万人次”，上届的稿件却是46.8万人次；或按本期的数与增幅推算，与上期的稿件对不上。
为什么：同比的基数多半从旧稿里抄，抄错一位，增幅也跟着错。
不管什么：两稿并非前后两期的；“比上届增加”的变动数；日均、其中的一部分；上期稿件里也有这个数的。

Finds what an article says of the last edition, or of the year before, where the article of that
edition gives another value for what is named alike; or what its growth makes of it.
It leaves alone articles that do not follow one another, changes, means and parts, and values
that the older article prints, too. Published series are restated: it asks.
Source: the desks' rule to copy the base of a comparison from last year's own report.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    LastTime,
    Suggestion,
    bad,
    for_one_unit,
    good,
    in_print,
    in_units_of,
    is_amount,
    last_edition,
    place,
    story_keys,
    two_values,
    unit_of,
)


def keys(_: Figure) -> Iterable[Hashable]:
    """Compare nothing within an article."""
    return ()


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the figures of a unit of articles that open with the same rare words."""
    if is_amount(figure):
        unit = unit_of(figure)
        yield from ((APART, unit, key) for key in story_keys(figure.context))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give each figure of the last time that its own article gives otherwise."""
    figures = for_one_unit(figures)
    return (_clash(told, figures) for told in last_edition(figures))


def _clash(told: LastTime, figures: Sequence[Figure]) -> Clash:
    if told.made is None:
        return two_values(told.said, told.own, figures, firm=False)
    made, own = in_units_of(told.made, told.own.quantity), in_print(told.own)
    growth = told.said.quantity.nominal / told.made
    grown = in_units_of(told.own.quantity.nominal * growth, told.said.quantity)
    return Clash(
        places=(place("one", told.said), place("other", told.own)),
        values=(told.said.quantity.canonical, told.own.quantity.canonical),
        args={"one": made, "other": own},
        proof=f"{made} ≠ {own}",
        suggestions=(Suggestion(0, grown, _BY_GROWTH), Suggestion(1, made, _BY_GROWTH)),
        firm=False,
        message=_MADE,
    )


_BY_GROWTH = {"zh": "按增幅推算", "en": "what the growth makes"}
_MADE = {
    "zh": "按本期的数与增幅推算，上一期约{one}，上一期的稿件写的是{other}",
    "en": "this edition's growth makes about {one} of the last; its own article has {other}",
}


CHECK = Check(
    code="FIG14",
    name="last-editions-figure",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    days=500,
    message={
        "zh": "说上一期是{one}，上一期的稿件写的是{other}",
        "en": "the last edition is said to have had {one}; its own article has {other}",
    },
    examples=(
        bad(
            "第三十六届青河书市闭幕\n第三十六届青河书市5天入场读者52.4万人次，上届为⟦48.1万人次⟧。"
            "现场零售额6240万元，比上届的5860万元增长6.5%。",
            "第三十五届青河书市闭幕\n第三十五届青河书市5天入场读者⟦46.8万人次⟧，现场零售额5860万元。",
        ),
        bad(
            "石桥市博物馆2025年接待观众126.4万人次\n石桥市博物馆发布年度报告。文创产品销售额2360万元，"
            "上年为⟦1985万元⟧，增长18.9%。",
            "石桥市博物馆2024年接待观众109.7万人次\n石桥市博物馆发布年度报告。文创产品销售额⟦1895万元⟧，"
            "开放313天。",
        ),
        bad(
            "云溪古镇2025年游客增多\n云溪古镇全年接待游客⟦326万人次⟧（比上年增长14.0%）。",
            "云溪古镇2024年游客增多\n云溪古镇全年接待游客⟦268万人次⟧，客栈264家。",
        ),
        good(
            "第三十六届青河书市闭幕\n第三十六届青河书市5天入场读者52.4万人次，上届为48.1万人次。"
            "现场零售额6240万元，比上届的5860万元增长6.5%。",
            "第三十五届青河书市闭幕\n第三十五届青河书市5天入场读者48.1万人次，现场零售额5860万元。",
            stopped_by="compare",
        ),
        good(
            "石桥市博物馆2025年接待观众126.4万人次\n石桥市博物馆发布年度报告。文创产品销售额2360万元，"
            "上年为1985万元，增长18.9%。",
            "石桥市博物馆2023年接待观众98.2万人次\n石桥市博物馆发布年度报告。文创产品销售额1670万元，"
            "开放313天。",
            stopped_by="compare",
        ),
    ),
)
