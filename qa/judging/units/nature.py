"""How large things can be: what no person, tunnel, rain, field or wage can exceed. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from qa.judging.linking.measures import kind
from qa.judging.units.known_bounds import KNOWN, Bounds
from qa.model import Beside, Figure
from qa.patterns import regex

_SIZE_OF = regex("[高长宽深厚]的[\u4e00-\u9fff]")
"""What makes a length that of what follows: 踩着积雪爬上1200米高的山梁."""


_RAINS = regex("降雨|降水|雨量")
_STANDING_WATER = regex("雪|积水|水位|深|涨|厚|海拔|高|长|宽|距|外|处|能见度|潮|浪|水|径|远|路|段")
_RAIN = Bounds(regex("(?!)"), "length", Fraction(0), Fraction(1, 2))
"""No rain of one storm is told in more than half a metre of 厘米."""

_IN_PERCENT = regex(
    "(?<![不未没])(?:接种|覆盖|合格|达标|优良|普及|就业|参保|成活|完成|满意|入学|巩固|升学|毕业|签约|办结|到岗|兑现"
    "|治愈|抢救成功|命中|供水保证|入住|上座|及格|优秀|好评|回收利用|综合利用|无害化处理)[率度]"
    "(?:总体|已|均|也|就|仅|约|近|稳定|保持|提高|提升|上升|下降|降|增|在|到|至|为|达|是|高|超过?){0,5}$"
)
_PER_MILLE = Bounds(regex("(?!)"), "ratio", Fraction(0), Fraction(1))
"""No rate of success is told in ‰."""

_WHOLE = Bounds(regex("(?!)"), "count", Fraction(0), Fraction(0))
"""What broken counts lie beyond: no words name it."""

_UNDIVIDED = frozenset(
    "人 名 位 户 家 辆 台 架 艘 头 羽 尾 株 棵 座 栋 幢 起 件 例 宗 人次 辆次 册 批次".split()
)
_AVERAGED = regex(
    "[每均比率]|相当|折[合算成]|(?<!\\d)[百千万]人|[增减多少超升降长]|系数|标准|/|密度|倍|指数|换算"
)
_GROUND, _FLOORS = regex("占地|用地"), regex("建筑(?:总)?面积|建面")
_MARK = regex("[，。；：、]")
_DENSE, _SPARSE = 40, 10_000
_REACH, _SHOWN, _SHARED_OUT = 24, 3, 40


def beyond_nature(figure: Figure) -> Bounds | None:
    """Give the bounds that a figure lies beyond, by the words just before it."""
    quantity = figure.quantity
    if quantity.dimension == "count":
        return _WHOLE if _is_broken(figure) else None
    dimension = quantity.dimension.split(":")[0]
    lead = figure.context.sentence[max(0, figure.at - _REACH) : figure.at]
    if dimension == "length" and _SIZE_OF.match(figure.context.sentence, figure.until):
        return None
    if quantity.suffix in {"厘米", "米"} and quantity.low > _RAIN.high and _is_rain(figure):
        return _RAIN
    if quantity.unit == "‰" and _IN_PERCENT.search(lead):
        return _PER_MILLE
    for bounds in KNOWN:
        if bounds.dimension == dimension and bounds.words.search(lead):
            outside = quantity.high < bounds.low or quantity.low > bounds.high
            return bounds if outside else None
    return None


def _is_rain(figure: Figure) -> bool:
    """Say whether a sentence on rain, told in 毫米 elsewhere, tells this figure in 厘米."""
    sentence = figure.context.sentence
    rains = "毫米" in sentence and _RAINS.search(sentence) is not None
    return rains and not _STANDING_WATER.search(_clause(figure))


def _is_broken(figure: Figure) -> bool:
    """Say whether people, houses or cars are counted in fractions (2.8人次), and in no mean."""
    quantity = figure.quantity
    if quantity.step >= 1 or quantity.hedge == "range" or quantity.unit not in _UNDIVIDED:
        return False
    text, end = figure.context.sentence, figure.until
    lead = text[max(0, figure.at - _SHARED_OUT) : figure.at]
    if any(figure.context.span.contains(one.span) for one in _broken_before(figure)):
        lead = text[: figure.at]
    return quantity.scale == 1 and not (
        _AVERAGED.search(lead) or _AVERAGED.match(text, end) or "平均" in figure.scope
    )


def _broken_before(figure: Figure) -> Iterator[Beside]:
    """Give the figures before one that count the same in fractions: 每人去年2.4件，今年2.6件."""
    return (
        one
        for one in figure.beside
        if one.span < figure.span
        and one.quantity.unit == figure.quantity.unit
        and one.quantity.step < 1 == one.quantity.scale
    )


def unnatural(figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Give each figure that is larger or smaller than such a thing can be, with its neighbours."""
    for figure in figures:
        if beyond_nature(figure):
            like = [one for one in figures if one is not figure and _near(one, figure)]
            like.sort(key=lambda one: abs(one.span.start - figure.span.start))
            yield figure, like[:_SHOWN]


def sprawling(figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Give floor areas that no ground of that size can bear: 占地62亩, 总建筑面积2.8万公顷."""
    areas = [one for one in figures if one.quantity.dimension == "area"]
    for ground in areas:
        if not _GROUND.search(_clause(ground)):
            continue
        for floor in areas:
            same = floor.context.span == ground.context.span and _FLOORS.search(_clause(floor))
            if same and not _least(ground) <= floor.quantity.nominal <= _most(ground):
                yield floor, [ground]


def _least(ground: Figure) -> Fraction:
    return ground.quantity.nominal / _SPARSE


def _most(ground: Figure) -> Fraction:
    return ground.quantity.nominal * _DENSE


def _clause(figure: Figure) -> str:
    return _MARK.split(figure.context.sentence[max(0, figure.at - _REACH) : figure.at])[-1]


def _near(one: Figure, other: Figure) -> bool:
    return kind(one.quantity) == kind(other.quantity)
