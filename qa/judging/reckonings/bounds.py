"""A bound told of a thing, and the thing's exact figure beyond it: 不足300人…登记342人. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.linking.measures import near_measure
from qa.judging.reckonings.reckoning import alike, lead
from qa.judging.reckonings.thresholds import OVER, UNDER, Passed
from qa.model import Figure
from qa.patterns import regex

_BELOW: Final = UNDER | {"近", "将近", "接近"}
_LEAST: Final = regex("(?:至少|起码|最少|不下|不[低少]于)[^，。；：、0-9]{0,4}$")
_MOST: Final = regex("(?:至多|最多|不超过|不[高多]于)[^，。；：、0-9]{0,4}$")
_ALL: Final = regex("[每各均都皆]|全[部都]?|所有|一律|清一色")
_MEAN: Final = regex("平均|[人户亩日月年场]均")
_LOWEST: Final = regex("最[低少矮小短轻浅便][^，。；：、0-9]{0,10}$|垫底[^，。；：、0-9]{0,8}$")
_HIGHEST: Final = regex("最[高多大长重深贵][^，。；：、0-9]{0,10}$")
_COUNT: Final = regex(
    "(?:[人户家个场次件总]?数|数字|数量|名单|面积|总[额量]|结果|读数|计数)上?[^，。；：、0-9]{0,4}$"
)
_OTHER: Final = regex(
    "其[中余他]|[比较；]|[年月天]前|[去上前]年|上[届季次]|同期|往年|原(?!因)|计划|预|目标|平均|均|每|各|最(?![终后新])|另|还|新增|增[加长至]|分别"
    "|此前|过去|当时|(?:19|20)[0-9]{2}年|力争|再|[追添]加|加上|减|扣|成本|若|如果|需|要求|应(?!急)|年底|今后|未来|后来|之后|随后|现在|如今|到20|[从由涨升降至][^，。；]{0,6}$|邻"
)
_AHEAD: Final = regex(
    "计划|目标|预|若|如|需|应|要|力争|争取|不(?!足|到|满)|未|没|或|可|能|将(?!近)|即|有望|曾|每|均|都|各"
)
_CLASS: Final = regex('[”"]?[以之]?[上下内]?[”"]?的|左右|不等|至|到|[-—~～]')
_NAMELESS: Final = frozenset({"age", "days", "months", "seconds", "ratio", "temperature", "number"})
_UNBOUND: Final = _NAMELESS - {"age"}
_REACH, _CROWD, _TWICE, _AHEAD_MOST = 70, 60, 2, 4


def broken_bounds(figures: Sequence[Figure]) -> Iterator[Passed]:
    """Look in a paragraph at each bound and the next figures of its kind."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, mark in enumerate(ordered) if len(ordered) <= _CROWD else ():
        over = None if mark.quantity.dimension in _UNBOUND else _side(mark)
        if over is None:
            continue
        later = alike(ordered[at + 1 : at + 1 + _AHEAD_MOST], mark)
        figure = next((one for one in later if one.quantity.unit == mark.quantity.unit), None)
        if figure is None or figure.quantity.hedge or figure.span.start - mark.span.end > _REACH:
            continue
        beyond = (
            figure.quantity.high < mark.quantity.nominal
            if over
            else figure.quantity.low > mark.quantity.nominal
        )
        if beyond and (_is_its_end(mark, figure, over=over) or _is_its_count(mark, figure)):
            yield Passed(mark, figure, over)


def _side(mark: Figure) -> bool | None:
    """Say whether a figure is told as what lies below (True) or above (False), or as no bound."""
    hedge, words = mark.quantity.hedge, lead(mark) + mark.quantity.hedge
    if hedge in OVER or _LEAST.search(words):
        return True
    return False if hedge in _BELOW or _MOST.search(words) else None


def _is_its_end(mark: Figure, figure: Figure, *, over: bool) -> bool:
    """Say whether a bound holds for all, and the figure is the end of them on its side."""
    end = _LOWEST if over else _HIGHEST
    words = lead(mark)
    if not _ALL.search(words) or _MEAN.search(words) or not end.search(lead(figure)):
        return False
    between = _between(mark, figure)
    return "另" not in between and "去年" not in between


def _is_its_count(mark: Figure, figure: Figure) -> bool:
    """Say whether a figure tells the number of what the bound is told of."""
    if mark.quantity.dimension in _NAMELESS or _AHEAD.search(lead(mark)):
        return False
    if _CLASS.match(mark.context.sentence, mark.until):
        return False
    near = mark.quantity.nominal < _TWICE * figure.quantity.nominal < 4 * mark.quantity.nominal
    if not near or _OTHER.search(_between(mark, figure)):
        return False
    return _is_named_alike(mark, figure) or _COUNT.search(lead(figure)) is not None


def _is_named_alike(mark: Figure, figure: Figure) -> bool:
    """Say whether a figure names what the bound is told of, or is told as all of it."""
    if figure.measure.known == "stated":
        return near_measure(mark.measure, figure.measure)
    one, other = mark.measure, figure.measure
    return "总" in figure.scope and (one.action, one.thing) == (other.action, other.thing)


def _between(mark: Figure, figure: Figure) -> str:
    """Give the words between two figures of a paragraph, as far as their sentences tell."""
    if mark.context.span == figure.context.span:
        return mark.context.sentence[mark.until : figure.at]
    return mark.context.sentence[mark.until :] + figure.context.sentence[: figure.at]
