"""单位或数量级之误 · A slip of scale or unit

找什么：同一个比率一处写%、一处写‰而数字相近；同一件事数字相同而单位差了十倍以上
（万与亿、公斤与吨、元与万元）。两篇稿子之间，换一个单位或添一个“万”便相合的数，权衡各种迹象再说。
为什么：一个符号之差就是十倍、万倍；人口比率最容易写错千分号。
不管什么：换算后相等的；对象不同的。

Finds one rate with % here and ‰ there though the digits are alike, and one fact with the same
digits in units ten or more times apart (万/亿, 公斤/吨, 元/万元). What agrees in two articles
but for a unit is weighed. It leaves alone values equal after conversion. Source: corrections.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from qa.plugin import (
    APART,
    Check,
    Clash,
    Figure,
    Text,
    all_in_print,
    as_water,
    bad,
    digit_keys,
    good,
    in_other_unit,
    kind,
    like_digits,
    place,
    quoted,
    rate_name,
    rate_word,
    restates,
    scaled_proof,
    shared_label,
    shown_digits,
    signs_slipped,
    unequal,
    unit_slipped,
)

_UNEQUAL = {
    "zh": "{one}与{other}说是一回事，换算后并不相等，单位或有误",
    "en": "{one} is given as {other}, which it is not after conversion",
}
_DIGITS, _CROWD = 2, 40
_SIGNS = {"%", "‰"}
_SCALE = {
    "zh": "{what}两处数字相合而单位不同：{one}与{other}，相差{ratio}倍，单位或有误",
    "en": "digits that agree in other units: {one} and {other}, {ratio} times apart",
}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Name the rate by what it is a share of, or the fact with its digits."""
    quantity, name = figure.quantity, figure.measure.text
    if quantity.unit in _SIGNS and rate_word(name):
        yield ("rate", rate_name(name))
    digits = shown_digits(quantity)
    if len(digits) >= _DIGITS:
        yield (figure.context.document, figure.context.article, kind(quantity), digits)
    if restates(figure.context.sentence):
        yield ("again", figure.context.document, figure.context.span.start, kind(quantity))


def apart(figure: Figure) -> Iterable[Hashable]:
    """Name digits and what kind of thing they count."""
    wet = as_water(figure)
    yield from ((APART, kind(wet.quantity), digits) for digits in digit_keys(wet))


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the pairs whose units cannot both be right."""
    few = [as_water(figure) for figure in figures[:_CROWD]]
    yield from (_clash(*pair, _SCALE) for pair in combinations(few, 2) if unit_slipped(*pair, few))
    yield from map(_apart, like_digits(few))
    yield from (_clash(*pair, _UNEQUAL) for pair in combinations(few, 2) if unequal(*pair))
    yield from (_clash(*pair, None) for pair in signs_slipped(few))


def _apart(pair: tuple[Figure, Figure]) -> Clash:
    """Give the clash of two articles, one for all places of the two numbers."""
    values = sorted(figure.quantity.canonical for figure in pair)
    return replace(_clash(*pair, _SCALE), fact=" ".join(values))


def _clash(one: Figure, other: Figure, message: Text | None) -> Clash:
    what = quoted(shared_label(one, other)) if message else one.measure.thing
    ratio, proof = scaled_proof(one, other)
    return Clash(
        places=(place("one", one), place("other", other)),
        values=(one.quantity.canonical, other.quantity.canonical),
        args={**all_in_print(one=one, other=other), "what": what, "ratio": ratio},
        proof=proof,
        suggestions=(in_other_unit(0, one, other), in_other_unit(1, other, one)),
        fact=rate_name(one.measure.text),
        message=message,
    )


CHECK = Check(
    code="UNT01",
    name="scale-or-unit",
    severity="warning",
    reads=Figure,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    unlike=True,
    explains=("UNT02",),
    absorbs=("UNT05", "SUM04"),
    message={
        "zh": "同一比率（{what}）一处用%、一处用‰：{one}与{other}，相差约{ratio}倍，符号或有误",
        "en": "{what} with % here and ‰ there: {one} and {other}, about {ratio} times apart",
    },
    examples=(
        bad("林场育出油茶苗⟦2600万株⟧，够栽20万亩。\n老杜说，⟦2600株⟧油茶苗都已上山。"),
        bad(
            "全市登记犬只占户籍人口比例为⟦3.1‰⟧。",
            "全省登记犬只占常住人口比例仅为⟦2.4%⟧，创近年新低。",
        ),
        bad("全县发放种粮补贴⟦1832万元⟧。\n县财政局介绍，发放种粮补贴⟦1832亿元⟧，已到户。"),
        bad("项目新增梯田⟦1.5万亩⟧（合⟦1000亩⟧），涉及12个村。", why="应为1000公顷"),
        bad(
            "青崖坝水电站年发电量⟦7400万千瓦时⟧，职工36人，厂房在河的左岸。",
            "春汛一来，青崖坝水电站36名职工轮班值守，一年把⟦7.4亿千瓦时⟧的电送出山。",
        ),
        bad(
            "柳荫河治沙林场新苗圃上周启用，占地⟦4.8公顷⟧，首批育苗36万株。",
            "走进柳荫河治沙林场的新苗圃，占地⟦72平方米⟧的大棚里，36万株小苗刚冒头。",
            why="应为72亩",
        ),
        good("项目新增梯田1.5万亩（合1000公顷），涉及12个村。", stopped_by="compare"),
        good("全市登记犬只占户籍人口比例为3.1‰。", "全省登记犬只占常住人口比例仅为2.4‰。"),
        good("柳荫河林场新苗圃占地4.8公顷。", "柳荫河林场新苗圃占地72亩。", stopped_by="compare"),
    ),
)
