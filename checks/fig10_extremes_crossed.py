"""最高的反比最低的低 · A highest that lies below the lowest

找什么：“最高9℃，最低14℃”“最大的28岁，最小的41岁”；平均、收盘价落在最高与最低之外；
成活的比移栽的多，追回的比被骗的多，蓄水比总库容多。
为什么：该大的反而小，两个数写反了，或者其中一个错了。
不管什么：两天、两地的；历史最高与当天；最低限价一类的规定；补种、加床的。

Finds a highest below its lowest, a mean or a closing price beyond both, and what came of so many
and is more (plants alive, money recovered). Two figures changed places, or one is wrong. It leaves
alone extremes of two days or places, records of other years, limits that are set, and what was
added later.
Source: what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, islice

from qa.plugin import (
    Check,
    Clash,
    Crossed,
    Figure,
    Suggestion,
    bad,
    crossed_extremes,
    good,
    in_print,
    in_units_of,
    outgrown,
    overfull,
    place,
    told,
    turned_ranges,
)

_CROWD = 40
_OUTGROWN = {
    "zh": "{low}多于{high}，而它本不该超过：两数写反，或有一处写错",
    "en": "{low} is more than {high}, which it cannot exceed",
}
_AT_LEAST = {"zh": "若另一数无误，应不少于{limit}", "en": "if the other stands, at least {limit}"}
_AT_MOST = {"zh": "若另一数无误，应不多于{limit}", "en": "if the other stands, at most {limit}"}
_TURNED = {"zh": "两数或写反", "en": "the two may have changed places"}


def keys(figure: Figure) -> Iterable[tuple[int, int]]:
    """Compare the figures of a paragraph."""
    yield figure.context.article, figure.context.block


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at the extremes of a sentence, and at what must lie between them."""
    for _, sentence in groupby(figures, key=lambda figure: figure.context.span):
        few = list(islice(sentence, _CROWD))
        yield from map(_clash, crossed_extremes(few))
        yield from map(_clash, turned_ranges(few))
    yield from map(_beyond, (*outgrown(figures), *overfull(figures)))


def _clash(found: Crossed) -> Clash:
    high, low = map(in_print, found)
    return Clash(
        places=(place("high", found.high), place("low", found.low)),
        values=(found.high.quantity.canonical, found.low.quantity.canonical),
        args={"high": high, "low": low},
        proof=f"{high} < {low}",
        suggestions=(Suggestion(0, low, _TURNED), Suggestion(1, high, _TURNED)),
    )


def _beyond(found: Crossed) -> Clash:
    """Tell of what is more than there was to begin with, or than there is room for."""
    high, low = (in_units_of(one.quantity.nominal, one.quantity) for one in found)
    mends = (
        Suggestion(0, None, told(_AT_LEAST, limit=low)),
        Suggestion(1, None, told(_AT_MOST, limit=high)),
    )
    return replace(_clash(found), message=_OUTGROWN, suggestions=mends)


CHECK = Check(
    code="FIG10",
    name="extremes-crossed",
    severity="error",
    reads=Figure,
    keys=keys,
    compare=compare,
    absorbs=("FIG01", "FIG08"),
    message={
        "zh": "应当较高的{high}反而低于{low}：两数写反，或有一处写错",
        "en": "{high}, which should be the higher, lies below {low}",
    },
    examples=(
        bad("白天最高气温⟦9℃⟧，最低气温⟦14℃⟧，有小雨。"),
        bad("学员中年龄最大的⟦28岁⟧，最小的⟦41岁⟧。"),
        bad("该股盘中最高⟦8.20元⟧，最低7.60元，收盘报⟦8.50元⟧。"),
        bad("春天栽下⟦1200棵⟧树苗，入秋清点，成活⟦1350棵⟧。"),
        bad("腌缸应放在⟦18℃⟧至⟦6℃⟧之间的阴凉处。"),
        bad("村礼堂设⟦260个⟧座位，不设站票，当晚来了⟦304人⟧。"),
        good("水温从18℃到6℃之间变化。", stopped_by="compare", why="a course"),
        good("春天栽下1200棵树苗，秋天又补栽300棵，成活1350棵。", stopped_by="compare"),
        good("白天最高气温14℃，最低气温9℃，有小雨。", stopped_by="compare"),
        good("今天最高气温9℃，明天最低气温14℃。", stopped_by="compare", why="two days"),
        good("最高的一棵树18米，最低的一座亭22米。", stopped_by="compare", why="two things"),
    ),
)
