"""说升却降 · A direction against its levels

找什么：写“由12起上升到9起”“增至”“比上年的X减少”，而两个数的大小正好相反。
为什么：改了一个数，忘了改动词；或者两个数写颠倒了。读者一眼可见。
不管什么：名次、排位（数越小越靠前）；时限、年限；负数；单位或口径不同的两数；约数之内的。
方向反了而幅度的绝对值恰好相符的，只报方向，不再报幅度。

Finds levels that moved the other way than the verb between them says.
One figure was changed and the verb stayed, or the two stand in the wrong order.
It leaves alone ranks, terms, figures below nought, units that differ, and what a hedge explains.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Change,
    Check,
    Clash,
    Quantity,
    bad,
    change_made,
    fits_others,
    good,
    in_print,
    in_units_of,
    place,
    printed,
    swapped,
)

_VERBS = {"up": ("上升", "up"), "down": ("下降", "down")}
_CLOSE, _FAR = 3, 100
_UNIT = {
    "zh": "由{before}到{after}：数字相近，单位悬殊，其中一处单位或有误",
    "en": "from {before} to {after}: the digits are alike, the units far apart",
}


def judge(change: Change) -> Iterable[Clash]:
    """Compare the order of the two levels with the direction that the text gives."""
    before, after = change.before, change.after
    if change.told or before is None or after is None or change.direction not in _VERBS:
        return
    old, new = before.quantity, after.quantity
    against = new.high < old.low if change.direction == "up" else new.low > old.high
    planned = "计划" in before.scope ^ after.scope
    if planned or fits_others(change) or change_made(change):
        return
    if not (against or _units_apart(change, old, new)):
        return
    texts = [in_units_of(q.nominal, q) for q in (old, new)]
    zh, en = _VERBS[change.direction]
    places = [place("before", before), place("after", after)]
    if change.rate != after:
        places.append(place("rate", change.rate))
    yield Clash(
        places=tuple(places),
        values=(old.canonical, new.canonical, change.direction),
        args={"before": in_print(before), "after": in_print(after), "said": zh, "said_en": en},
        proof=f"{texts[0]} {'>' if change.direction == 'up' else '<'} {texts[1]}",
        suggestions=swapped(texts[0], texts[1]),
        fact=f"{before.span.start}",
        message=None if against else _UNIT,
        severity=None if against else "warning",
    )


def _units_apart(change: Change, old: Quantity, new: Quantity) -> bool:
    """Say whether two levels of like digits lie a hundred times apart: 由0.46元涨到0.52万元."""
    digits, values = sorted(map(printed, (old, new))), sorted((old.nominal, new.nominal))
    alone = change.rate == change.after and old.scale != new.scale
    return alone and digits[1] < digits[0] * _CLOSE and values[1] >= values[0] * _FAR


CHECK = Check(
    code="CHG02",
    name="direction",
    severity="error",
    absorbs=("UNT04", "UNT05"),
    reads=Change,
    judge=judge,
    explains=("CHG01", "UNT01", "UNT02"),
    message={
        "zh": "由{before}到{after}，文中却说{said}",
        "en": "from {before} to {after}, yet the text says it went {said_en}",
    },
    examples=(
        bad("窗口等候时间由⟦16分钟⟧缩短到⟦31分钟⟧，差评少了一半。"),
        bad("全镇溺水警情由⟦12起⟧上升到⟦9起⟧。"),
        bad("去年受理投诉⟦86件⟧，今年增至⟦68件⟧。"),
        bad("上半年接待游客⟦42.6万人次⟧，比上年同期的⟦38.1万人次⟧有所减少。"),
        bad(
            "全港完成吞吐量⟦862.4万吨⟧，比上年同期的⟦790.2万吨⟧下降⟦9.1%⟧。",
            why="幅度相符，方向反了",
        ),
        good("全镇溺水警情由12起下降到9起。", stopped_by="compare"),
        good("去年受理投诉68件，今年增至86件。", stopped_by="compare"),
        good("卫星图分辨率由10米提高到2米。", stopped_by="compare", why="越小越精细"),
        good("学校排名由第12位上升到第9位。", stopped_by="reading", why="名次越小越靠前"),
        good(
            "本周黄瓜均价5.43元，上周为4.98元，环比上涨9.0%；去年这时5.87元。",
            stopped_by="compare",
            why="涨幅是与上周比的",
        ),
        good(
            "去年全年过闸128万艘次，今年一季度过闸36万艘次，同比增长18.2%。",
            stopped_by="compare",
            why="全年与一季度不能相比",
        ),
        good(
            "与上年霜降时的620吨相比，本季多储80吨，增幅约13%。",
            stopped_by="compare",
            why="多储的不是现存的",
        ),
        good(
            "国庆七天，渡口运送轿车4127台，增长6.4%；去年全年为38.2万台。",
            stopped_by="compare",
            why="七天与全年不能相比",
        ),
        good(
            "上半年新设网点9个、撤并3个，在营网点由46个增至52个。",
            stopped_by="compare",
        ),
        good("养护工由约30人增加到近30人。", stopped_by="compare", why="约数之内"),
    ),
)
