"""Whether two levels are of one scale on which more is more."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import SPELLS, Figure
from qa.patterns import regex
from qa.reading.figures.from_to import lead
from qa.reading.figures.gaps import gap, same_kind
from qa.reading.figures.per import per

TIMES = SPELLS | {"ordinal", "number", "odds"}
AND = regex("[、和及与]")
_FAR, _PAIR = 100, 2
_SHORTER = regex("缩|压|减|延|拉长")
"""A verb that says of a length of time that it became shorter or longer."""
_SCALES = frozenset("位 名 级 号 期 届 类 档 等 线 环 星 批".split())
"""Units of a rank or grade, where less may be more."""
_RANK = regex(
    "排名|排位|位次|名次|位居|位列|名列|第$|每(?![月年日天人户公斤吨亩度立平张个件台])|倒数|差距|逆差|负|亏"
)


def comparable(one: Figure, other: Figure) -> bool:
    """Say whether two levels are of one scale on which more is more."""
    text = lead(one) + gap(one, other)
    return (
        _of_one_scale(one, other, text)
        and not {one.quantity.suffix, one.quantity.unit} & _SCALES
        and not (one.scope ^ other.scope) & {"平均", "极值", "计划"}
        and _RANK.search(text) is None
    )


def _of_one_scale(one: Figure, other: Figure, text: str) -> bool:
    """Say whether two figures can be compared; lengths of time where one is said to shorten."""
    if one.quantity.dimension not in TIMES:
        return same_kind(one, other)
    spells = one.quantity.dimension == other.quantity.dimension and one.quantity.dimension in SPELLS
    return spells and _SHORTER.search(text) is not None


def is_mean_of(one: Figure, other: Figure) -> bool:
    """Say whether one is a mean of something else, and far smaller: 运价8.5元, 运费3.2亿元."""
    low, high = sorted((one.quantity.nominal, other.quantity.nominal))
    things = one.measure.thing[-2:], other.measure.thing[-2:]
    named = all(things) and things[0] != things[1]
    return named and "平均" in one.scope ^ other.scope and high > _FAR * low


def in_rows(figures: Sequence[Figure], index: int) -> bool:
    """Say whether levels before and after stand in rows: 由240元、300元提高到280元、380元."""
    rows = figures[max(0, index - _PAIR) : index], figures[index : index + _PAIR]
    return all(len(row) == _PAIR and AND.fullmatch(gap(*row)) for row in rows)


def fall_apart(before: Figure, after: Figure) -> bool:
    """Say whether two levels fall to different things: 每周1309班, 日均198班."""
    one = per(before)
    other = per(after) if one else None
    return bool(one and other and one.units != other.units)
