"""Things with the year before which nobody here had them. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from qa.model import Dated
from qa.patterns import regex

FIRST: Mapping[str, int] = MappingProxyType(
    {
        "5G": 2018,
        "4G网络": 2009,
        "微信支付": 2013,
        "微信公众号": 2012,
        "微信群": 2011,
        "微信小程序": 2016,
        "微信": 2011,
        "微博": 2007,
        "抖音": 2016,
        "快手": 2011,
        "短视频": 2011,
        "直播带货": 2015,
        "网络直播": 2005,
        "移动支付": 2009,
        "扫码支付": 2011,
        "支付宝": 2003,
        "共享单车": 2014,
        "网约车": 2012,
        "健康码": 2020,
        "互联网": 1987,
        "电子商务": 1995,
        "网上购物": 1997,
        "网上卖": 1997,
        "网店": 1998,
        "充电桩": 2006,
        "新能源汽车": 2001,
        "高铁": 2003,
        "河长制": 2007,
        "乡村振兴战略": 2017,
        "精准扶贫": 2013,
        "学习强国": 2018,
        "人工智能大模型": 2019,
        "大模型": 2018,
        "身份证": 1984,
        "手机": 1985,
        "社保卡": 1999,
        "市场监管局": 2013,
        "应急管理局": 2018,
        "退役军人事务局": 2018,
        "自然资源局": 2018,
        "生态环境局": 2018,
        "文化和旅游局": 2018,
        "卫健委": 2018,
        "医保局": 2018,
        "飞机": 1909,
        "人民公社": 1958,
        "拖拉机": 1908,
        "共青团": 1922,
        "红军": 1927,
        "八路军": 1937,
        "新四军": 1937,
        "监委": 2016,
    }
)
"""The year in which each began in China, or a year or two before: nothing here is told earlier."""

_THING = regex("|".join(sorted(FIRST, key=len, reverse=True)))
_BUILT = regex(
    r"(?P<said>水?电站|公路|铁路|机场|火车站|影剧院|电影院|体育场|家属院|宿舍楼|居民楼|卫生院|派出所|供销社"
    r"|拖拉机站|幼儿园)(?:始建|兴建|修建|新?建成?|落成|成立|创办|动工|竣工)于$"
)
"""What nobody built under the empire, right before the year in which it was."""
_FIRST_BUILT = 1876
_NOT_YET = regex(r"没有?|未|尚|无|曾|前身|原|后来|如今|现在|今天|现为|改[为名]|\d{4}年|将|；")
_REACH = 26
_EDGE = 1900


def invention(date: Dated) -> tuple[re.Match[str], int] | None:
    """Give the thing that is told of a year in which there was none, with its first year."""
    year, words, after = date.year or 0, date.context.sentence, date.until
    if not year or "y" not in date.printed or date.cue == "range":
        return None
    built = _BUILT.search(words, max(0, date.at - _REACH), date.at)
    if built and year < _FIRST_BUILT:
        return built, _FIRST_BUILT
    # before that, only what is told in the very clause is of that year
    stop = words.find("，", after) if year <= _EDGE else -1
    found = _THING.search(words, after, min(after + _REACH, stop if stop >= 0 else len(words)))
    if found is None or year >= FIRST[found[0]] or _NOT_YET.search(words, after, found.start()):
        return None
    return found, FIRST[found[0]]
