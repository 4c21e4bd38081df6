"""A part told in 万 or 亿 beside a total that is not: 新生1860万人, 在校生5200人. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure
from qa.model.sayings import BOUNDED
from qa.patterns import regex

_TOTAL = regex("总|共|现有|在[校编册岗栏读]|至此|达到|全[市县区镇乡村校厂院州旗]")
_WIDER = regex(
    "全[国省球世]|馆藏|藏书|收藏|我国|累计|历年|以来|[十百]年|网[友民]|点击|浏览|播放|阅读|观看"
)
_CLAUSE = regex("[，。；：]")
_GENERIC = frozenset("个 家 件 项 份 次 条 处 起 种 人次 票 单".split())
_MULTIPLES = ("万", "亿")
_LEAD, _FAR, _LEAST, _FEW = 24, 100, 100, 10
_POWERS = (10**4, 10**8)


def towering(figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Give the parts of one block that a 万 or 亿 too many lifts a hundred times above a total."""
    odd = [one for one in figures if one.quantity.suffix.startswith(_MULTIPLES)]
    for part in odd:
        if any(_is_as_large(one, part) for one in figures):
            continue
        for total in figures:
            if _may_tower(part, total) and _one_noun(part, total):
                yield part, [total]
                break


def _is_as_large(figure: Figure, part: Figure) -> bool:
    """Say whether another figure of the unit is of the same size: the text speaks of such sizes."""
    alike = figure.quantity.unit[:1] == part.quantity.unit[:1] and figure is not part
    return alike and figure.quantity.nominal * _FEW >= part.quantity.nominal


def _may_tower(part: Figure, total: Figure) -> bool:
    one, other = part.quantity, total.quantity
    plain = other.scale < one.scale and other.nominal >= _LEAST
    alike = (one.dimension, one.unit) == (other.dimension, other.unit)
    plain = plain and other.hedge not in BOUNDED
    if not (plain and alike and one.nominal >= _FAR * other.nominal):
        return False
    if not any(one.nominal / power <= other.nominal for power in _POWERS):
        return False
    return bool(_TOTAL.search(_lead(total))) and not _WIDER.search(_lead(part))


def _one_noun(part: Figure, total: Figure) -> bool:
    """Say whether two numbers count one thing, by a unit of its own or by the noun's last sign."""
    if part.quantity.dimension != "count" or part.quantity.unit in _GENERIC:
        return False
    if part.quantity.unit != "人":
        return True
    last = part.measure.thing[-1:], total.measure.thing[-1:]
    return bool(last[0]) and last[0] == last[1] and last[0] not in "人口"


def _lead(figure: Figure) -> str:
    return _CLAUSE.split(figure.context.sentence[max(0, figure.at - _LEAD) : figure.at])[-1]
