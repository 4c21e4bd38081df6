"""增减与全文的数 · A change against levels anywhere in the article

找什么：“多出39列”“压下5.6个百分点”“翻三番”“是首年的3.4倍”“工夫省了四成”，而文中它所说的前后两数，
无论在哪一句、是怎样说的，都算不出这个数。
为什么：总账、结语里的增减多凭记忆写成，离前后两数最远，最容易错。
怎样看：全文里够得着的每一对数都按位置、字词、时间加以权衡，再看它像不像编辑标过的那些错：
差多少，是不是一位数字、方向或倍数之误，有没有另一对数算得出。
不管什么：约数和四舍五入说得通的；差得太远、不像是说这两个数的；看不准前后数的。

Finds a difference, a rate, doublings or a multiple that the two levels it is said of cannot give,
wherever in the article they stand and however it is worded.
All pairs of levels in reach are weighed by place, words and times, and held to what the mistakes
that editors marked look like: how far off, whether a digit, the direction or 倍 explains it,
whether other levels make the change. It leaves alone what rounding explains, and levels that can
only be guessed.
Source: common corrections in Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from qa.plugin import (
    OTHER_DIRECTION,
    Change,
    Check,
    Clash,
    Course,
    Suggestion,
    after_needed,
    as_printed_in,
    bad,
    belied,
    course_proof,
    good,
    in_doublings,
    in_print,
    in_units_of,
    is_turned,
    place,
    rate_mend,
    swapped,
)

_LEVEL = {"zh": "由前数和增减算得", "en": "as the earlier level and the change give it"}


def judge(change: Change) -> Iterable[Clash]:
    """Hold a change to the pairs of levels that it may be said of; no likely one may fit."""
    if not change.courses or "计划" in change.rate.scope or not (found := belied(change)):
        return
    way, value = found
    turned = is_turned(way, change)
    result = in_units_of(value, change.rate.quantity)
    sides = {"before": way.before, "after": way.after, "rate": change.rate}
    texts = {role: in_print(one) for role, one in sides.items()}
    yield Clash(
        places=tuple(place(role, one) for role, one in sides.items()),
        values=tuple(one.quantity.canonical for one in sides.values()),
        args={**texts, "computed": as_printed_in(value, change.rate)},
        proof=course_proof(way, change, result),
        suggestions=swapped(texts["before"], texts["after"])
        if turned
        else tuple(_mends(way, change, value)),
        message=OTHER_DIRECTION
        if turned
        else in_doublings(change.rate.quantity, way.before, way.after),
    )


def _mends(way: Course, change: Change, value: Fraction) -> Iterable[Suggestion]:
    yield rate_mend(change.rate, (way.before, way.after), value, 2)
    if needed := after_needed(way, change):
        yield Suggestion(1, needed, _LEVEL)


CHECK = Check(
    code="CHG04",
    name="change-weighed",
    severity="warning",
    reads=Change,
    judge=judge,
    absorbs=("SUM04",),
    message={
        "zh": "由{before}到{after}，变化应为{computed}，文中写作{rate}",
        "en": "from {before} to {after} makes {computed}, the text says {rate}",
    },
    examples=(
        good("三年来，近视率由52.6%降至46.8%，年均下降1.9个百分点。", stopped_by="compare"),
        bad("车间主任翻着本子：“6月我们装了⟦268台⟧，5月是⟦231台⟧，一个月多出⟦47台⟧。”"),
        bad("灌一亩地过去要⟦6小时⟧，如今滴灌只要⟦2小时⟧，时间省了⟦三分之一⟧。"),
        bad("前年渡船走了⟦1200个⟧班次，去年减到⟦900个⟧班次，一年工夫减了⟦四成⟧。"),
        bad("工业增加值⟦52.0亿元⟧，去年同期⟦50.0亿元⟧，按现价算增长⟦7.0%⟧。"),
        bad("年末养护工⟦86人⟧，上年末是⟦98人⟧，一年多了⟦12人⟧。", why="是少了12人"),
        good(
            "车间主任翻着本子：“6月我们装了268台，5月是231台，一个月多出37台。”",
            stopped_by="compare",
        ),
        good("灌一亩地过去要6小时，如今滴灌只要2小时，时间省了三分之二。", stopped_by="compare"),
        good(
            "馆里去年收旧书4200册，今年收了5460册。馆长说：“比市馆多收了1620册。”",
            stopped_by="reading",
            why="与市馆比，市馆的数没有写",
        ),
        good("一周内共7次上涨6次下跌，比上周的9次上涨还少。", stopped_by="reading"),
    ),
)
