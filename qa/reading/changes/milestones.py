"""The how-many-eth of a series (第986列, 第79次献血), and the totals beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure, Measure, Milestone, Slot
from qa.model.sayings import PEOPLE
from qa.patterns import regex
from qa.reading.numbers.quantities import FoundQuantity
from qa.reading.scene.scene import Line, Scene

_UNITS = frozenset("列 次 场 例 架 台 辆 艘 单 位 名 对 座 户 家 所 个 条 项 件 趟 班 万".split())
_RANKED = regex("(?:排名?|位居|位列|名列|跻身)[^，。；]{0,4}$|[居列排]$")
_OF_ALL = regex("(?:全[国省市球]|世界)[^，。；]{0,4}$")
_MEMBER = regex(r"(?!的|左右|考|次|[上提]升|下降|前)[\u4e00-\u9fff]{3}")
"""What is told of a member, and never of a rank: 全市第87例造血干细胞捐献者."""
_NOUN = regex(r"[\u4e00-\u9fff]{0,8}")
_FEWEST = 20
_BEFORE = 14
_TOTAL = regex("累计|已|共|总计")


def read_milestones(scene: Scene, figures: Sequence[Figure]) -> Iterator[Milestone]:
    """Read the numbered members of series of one article, and the running totals of their unit."""
    numbered = [
        _figure(line, found)
        for line in scene.lines
        for found in line.quantities
        if _is_numbered(line, found)
    ]
    units = {figure.quantity.unit for figure in numbered}
    units |= PEOPLE if units & PEOPLE else set()
    for figure in numbered:
        yield Milestone(figure, nth=True, context=figure.context)
    for figure in figures:
        if figure.quantity.unit in units and _TOTAL.search(_words_before(figure)):
            yield Milestone(figure, nth=False, context=figure.context)


def _is_numbered(line: Line, found: FoundQuantity) -> bool:
    quantity = found.quantity
    return (
        quantity.dimension == "ordinal"
        and quantity.unit in _UNITS
        and quantity.nominal >= _FEWEST
        and not _RANKED.search(line.text[: found.start])
        and not (_OF_ALL.search(line.text[: found.start]) and not _names(line, found))
    )


def _names(line: Line, found: FoundQuantity) -> bool:
    return _MEMBER.match(line.text, found.end) is not None


def _figure(line: Line, found: FoundQuantity) -> Figure:
    """Give an ordinal as a figure that names what follows it."""
    noun = _NOUN.match(line.text, found.end)
    return Figure(
        span=line.span(found.start, found.end),
        at=found.start,
        until=found.end,
        quantity=found.quantity,
        measure=Measure("", noun[0] if noun else ""),
        subject=Slot(None, "unknown"),
        period=Slot(None, "unknown"),
        scope=frozenset(),
        context=line.context,
    )


def _words_before(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _BEFORE) : figure.at]
