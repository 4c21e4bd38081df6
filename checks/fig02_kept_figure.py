"""沿用上期的数 · A figure kept from the last edition

找什么：同一地方、同一项工作隔年的两篇稿件里，一组数字大多变了，唯独一个数原样未动。
为什么：套用上年稿件时漏改一个数，是机关稿、年度稿最常见的差错。
不管什么：整数大数（1万、50个）、只有一位有效数字的；乡镇数、编制、固定设施等本来就不变的；
明说是上年的、与上年持平的；没有同组数字变动作证的。

Finds a figure that stands unchanged in this year's article on the same work while its
companions moved; it names the companions.
Last year's text is the usual template, and one figure is easily forgotten.
It weighs what speaks for it: digits, companions that moved, what is counted, years, words shared.
It leaves alone round figures, stocks (towns, staff, facilities), last year's by name or said to
be unchanged. Source: the desks' rule “套稿先核数”.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Suggestion,
    bad,
    changed_companions,
    good,
    in_pairs,
    in_units_of,
    kept,
    kept_beside,
    kept_told,
    kind,
    moves,
    place,
    told_move,
)

_RATES = frozenset({"point", "times", "fold", "odds", "ordinal", "number", "months"})
_LEAST = {"days": 3, "ratio": 3}
_DIGITS, _ROUND = 2, 100
_TOO, _MOVED = ("kept-before", "kept"), ("companion-before", "companion-after")
_CHECK_IT = {"zh": "同组数字都变了，请核实本期", "en": "its companions moved: check this edition"}
_ALONE = {
    "zh": "{kept}{what}与上一年的稿件一字不差，请核实是否本期实数",
    "en": "{kept}{what_en} is last year's figure to the last digit: is it this year's?",
}
_OLD = {"zh": "若本期无误，请核实上期", "en": "if this edition stands, check the last one"}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name the value with what it counts."""
    quantity = figure.quantity
    least = _LEAST.get(quantity.dimension, _DIGITS)
    if quantity.dimension not in _RATES and figure.measure.text and _digits(figure) >= least:
        yield (kind(quantity), quantity.nominal)


def _digits(figure: Figure) -> int:
    """Count the figures that are printed, none where the number is round (2400, 30万)."""
    printed = figure.quantity.nominal / figure.quantity.scale
    if printed % _ROUND == 0:
        return 0
    number = figure.quantity.nominal / figure.quantity.step
    return len(str(number.numerator // number.denominator).strip("0"))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the figures of two editions that alone did not move."""
    yield from (_clash(old, new) for old, new in kept(figures))


def _clash(old: Figure, new: Figure) -> Clash:
    moved = changed_companions(old, new)
    value = in_units_of(new.quantity.nominal, new.quantity)
    beside = [*in_pairs(kept_beside(old, new), _TOO), *in_pairs(moved, _MOVED)]
    if said := told_move(new):
        beside = [place("difference", said), *beside]
    return Clash(
        places=(place("kept", new), place("kept-before", old), *beside),
        values=(old.quantity.canonical, new.quantity.canonical),
        message=None if moved else _ALONE,
        args=kept_told(old, new, moved),
        proof="; ".join(
            [f"{value} = {in_units_of(old.quantity.nominal, old.quantity)}", *moves(moved)]
        ),
        suggestions=(
            Suggestion(0, None, _CHECK_IT, likelier=True),
            Suggestion(1, None, _OLD),
        ),
    )


CHECK = Check(
    code="FIG02",
    name="kept-figure",
    severity="warning",
    reads=Figure,
    scope="run",
    between=True,
    keys=keys,
    compare=compare,
    message={
        "zh": "{kept}{what}与上期一字不差，而同组数字都变了：{moved}。疑为沿用上期",
        "en": "{kept}{what_en} is the last edition's figure, its companions moved: {moved_en}",
    },
    examples=(
        bad(
            "---\ndate: 2023-12-20\n---\n今年以来，养护站累计清扫路面⟦51728公里⟧，"
            "处置险情⟦67起⟧，修补坑槽⟦436处⟧。",
            "---\ndate: 2024-12-22\n---\n今年以来，养护站累计清扫路面⟦51728公里⟧，"
            "处置险情⟦45起⟧，修补坑槽⟦512处⟧。",
        ),
        bad(
            "2023年，栾川县剧团下乡演出⟦386场⟧，观众⟦12.4万人次⟧。",
            "2024年，栾川县剧团下乡演出⟦386场⟧，观众⟦15.1万人次⟧。",
        ),
        bad(
            "青石乡2022年账本：装上路灯⟦1376盏⟧，清运垃圾4716吨，更换管线64公里。",
            "青石乡2023年账本：管线更换了83公里，路灯装上⟦1376盏⟧，垃圾清运涨到5261吨。",
        ),
        good(
            "---\ndate: 2023-12-20\n---\n全年调解纠纷3862件，开展宣讲47场。",
            "---\ndate: 2024-12-22\n---\n全年调解纠纷3862件，与上年持平，开展宣讲63场。",
            stopped_by="compare",
        ),
        good(
            "---\ndate: 2023-12-20\n---\n站里设有料场12座，累计清扫路面51728公里，修补坑槽436处。",
            "---\ndate: 2024-12-22\n---\n站里设有料场12座，累计清扫路面60391公里，修补坑槽512处。",
            stopped_by="compare",
        ),
        good(
            "---\ndate: 2023-12-20\n---\n全镇绿化率41.3%，清扫路面51728公里，修补坑槽436处。",
            "---\ndate: 2024-12-22\n---\n全镇绿化率41.3%，清扫路面60391公里，修补坑槽512处。",
            stopped_by="compare",
            why="绿化率年年变得少",
        ),
        good(
            "---\ndate: 2023-12-20\n---\n36个县8912户参保，23个站点受理投诉417件。",
            "---\ndate: 2024-12-22\n---\n36个县9644户参保（上年8912户），23个站点受理投诉528件。",
            stopped_by="compare",
        ),
        good(
            "---\ndate: 2018-06-24\n---\n白水县稳就业\n民警上门。城镇新增就业561万人，失业率2.5%。",
            "---\ndate: 2020-01-27\n---\n青河县稳就业\n民警上门。城镇新增就业561万人，失业率7.9%。",
            stopped_by="compare",
        ),
    ),
)
