"""说高实低 · Said to be above, and is below

找什么：“绿化率35‰，高于国家标准30%”“浓度0.8毫克，低于限值0.5毫克”“突破10亿元，达到9.6亿元”
“满分150分，考了152分”“限重20吨……26吨，符合规定”“均在98%以上，分别为98.2%、97.6%”：按所给的数，高低正好相反。
为什么：多半是单位、符号或数字写错，也可能是“高于”“低于”用反。
不管什么：百分点一类的差额；“不高于”“应低于”等要求；按个数数的；“低于”之后不是标准、平均的。

Finds figures that are said to lie above or below the one behind them, or a mark that was passed or
kept, by one or by all of a list, and lie on the other side: it is a unit, a sign or a digit that
is wrong, or the word. It leaves alone differences, requirements, counts, and 低于 without a
standard or a mean behind it.
Source: arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Held,
    Suggestion,
    bad,
    belied_limits,
    belied_marks,
    belied_plans,
    broken_bounds,
    broken_by_one,
    good,
    in_print,
    in_units_of,
    place,
    told,
    wrongly_held,
)

_LIMIT = {
    "zh": "若另一数与说法无误，应{is}{limit}",
    "en": "if the other and what is said stand, {is_en} {limit}",
}
_AT_LEAST, _AT_MOST = {"is": "不低于", "is_en": "at least"}, {"is": "不高于", "is_en": "at most"}
_HELD = {
    "zh": "{one}其实{is}{other}，文中却当作不{is}",
    "en": "{one} is {is_en} {other}, yet the text has it the other way round",
}
_WORDS = {True: {"zh": "低于", "en": "below"}, False: {"zh": "高于", "en": "above"}}


def keys(figure: Figure) -> Iterable[tuple[int, int]]:
    """Compare the figures of a paragraph."""
    yield figure.context.article, figure.context.block


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at each figure that is held against the one behind it, or against a mark before it."""
    yield from map(_clash, wrongly_held(figures))
    marks = (belied_marks, broken_bounds, broken_by_one, belied_limits, belied_plans)
    for mark, figure, over in chain.from_iterable(find(figures) for find in marks):
        said = mark.context.sentence[mark.at : mark.until]
        yield _clash(Held(figure, mark, said, above=over))


def _clash(held: Held) -> Clash:
    texts = [in_units_of(f.quantity.nominal, f.quantity, 4) for f in (held.one, held.other)]
    plain = held.said == in_print(held.other) and not held.other.quantity.hedge
    words, sign = _WORDS[held.above], "<" if held.above else ">"
    return Clash(
        places=(place("one", held.one), place("other", held.other)),
        values=(held.one.quantity.canonical, held.other.quantity.canonical),
        args={
            "one": in_print(held.one),
            "other": _bound(held.other),
            "said": held.said,
            "is": words["zh"],
            "is_en": words["en"],
        },
        proof=f"{texts[0]} {sign} {texts[1]}",
        suggestions=_mends(held),
        message=_HELD if plain else None,
    )


def _mends(held: Held) -> tuple[Suggestion, Suggestion]:
    mine, theirs = (_AT_LEAST, _AT_MOST) if held.above else (_AT_MOST, _AT_LEAST)
    return (
        Suggestion(0, None, told(_LIMIT, limit=_bound(held.other), **mine)),
        Suggestion(1, None, told(_LIMIT, limit=in_print(held.one), **theirs)),
    )


def _bound(figure: Figure) -> str:
    """Write a bound by its number alone: 10亿元 of 突破10亿元."""
    hedged = figure.quantity.hedge
    return in_units_of(figure.quantity.nominal, figure.quantity, 4) if hedged else in_print(figure)


CHECK = Check(
    code="UNT06",
    name="held-wrongly",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    absorbs=("UNT01", "UNT02", "FIG10"),
    message={
        "zh": "{one}其实{is}{other}，文中却说“{said}”",
        "en": "{one} is {is_en} {other}, yet the text has it the other way round ({said})",
    },
    examples=(
        bad("小区绿化率为⟦35‰⟧，高于国家标准⟦30%⟧，入住612户。"),
        bad("车间甲醛浓度⟦0.8毫克⟧，低于国家标准限值⟦0.5毫克⟧。"),
        bad("公司去年营收⟦突破3亿元⟧大关，达到⟦2.87亿元⟧。"),
        bad("木桥限重⟦8吨⟧。昨天开过一辆⟦11吨⟧的货车，符合规定。"),
        bad("渡口村常住的⟦不到90人⟧，村医入户逐个数过，准确人数是⟦107人⟧。"),
        bad("摊主们每人都认捐了⟦200元以上⟧，最少的一位认捐⟦130元⟧。"),
        bad("复试⟦75分⟧为过线。小温答出⟦71分⟧，已经过线。"),
        bad("三个批次合格率均在⟦98%以上⟧，分别为98.2%、⟦97.6%⟧、99%。"),
        bad("全县产量连续五年稳定在⟦30万吨以上⟧，其中2022年为⟦29.4万吨⟧。"),
        bad("大坝水位从未⟦低于60米⟧，其中2022年为⟦58.5米⟧。"),
        good("三个批次合格率均在98%以上，其中优秀率为62%。", stopped_by="compare"),
        good("近三年增速均超过8%，2020年为7.6%。", stopped_by="compare", why="不在三年之内"),
        good("复试75分为过线。小温答出71分，经补考通过。", stopped_by="compare"),
        good("渡口村常住的不到90人，去年春节回来的人数是107人。", stopped_by="compare"),
        good("公司去年营收突破3亿元大关，前年为2.87亿元。", stopped_by="compare"),
        good("闸前水位31.25米，距警戒水位0.85米。", stopped_by="compare", why="how far below"),
        good("全县人均可支配收入2.1万元，低于全市平均水平1.3万元。", stopped_by="compare"),
        good("小区绿化率为35%，高于国家标准30%，入住612户。", stopped_by="compare"),
        good("小区绿化率35%，比去年高于规划的2个百分点更多。", stopped_by="compare"),
        good(
            "新建小区绿化率25%，应高于国家标准30%。",
            stopped_by="compare",
            why="required",
        ),
    ),
)
