"""总的增幅不在各部分之间 · Growth of a whole beyond that of its parts

找什么：总数和各部分都写了数、写了增幅，各部分相加正是总数，总的增幅却比每一部分都高，或都低
（生产总值增长8.8%，三次产业分别增长3.9%、6.5%、5.9%）；“其中”城市与农村、食品与非食品等合起来就是全部的，
价格、总额的涨幅也是一样。
为什么：总的增幅是各部分增幅的加权平均，必在最高与最低之间；多半改了总数的增幅，没有改各部分的，或抄错一位。
不管什么：各部分相加不是总数的；有一项没写增幅的；同比与环比不同的；约数。

Finds levels with their growth, of a whole and of parts that add up to it, where the whole is said
to have grown more than each of its parts, or less than each; and prices of all that rose more, or
less, than those of both town and country, goods and services.
The growth of a whole is a mean of that of its parts, weighed by their size, and lies between.
It leaves alone parts that are not all, parts without a growth of their own, unlike bases, hedges.
Source: arithmetic; statistical bulletins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Change,
    Check,
    Clash,
    Grown,
    GrowthApart,
    Place,
    Suggestion,
    bad,
    good,
    growths_apart,
    in_print,
    place,
    rate_blends,
)

_BETWEEN = {
    "zh": "若各部分无误，总的增幅应在它们之间",
    "en": "if the parts stand, the growth of all lies between theirs",
}
_PART = {"zh": "若总的增幅无误，各部分应另行核实", "en": "if the whole stands, a part gives way"}
_SIDES = {True: ("高", "above"), False: ("低", "below")}


def keys(change: Change) -> Iterable[tuple[int, int]]:
    """Compare the changes of a block."""
    yield change.context.article, change.context.block


def compare(changes: Sequence[Change]) -> Iterable[Clash]:
    """Look at each whole whose parts are all told with their growth."""
    yield from map(_clash, growths_apart(changes))
    yield from map(_clash, rate_blends(changes))


def _clash(found: GrowthApart) -> Clash:
    sides = (found.whole, *found.parts)
    rates = [one.rate for one in sides]
    texts = list(map(_signed, sides))
    zh, en = _SIDES[found.whole.growth.low > found.parts[0].growth.high]
    places: list[Place] = [place("whole", rates[0])]
    places += [place("part", rate) for rate in rates[1:]]
    return Clash(
        places=tuple(places),
        values=tuple(rate.quantity.canonical for rate in rates),
        args={"whole": texts[0], "parts": "、".join(texts[1:]), "side": zh, "side_en": en},
        proof=_proof(found),
        suggestions=(
            Suggestion(0, None, _BETWEEN, likelier=True),
            Suggestion(1, None, _PART),
        ),
    )


def _proof(found: GrowthApart) -> str:
    """Write out between what the growth of the parts lies, a fall with its sign."""
    parts = sorted(found.parts, key=lambda part: part.growth.low)
    least, most, whole = (_signed(one) for one in (parts[0], parts[-1], found.whole))
    if found.whole.growth.low > parts[-1].growth.high:
        return f"{least} … {most} < {whole}"
    return f"{whole} < {least} … {most}"


def _signed(one: Grown) -> str:
    return f"{'-' if one.growth.high < 0 else ''}{in_print(one.rate)}"


CHECK = Check(
    code="CHG07",
    name="growth-beyond-its-parts",
    severity="warning",
    reads=Change,
    keys=keys,
    compare=compare,
    message={
        "zh": "总的增幅{whole}比各部分的{parts}都{side}，本应在它们之间",
        "en": "{whole} for all is {side_en} each of the parts, {parts}: it must lie between",
    },
    examples=(
        bad(
            "港口全年吞吐4200万吨，增长⟦9.4%⟧，其中外贸1500万吨，增长⟦4.1%⟧；"
            "内贸2700万吨，增长⟦6.2%⟧。"
        ),
        bad(
            "上半年全镇产茶386吨，同比增长⟦2.1%⟧。其中春茶251吨，增长⟦3.6%⟧；夏茶135吨，增长⟦5.0%⟧。"
        ),
        good(
            "港口全年吞吐4200万吨，增长5.4%，其中外贸1500万吨，增长4.1%；内贸2700万吨，增长6.2%。",
            stopped_by="compare",
        ),
        good(
            "港口全年吞吐4200万吨，增长9.4%，其中外贸1500万吨，增长4.1%；"
            "集装箱1100万吨，增长6.2%。",
            stopped_by="compare",
            why="两项不是全部",
        ),
        bad("5月，粮价同比上涨⟦0.7%⟧。其中，城市上涨⟦0.5%⟧，农村上涨⟦0.2%⟧。"),
        good("5月，粮价同比上涨0.4%。其中，城市上涨0.5%，农村上涨0.2%。", stopped_by="compare"),
        good(
            "上半年全镇产茶386吨，同比增长2.1%。其中春茶251吨，增长3.6%；夏茶135吨，下降0.5%。",
            stopped_by="compare",
        ),
    ),
)
