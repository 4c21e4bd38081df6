"""How large things can be: what no person, tunnel, rain, field or wage can exceed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from qa.judging.linking.measures import kind
from qa.model import Beside, Figure
from qa.patterns import regex

# a difference has no bounds of the kind: 身高多出6厘米, 身高长了4厘米
_CLAUSE = r"[^，。；：、收总额共累合多差增减涨比出长蹿]{0,8}$"
_SIZE_OF = regex("[高长宽深厚]的[\u4e00-\u9fff]")
"""What makes a length that of what follows: 踩着积雪爬上1200米高的山梁."""


class Bounds(NamedTuple):
    """What the words just before a figure name, and between what values such a thing lies.

    Values are in the base unit of the dimension: metre, kilogram, square metre, yuan, ℃.
    """

    words: re.Pattern[str]
    dimension: str
    low: Fraction
    high: Fraction


def _bounds(words: str, dimension: str, low: float, high: float) -> Bounds:
    plain = words.replace("|", " ")
    whole = plain.replace(" ", "").isalnum()
    pattern = regex(f"(?:{words}){_CLAUSE}", holding=plain if whole else "")
    return Bounds(pattern, dimension, Fraction(str(low)), Fraction(str(high)))


_M, _KG, _M2, _YUAN, _DEGREE, _SPEED = "length", "mass", "area", "money", "temperature", "speed"
_GRAIN = "(?:稻|麦|玉米|大豆|油菜籽?|花生|棉花?|粮食|高粱|谷子)[^，。；]{0,6}(?:亩产|单产)"
_KNOWN = (
    _bounds("(?<![塔楼碑桥船机车佛像闸坝墙井柱杆])身高|个头", _M, 0.2, 2.8),
    _bounds("铅球|铁饼|标枪|链球", _M, 1, 110),
    _bounds("跳远|三级跳", _M, 0.5, 19),
    _bounds("跳高|撑杆跳", _M, 0.3, 6.5),
    _bounds("[桥路]面宽|路基宽|车道宽|路幅宽|街宽|巷宽|步道宽|河面宽", _M, 0.5, 5000),
    _bounds("震源深度", _M, 1000, 900000),
    _bounds("埋深|基坑深|挖深|井深|孔深|管道深", _M, 0.05, 13000),
    _bounds("(?:降雨|降水|过程|点|单站|面|日)雨?量[^。；\\d]{0,16}|雨强|雨量", _M, 0.00005, 13),
    _bounds("最大(?:点|单站|小时)?(?:降雨|降水|雨)量[^。；\\d]{0,16}", _M, 0.00005, 3),
    _bounds("积雪|雪深|积水深|积水最深", _M, 0.001, 9),
    _bounds("续航", _M, 1000, 30000000),
    _bounds("海拔|主峰高|山高", _M, -500, 8900),
    _bounds("楼高|塔高|坝高|树高|株高|墩高|桥高|净高|层高", _M, 0.01, 900),
    _bounds("隧道[左右]?[洞线]?(?:全|总)?长|[左右][洞线]全长", _M, 10, 60000),
    _bounds("(?:[日月年]均?|每[天日月]|单[日月])(?:掘进|进尺)", _M, 0.1, 20000),
    _bounds("体重|净重|毛重", _KG, 0.001, 200000),
    _bounds(
        "(?:[查缴起截]获|收缴|缉获|贩卖|走私|吸食|藏匿?)[^，。；、\\d]{0,4}"
        "(?:冰毒|海洛因|氯胺酮|摇头丸|可卡因|大麻)",
        _KG,
        0,
        60000,
    ),
    _bounds("酒精含量|乙醇含量", _KG, 0, 0.001),
    _bounds(_GRAIN, _KG, 5, 3000),
    _bounds("亩产|亩均产量|平均单产", _KG, 1, 30000),
    _bounds("月工资|月薪|月均收入|月均工资", _YUAN, 3, 3000000),
    _bounds("门票每[张人]|票价|成人票|单程票|全价票", _YUAN, 0.1, 100000),
    _bounds("水价|电价|气价|油价(?!每[吨桶])|每度|每千瓦时", _YUAN, 0.001, 2000),
    _bounds("人均可支配收入|人均纯收入|人均消费支出", _YUAN, 200, 1500000),
    _bounds("低保标准|养老金标准|每人每月", _YUAN, 1, 200000),
    _bounds("人均住房|人均居住|人均住宅|户均住房", _M2, 1, 600),
    _bounds("(?:生|人|户|师|床|校)均[^，。；\\d]{0,6}面积", _M2, 0.01, 1000000),
    _bounds(
        "(?:展陈|展厅|展览|馆舍|营业|办公|候车厅?|大厅|库房|教室|客舱)(?:总)?面积(?:共|约|达|共计)*",
        _M2,
        1,
        3000000,
    ),
    _bounds(
        "(?:[学院]校|校[区园]|小学|中学|医院|小区|厂房|车间|食堂|体育馆|图书馆|博物馆|展馆)"
        "[^，。；、\\d]{0,4}占地(?:面积)?",
        _M2,
        100,
        30000000,
    ),
    _bounds("(?:公园|湿地|景区|[厂园]区|水库)占地(?:面积)?", _M2, 100, 100000000000),
    _bounds(
        "(?:县域|市域|国土|行政区域|版图|幅员|全[县市省])(?:总)?面积", _M2, 1000000, 20000000000000
    ),
    _bounds("人均公园绿地|人均绿地", _M2, 0.1, 3000),
    _bounds("体温", _DEGREE, 13, 47),
    _bounds("气温|水温", _DEGREE, -95, 100),
    _bounds("时速|车速|风速", _SPEED, 0.0001, 3000),
    *(
        _bounds(
            "(?:PM2\\.?5|PM10|细颗粒物|可吸入颗粒物|(?:二氧化硫|二氧化氮)[^，。；]{0,8}(?:浓度|[均值]|每立方米))"
            "(?:[^，。；]{0,8}每立方米)?",
            of,
            0,
            0.000006,
        )
        for of in (_KG, "mass/volume")
    ),
)
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
    for bounds in _KNOWN:
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
