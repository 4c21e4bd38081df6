"""部分大于整体 · A part beyond its whole

找什么：“其中”“仅在…中”“光一季度就”或下级地方的部分，比它所属的整体还大；单位不同的先换算（千克、公斤、吨）。
为什么：部分不可能大于整体，至少有一个数错，或者两处口径没有说清。
不管什么：增量与存量（新增大于原有）、计划与完成、人与人次、只比整体多出四舍五入的一点。

Finds a part (其中…, “in this field alone…”) that is larger than the whole it belongs to,
units converted. A part cannot exceed its whole: one figure is wrong or two scopes are not told.
It leaves alone increments against stocks, plans against results, 人 against 人次, and rounding.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Part,
    Quantity,
    Suggestion,
    bad,
    beyond,
    changed_companions,
    far_beyond,
    good,
    in_other_terms,
    in_print,
    in_units_of,
    place,
    printed,
    scales_apart,
    told,
    unless,
)

_WHOLE = {"zh": "若部分无误，整体应不小于{limit}", "en": "if the part stands, at least {limit}"}
_PART = {"zh": "若整体无误，部分应不大于{limit}", "en": "if the whole stands, at most {limit}"}
_HOUSES = {
    "zh": "{part}至少有同样多的人，文中只有{whole}",
    "en": "{part} are at least as many people, the text says {whole}",
}
_UNIT = {"zh": "单位或有误，与另一数同单位时相合", "en": "the unit may be wrong: they fit in one"}


def judge(part: Part) -> Iterable[Clash]:
    """Compare the least the part can be with the most the whole can be."""
    inner, outer = part.part.quantity, part.whole.quantity
    if not beyond(inner, outer) or in_other_terms(part) or far_beyond(part):
        return
    houses = part.cue == "户"
    excess = in_units_of(inner.nominal - outer.nominal, outer)
    yield Clash(
        places=(place("whole", part.whole), place("part", part.part)),
        values=(outer.canonical, inner.canonical),
        args={"part": in_print(part.part), "whole": in_print(part.whole), "excess": excess},
        proof=_proof(part.part, part.whole, excess),
        message=_HOUSES if houses else None,
        suggestions=(unless(0), unless(1)) if houses else _mends(inner, outer),
        # a whole in the wrong unit is told once, by all its parts
        fact=f"{(part.whole if scales_apart(inner, outer) else part.part).span.start}",
        firm=part.cue in {"其中", "中", "户"} or len(changed_companions(part.part, part.whole)) > 1,
    )


def _mends(inner: Quantity, outer: Quantity) -> tuple[Suggestion, ...]:
    if scales_apart(inner, outer) and printed(inner) <= printed(outer):
        whole = in_units_of(printed(outer) * inner.scale, inner, 4)
        part = in_units_of(printed(inner) * outer.scale, outer, 4)
        return Suggestion(0, whole, _UNIT), Suggestion(1, part, _UNIT)
    return (
        Suggestion(0, None, told(_WHOLE, limit=in_units_of(inner.nominal, outer))),
        Suggestion(1, None, told(_PART, limit=in_units_of(outer.nominal, inner))),
    )


def _proof(inner: Figure, outer: Figure, excess: str) -> str:
    converted = in_units_of(inner.quantity.nominal, outer.quantity)
    printed = in_units_of(inner.quantity.nominal, inner.quantity)
    same = "" if converted == printed else f"{printed} = {converted}; "
    whole = in_units_of(outer.quantity.nominal, outer.quantity)
    return f"{same}{converted} > {whole} (+{excess})"


CHECK = Check(
    code="SUM02",
    name="part-beyond-whole",
    severity="error",
    absorbs=("UNT04", "UNT05", "SUM04"),
    reads=Part,
    judge=judge,
    explains=("FIG01", "UNT02"),
    message={
        "zh": "部分{part}大于整体{whole}，多出{excess}",
        "en": "the part, {part}, is larger than its whole, {whole}, by {excess}",
    },
    examples=(
        bad("全镇有公共厕所⟦86座⟧，其中已改造的⟦92座⟧。"),
        bad("全县入库玉米⟦2.4万吨⟧，其中一等粮⟦3100万公斤⟧。"),
        bad(
            "截至6月底，全省共立案查处走私案件320起，抓获走私嫌疑人610名，查扣香烟⟦18.2吨⟧。\n"
            "截至5月底，全省仅在海上缉私中，就立案查处走私案件96起，抓获走私嫌疑人205名，"
            "查扣香烟⟦21500千克⟧。"
        ),
        bad("前三季度，全市新增养老床位⟦5120张⟧。光8月就新增养老床位⟦5210张⟧，创下新高。"),
        bad("全县涉农贷款余额⟦68亿元⟧。涉农贷款中，投向养殖业的⟦86亿元⟧。"),
        bad("县里登记帮扶⟦2310户⟧、⟦1960人⟧。", why="一户至少一人"),
        bad("全县共有教师⟦4200人⟧，高级教师⟦4500人⟧。"),
        bad("⟦35名⟧队员里，女队员有⟦38名⟧。"),
        bad("全区实现商品零售额⟦231.8万元⟧，其中限额以上⟦142.6亿元⟧、限额以下⟦89.2亿元⟧。"),
        good(
            "招录教师120名，其中语文65名、数学55名，报名的有1860人。",
            stopped_by="compare",
            why="两项已凑满总数，其后的不在其内",
        ),
        good("中心照护幼儿42名。其中，全市男性157.92万人。", stopped_by="compare", why="差几万倍"),
        good("签约项目36个，新开工39个。", stopped_by="reading", why="新开工的未必是新签的"),
        bad("全县共栽植苗木⟦260万株⟧，其中仅石桥镇就栽植⟦280万株⟧。"),
        good("全县共有教师4200人，退休教师4500人。", stopped_by="reading", why="不在其内"),
        bad("全县茶园总面积⟦9.6万亩⟧。种得最早的是石桥镇，全镇茶园面积已达⟦6700公顷⟧。"),
        good(
            "现有养老床位300张，今年计划新增床位450张。", stopped_by="reading", why="增量可以更大"
        ),
        bad("全镇种中药材⟦2860亩⟧，包括黄芪920亩，白术740亩，桔梗⟦3200亩⟧。"),
        bad(
            "今年以来，海关共查扣冻牛肚⟦1.26吨⟧，抓获嫌疑人52名。"
            "最大的一起在6月，一辆货车夹带冻牛肚⟦1380公斤⟧。"
        ),
        bad("代表团一行⟦216人⟧。代表团里的运动员有⟦234名⟧。"),
        bad("今年，县里到位补助资金⟦4860万元⟧。其中用于修路⟦0.524亿元⟧。"),
        bad("⟦3200名⟧选手从广场出发。截至关门，共有⟦3265人⟧顺利完赛。"),
        bad("“五一”期间，全市接待游客⟦126万人次⟧。单日最高接待游客⟦138万人次⟧。"),
        bad("抓获嫌疑人⟦47名⟧，查扣手机186部。\n经查，其中负责引流的就有⟦52名⟧。"),
        good(
            "3200名选手从广场出发。共有4265名志愿者完成比赛保障。",
            stopped_by="reading",
            why="不是选手",
        ),
        good(
            "今年以来，海关共查扣冻牛肚1.26吨。去年最大的一起，关员查获冻牛肚1380公斤。",
            stopped_by="reading",
        ),
        good("接待游客5万人次，其中过夜的约5.2万人次。", stopped_by="compare", why="约数之内"),
    ),
)
