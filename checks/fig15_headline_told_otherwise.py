"""标题与正文同数不同话 · A headline that tells its body's figure otherwise

找什么：标题里的数，正文里也有，一个说增长、一个说下降；一个说同比、一个说环比；
一个说前三季度、一个说1—8月。
为什么：标题是照正文的数写的，数没抄错，话说反了、期间没换，读者先信的是标题。
不管什么：正文别处另有同样的说法的；一位数（碰巧相同的多）；约数；句子里没写明方向、比法、期间的。

Finds a headline's figure that the body has too, told of another way (up, down), on another basis
(同比, 环比) or of another stretch of the year.
The number is copied, the words about it are not. It leaves alone figures that the body also tells
as the headline does, single digits, rough numbers, and sentences that do not say.
Source: the desk's rule “题文对照”.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    SPOTS,
    Check,
    Clash,
    Figure,
    Place,
    Turned,
    as_the_other,
    bad,
    body_of,
    good,
    in_print,
    story_keys,
    turned_across,
    turned_head,
)


def keys(figure: Figure) -> Iterable[Hashable]:
    """Group the figures of an article."""
    yield (figure.context.document, figure.context.article)


def apart(figure: Figure) -> Iterable[Hashable]:
    """Group the equal rates of articles that open with the same rare words."""
    if figure.quantity.dimension == "ratio":
        yield from ((APART, figure.quantity.canonical, key) for key in story_keys(figure.context))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at each figure of a headline that the body has too, and at those of two articles."""
    if len({figure.context.document for figure in figures}) > 1:
        yield from map(_across, turned_across(figures))
        return
    body = body_of(figures)
    for spot in figures:
        if spot.context.kind not in SPOTS or not (found := turned_head(spot, body)):
            continue
        head, told = found.texts
        yield Clash(
            places=tuple(map(Place, ("one", "other"), found.spans)),
            values=(head, told),
            args={"headline": head, "body": told, "figure": in_print(spot)},
            suggestions=as_the_other(found.texts, wrong=0),
        )


def _across(found: Turned) -> Clash:
    return Clash(
        places=tuple(map(Place, ("one", "other"), found.spans)),
        values=found.texts,
        args={"headline": found.texts[0], "body": found.texts[1]},
        suggestions=as_the_other(found.texts),
        message=_ACROSS,
    )


_ACROSS = {
    "zh": "两稿是同一个数，一稿说“{headline}”，一稿说“{body}”",
    "en": "two articles give one number, “{headline}” in one and “{body}” in the other",
}

CHECK = Check(
    code="FIG15",
    name="headline-told-otherwise",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "标题与正文都是{figure}，标题说“{headline}”，正文说“{body}”",
        "en": "headline and body both give {figure}: “{headline}” above, “{body}” below",
    },
    examples=(
        bad(
            "石桥茶叶卖往国外金额⟦下降⟧7.4%\n"
            "海关的数字说，石桥茶叶卖往国外的金额同比⟦增长⟧7.4%，买家遍及31国。"
        ),
        bad(
            "石桥旧房过户⟦同比⟧增长14.2%\n"
            "石桥登记中心说，9月旧房过户372笔，⟦环比⟧增长14.2%，和去年9月比，少了近半成。"
        ),
        bad(
            "⟦前三季度⟧石桥网店卖货增长18.6%\n"
            "今年⟦1—8月⟧，石桥的网店卖货同比增长18.6%，店家添到2140户。"
        ),
        bad(
            "一季度，石桥乡新开茶铺614家，同比⟦增长⟧9.4%，雇工2306人。",
            "一季度，石桥乡新开茶铺614家，同比⟦下降⟧9.4%，雇工2306人，茶市照旧热闹。",
        ),
        good(
            "一季度，石桥乡新开茶铺614家，同比增长9.4%，雇工2306人。",
            "一季度，石桥乡新开茶铺614家，关门的同比下降9.4%；新开的增长9.4%，雇工2306人。",
            stopped_by="compare",
        ),
        good(
            "石桥旧房过户环比增长14.2%\n"
            "石桥登记中心说，9月旧房过户372笔，环比增长14.2%，和去年9月比，少了近半成。",
            stopped_by="compare",
        ),
        good(
            "前三季度石桥网店卖货增长18.6%\n"
            "今年1—9月，石桥的网店卖货同比增长18.6%，店家添到2140户。",
            stopped_by="compare",
            why="一到九月就是前三季度",
        ),
        good(
            "石桥茶叶卖往国外金额增长7.4%\n"
            "海关的数字说，石桥茶叶卖往国外的金额同比增长7.4%，其中绿茶下降7.4%。",
            stopped_by="compare",
            why="正文也有标题那样的说法",
        ),
    ),
)
