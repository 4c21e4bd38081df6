"""部分与整体单位悬殊 · A part in a unit that its whole denies

找什么：“渡槽长2360米，已浇筑1980公里”“总库容2.8亿立方米，现蓄水2.1万立方米”：部分与整体写在一句，
数字配得上，单位或“万”“亿”配不上。
为什么：多半漏了“万”“亿”，或把米写成公里、公顷写成平方公里，单看哪个数都不显眼。
不管什么：平均、增减、高度宽度和距离；换了单位也配不上的两个数。

Finds a part that stands in one sentence with its whole, fits it by its number, and is a unit or a
万 away from it. Either figure looks well by itself. It leaves alone means, changes, heights and
distances, and numbers that would not fit in another unit. Source: common slips of the pen.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Figure,
    Suggestion,
    bad,
    good,
    in_print,
    in_units_of,
    may_be_part,
    part_units,
    place,
)

_UNIT = {"zh": "与整体单位一致", "en": "the unit of the whole"}


def keys(figure: Figure) -> Iterable[Hashable]:
    """Compare the amounts of a sentence."""
    if may_be_part(figure):
        yield figure.context.article, figure.context.span.start, figure.quantity.dimension


def compare(figures: Sequence[Figure]) -> Iterable[Clash]:
    """Give the parts whose unit is not that of their whole."""
    return [_clash(part, whole) for part, whole in part_units(figures)]


def _clash(part: Figure, whole: Figure) -> Clash:
    meant = part.quantity.nominal / part.quantity.scale * whole.quantity.scale
    larger = part.quantity.nominal > whole.quantity.nominal
    scaled = whole.quantity.nominal / whole.quantity.scale * part.quantity.scale
    mends = (
        Suggestion(1, in_units_of(meant, whole.quantity, 4), _UNIT, likelier=larger),
        Suggestion(0, in_units_of(scaled, part.quantity, 4), _UNIT),
    )
    return Clash(
        places=(place("whole", whole), place("part", part)),
        values=(whole.quantity.canonical, part.quantity.canonical),
        args={"whole": in_print(whole), "part": in_print(part)},
        suggestions=mends,
    )


CHECK = Check(
    code="UNT07",
    name="part-in-another-scale",
    severity="warning",
    reads=Figure,
    keys=keys,
    compare=compare,
    absorbs=("UNT02", "UNT04", "UNT05", "SUM02"),
    message={
        "zh": "部分{part}与整体{whole}相差悬殊，换成同一单位才相称，单位或有误",
        "en": "{whole} and {part} of it: the numbers fit, the units are far apart",
    },
    examples=(
        bad("渡槽全长⟦2360米⟧，已浇筑⟦1980公里⟧，投入工人320名。"),
        bad("水库总库容⟦2.8亿立方米⟧，目前蓄水⟦2.1万立方米⟧。", why="少写了“亿”"),
        bad("项目总投资⟦2.4亿元⟧，已到位⟦9600元⟧，明年完工。"),
        good("渡槽全长2360米，已浇筑1980米，投入工人320名。", stopped_by="compare"),
        good("渡槽全长2360米，距县城18公里。", stopped_by="compare", why="距离不是部分"),
        good(
            "抽查救助资金1.3亿元，发现冒领31人，已追回9.6万元。",
            stopped_by="compare",
            why="追回的是冒领的",
        ),
        good("项目总投资2.4亿元，已到位9600万元。", stopped_by="compare"),
        good("隧道总长3260米，所在公路86公里。", stopped_by="compare", why="换成米也不相配"),
    ),
)
