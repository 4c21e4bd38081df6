"""说过半而没有过半 · A majority that the counts don't make

找什么：说过半数、达到三分之二、绝对控股，而所给的票数、席数、到会人数或持股比例不够：
“理事25人，到会11人，过半数”“持股46%，绝对控股”。
为什么：表决是否有效全看这个数，读者一除便知。
不管什么：没有达到、接近的；约数；同一段里还有别的人数、户数的。

Finds a majority, two thirds or a controlling share that is said to be reached, and is not by the
votes, seats, persons present or shares held that are told beside it. It leaves alone what is said
to be missed or near, rounded counts, and paragraphs that count more than votes and voters.
Source: arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Needed,
    Place,
    bad,
    decimal_text,
    good,
    in_units_of,
    majorities_missed,
    place,
    told,
    unless,
)

_ROLES = ("part", "whole")
_NEEDS = {
    Fraction(1, 2): "半数",
    Fraction(2, 3): "三分之二",
    Fraction(3, 4): "四分之三",
    Fraction(4, 5): "五分之四",
}
_MORE = {"zh": "要够{need_zh}，或改说法", "en": "at least {need}, or say it otherwise"}


def keys(figure: Figure) -> Iterable[tuple[int, int]]:
    """Compare the figures of a paragraph."""
    yield figure.context.article, figure.context.block


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Look at a majority that is said to be reached."""
    return map(_clash, majorities_missed(figures))


def _clash(found: Needed) -> Clash:
    texts = [in_units_of(side.quantity.nominal, side.quantity) for side in found.sides]
    share = f"{decimal_text(100 * found.share, 1)}%"
    need = f"{found.need.numerator}/{found.need.denominator}"
    return Clash(
        places=(
            *(place(role, side) for role, side in zip(_ROLES, found.sides, strict=False)),
            Place("majority", found.told),
        ),
        values=tuple(side.quantity.canonical for side in found.sides),
        args={"share": share, "need": need, "need_zh": _NEEDS[found.need]},
        proof=f"{' ÷ '.join(texts)} = {share}",
        suggestions=(
            unless(0, told(_MORE, need=need, need_zh=_NEEDS[found.need])),
            unless(len(found.sides)),
        ),
    )


CHECK = Check(
    code="PCT05",
    name="majority-missed",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    alone=True,
    explains=("SUM04",),
    message={
        "zh": "只占{share}，不到所说的{need_zh}",
        "en": "{share} only, less than the {need} that is said to be reached",
    },
    examples=(
        bad("合作社共有⟦52名⟧社员，到会⟦24名⟧，已⟦过半⟧数，大会开始。"),
        bad("改选须经⟦三分之二⟧以上会员同意。协会⟦96名⟧会员，投票同意的⟦61人⟧，改选方案通过。"),
        bad("县投公司持有茶厂⟦43.5%⟧的股份，处于⟦绝对控股⟧地位。"),
        good("合作社共有52名社员，到会31名，已过半数，大会开始。", stopped_by="compare"),
        good("合作社共有52名社员，到会24名，未过半数，改日再开。", stopped_by="compare"),
        good("县投公司持有茶厂53.5%的股份，处于绝对控股地位。", stopped_by="compare"),
    ),
)
