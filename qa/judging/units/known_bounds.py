"""How large things are, by the words before a figure: a height, a wage, a yield. Pure.

Bounds lie well beyond what has been seen: records of nature, sport, building and prices.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from qa.patterns import regex

# a difference has no bounds of the kind: 身高多出6厘米, 身高长了4厘米
_CLAUSE = r"[^，。；：、收总额共累合多差增减涨比出长蹿亏损贴补]{0,8}$"


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
_M3, _SECOND, _YEAR, _WATT = "volume", "seconds", "age", "power"
_HOUR = 3600
_GRAIN = "(?:稻|麦|玉米|大豆|油菜籽?|花生|棉花?|粮食|高粱|谷子)[^，。；]{0,6}(?:亩产|单产)"
KNOWN = (
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
    _bounds("坝高", _M, 1, 900),
    _bounds("楼高|塔高|树高|株高|墩高|桥高|净高|层高", _M, 0.01, 900),
    _bounds("隧道[左右]?[洞线]?(?:全|总)?长|[左右][洞线]全长", _M, 10, 60000),
    _bounds("(?:[日月年]均?|每[天日月]|单[日月])(?:掘进|进尺)", _M, 0.1, 20000),
    _bounds("(?:胸径|地径|根径)", _M, 0.001, 25),
    _bounds("能见度", _M, 0.1, 400000),
    _bounds("翼展|臂展", _M, 0.005, 130),
    _bounds("(?:男婴|女婴|婴儿|宝宝|新生儿|早产儿)[^，。；、\\d]{0,4}体重", _KG, 0.2, 12),
    _bounds("(?<!瓜)单果(?:均|平均)?重|(?<![瓜单])果重", _KG, 0.0002, 100),
    _bounds("单穗重|穗重|千粒重|蛋重|单枚重", _KG, 0.00001, 20),
    _bounds("(?:出生时?|婴儿|宝宝)[^，。；、\\d]{0,4}身长", _M, 0.1, 1),
    _bounds(
        "(?:会议室|教室|办公室|客厅|卧室|宿舍|厨房|病房)[^，。；、\\d]{0,2}面积", _M2, 1, 100000
    ),
    _bounds(
        "(?:[金银铜玉官]印|玉玺|印章|戒指|项链|手镯|耳环|玉佩|发簪)[^，。；、\\d]{0,4}重",
        _KG,
        0.0001,
        50,
    ),
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
    _bounds("时薪|小时工资", _YUAN, 0.5, 20000),
    _bounds("起步价", _YUAN, 0.1, 10000),
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
    _bounds("建筑(?:总)?面积|建面", _M2, 0.5, 1000000000),
    _bounds(
        "(?:体育[馆场]|图书馆|博物馆|教学楼|综合楼|宿舍楼?|航站楼|站房|门诊楼|住院楼|大楼)"
        "[^，。；、\\d]{0,4}建筑(?:总)?面积",
        _M2,
        5,
        3000000,
    ),
    _bounds("套内面积|套均面积|户型面积", _M2, 3, 5000),
    _bounds("肺活量", _M3, 0.0002, 0.012),
    _bounds("(?:每人|单次|一次|每次)献血量?", _M3, 0.00005, 0.0012),
    _bounds("百公里油耗", _M3, 0.0003, 0.3),
    _bounds("总?库容", _M3, 50, 1000000000000),
    _bounds("单机容量", _WATT, 1, 3000000000),
    _bounds("(?:每天|日均|每日)(?:工作|睡眠|睡觉|学习|营业|开放|照看)", _SECOND, 0, 24 * _HOUR),
    _bounds("(?:设备|等效|满发|满负荷)利用(?:小时数?|时数)?", _SECOND, 0, 8784 * _HOUR),
    _bounds("年均?日照(?:时数|时间)?", _SECOND, 200 * _HOUR, 4500 * _HOUR),
    _bounds("现年|享年|终年|平均年龄", _YEAR, 0, 130),
    _bounds("体温", _DEGREE, 13, 47),
    _bounds("气温|水温", _DEGREE, -95, 100),
    _bounds("限速(?:每小时|为每小时|为)", _SPEED, 0.2, 130),
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
