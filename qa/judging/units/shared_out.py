"""What a figure falls to by the words beside it, and how many of those another counts. Pure.

每车装7吨 and 26辆车; 电价0.6元/度 and 240度; 每百名学生38张 and 5.2万人.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from qa.model import Figure
from qa.patterns import regex

_EACH = regex(
    r"每(?:一|个)?(?P<many>[十百千万]{0,2}|\d{2,5})(?P<of>[^，。；：、\d]{1,12})$"
    r"|(?P<mean>(?!平)[\u4e00-\u9fff])均[^，。；：、\d]{0,10}$|(?P<plot>亩)产[^，。；：、\d]{0,10}$"
)
_BEHIND = regex(r"[/每](?:个)?(?P<of>[^，。；：、\d）)]{1,4})(?=[，。；：、）)]|$)")
_MARK = regex("[，。；：]")
_NOUN = regex("[\u4e00-\u9fff]{0,6}")
_MANY = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
_UNITS: Mapping[str, tuple[str, Fraction]] = {
    name: (dimension, Fraction(worth))
    for dimension, units in {
        "mass": "毫克 1/1000000 克 1/1000 斤 1/2 公斤 1 千克 1 吨 1000",
        "length": "米 1 公里 1000",
        "area": "平方米 1 亩 2000/3 公顷 10000 平方公里 1000000",
        "volume": "升 1/1000 立方米 1 方 1",
        "energy": "千瓦时 1 度电 1 度 1",
        "power": "瓦 1 千瓦 1000",
        "seconds": "秒 1 分钟 60 小时 3600 天 86400 日 86400",
        "days": "天 1 日 1 周 7",
        "months": "月 1 年 12",
    }.items()
    for name, worth in zip(units.split()[::2], units.split()[1::2], strict=True)
    if name not in {"天", "日"} or dimension == "days"
}
"""Units that something is told for each of, and what they are worth in their base."""
_DAY = 86_400
_LIKE = {
    "人": "人名位口生", "人次": "人", "辆": "辆车", "艘": "艘船", "台": "台机车",
    "家": "家店企", "所": "所校", "张": "张票", "件": "件单", "套": "套户",
}  # fmt: skip
"""Counters and the characters that stand for them behind 每 or before 均."""
_THINGS = frozenset("车船村镇校厂店站户组队班")
"""Nouns of one character that stand for a counter: 每车, 每站."""
_MULTIPLES = "十百千万亿"
_LEAD = 18


class Fallen(NamedTuple):
    """What a figure falls to, as the words have it, and how many of these (每百名)."""

    of: str
    many: int


def lead(figure: Figure) -> str:
    """Give the words of its clause before a figure."""
    return _MARK.split(figure.context.sentence[max(0, figure.at - _LEAD) : figure.at])[-1]


def fallen(figure: Figure) -> tuple[Fallen, ...]:
    """Tell what a figure falls to, by the words before and behind it."""
    behind = figure.context.sentence[figure.until : figure.until + _LEAD]
    return _fallen(lead(figure), behind)


@lru_cache(maxsize=1 << 10)
def _fallen(before: str, behind: str) -> tuple[Fallen, ...]:
    return tuple(_told(before, behind))


def _told(before: str, behind: str) -> Iterator[Fallen]:
    if found := _EACH.search(before):
        many = found["many"] or ""
        of = found["of"] or found["mean"] or found["plot"]
        yield Fallen(of, int(many) if many.isdigit() else _MANY.get(many, 1))
    if found := _BEHIND.match(behind):
        yield Fallen(found["of"], 1)


def number_of(count: Figure, each: Figure) -> tuple[Fraction, int] | None:
    """Give how many of what one figure falls to another counts, and how many are taken at a time.

    None where it counts something else.
    """
    quantity = count.quantity
    if under := each.quantity.dimension.partition("/")[2]:
        return (quantity.nominal, 1) if quantity.dimension == under else None
    for of, many in fallen(each):
        measured = next((_UNITS[of[:size]] for size in (4, 3, 2, 1) if of[:size] in _UNITS), None)
        number = _measured(count, *measured) if measured else _counted(count, of)
        if number is not None and many:
            return number / many, many
    return None


def _measured(count: Figure, dimension: str, worth: Fraction) -> Fraction | None:
    quantity = count.quantity
    if quantity.dimension == dimension or (dimension, quantity.dimension) == ("energy", "degree"):
        return quantity.nominal / worth
    if (dimension, quantity.dimension) == ("seconds", "days"):
        return quantity.nominal * _DAY / worth
    return None


def _counted(count: Figure, of: str) -> Fraction | None:
    quantity = count.quantity
    if quantity.dimension != "count":
        return None
    noun = _NOUN.match(count.context.sentence, count.until)
    things = noun[0] if noun else ""
    printed = quantity.suffix.lstrip(_MULTIPLES)
    told = (printed and of.startswith(printed)) or of[0] in _LIKE.get(quantity.unit, quantity.unit)
    told = told or (len(things) > 1 and of.startswith(things[:2]))
    return quantity.nominal if told or (of[0] in things and of[0] in _THINGS) else None
