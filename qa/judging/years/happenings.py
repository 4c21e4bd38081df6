"""Happenings with the years that everybody knows them by, told right beside a year. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qa.model import Dated
from qa.patterns import regex

_TABLE: Final = """
1894-1895 甲午(?:海战|战争|中日战争)
1911-1912 武昌起义|辛亥革命
1919 五四运动(?:爆发)?
1921 中国共产党(?:成立|诞生)|中共一大
1927 南昌起义|秋收起义
1931 九一八事变|“九一八”事变
1934-1936 (?:红军|中央红军)(?:开始)?长征
1935 遵义会议
1936 西安事变
1937 七七事变|卢沟桥事变|全面抗战爆发|抗战全面爆发|平型关大捷
1938 台儿庄(?:战役|大捷)
1940 百团大战
1941 皖南事变
1945 (?:抗战|抗日战争|中国人民抗日战争)(?:取得)?胜利(?!日|[七八九]十)|日本(?:宣布)?(?:无条件)?投降
1948-1949 淮海战役|辽沈战役|平津战役
1949 渡江战役|开国大典|新中国成立(?!前|后|[之以]|初|[一二三四五六七八九十\\d])
1945-1956 (?<!思想)(?<!个性)解放(?:初期|初|前夕|那年|后)
1950-1958 (?:随部队|参军|报名|参加|奔赴)?(?:入朝|跨过鸭绿江|抗美援朝)(?!\\d|[五六七])
1950-1953 (?:土地改革|土改)(?!时|后|以来|分)
1953-1956 公私合营(?!后|以来|的)
1958 大炼钢铁|人民公社化
1976 唐山(?:大)?地震
1977-1978 恢复高考
1978 (?:党的)?十一届三中全会
1978-1979 改革开放(?!以|[四三]十|\\d|的)
1979 对越自卫(?:反击|还击)
1987 大兴安岭(?:特大)?(?:森林)?火灾
1990 北京亚运会
1992 (?:邓小平)?南方谈话
1997 香港回归
1998 九八抗洪|98抗洪
1999 澳门回归
2001 加入世贸组织|加入世界贸易组织|入世(?!以|后)
2002-2003 非典|抗击非典|SARS疫情
2003 神舟五号
2005-2006 (?:全面|全国)?取消农业税|农业税(?:全面)?取消
2006 青藏铁路(?:全线)?通车
2008 (?:汶川|5·12汶川)(?:特?大?)地震|北京奥运会|京津城际(?:铁路)?开通
2010 玉树(?:特大|大)?地震|上海世博会|广州亚运会
2010-2011 第六次(?:全国)?人口普查
2011 京沪高铁(?:全线)?(?:开通|通车)|深圳大运会
2012 党的十八大|伦敦奥运会
2013 芦山地震|雅安地震|十八届三中全会
2014 南京青奥会|仁川亚运会
2015-2016 (?:全面|实施)(?:二孩|两孩)政策
2016 里约奥运会
2016-2017 第三次(?:全国)?农业普查
2017 党的十九大
2018 港珠澳大桥(?:正式)?(?:开通|通车)|俄罗斯世界杯
2018-2019 第四次(?:全国)?经济普查
2019 武汉军运会
2019-2023 (?:新冠肺炎|新冠)疫情
2020 民法典(?:正式)?颁布
2020-2021 第七次(?:全国)?人口普查|长江“?十年禁渔”?|东京奥运会
2020-2021 打赢脱贫攻坚战|脱贫攻坚战?取得全面胜利
2021 (?:全面|正式|国家)*(?:实施|放开)三孩|三孩政策|建党(?:100周年|百年)|西安全运会|陕西全运会
2021-2022 “双减”政策
2022 党的二十大|北京冬奥会|卡塔尔世界杯
2022-2023 杭州亚运会
2023 成都大运会
2023-2024 第五次(?:全国)?经济普查
2024 巴黎奥运会|二十届三中全会
"""
_LED: Final = (
    r"(?:\d{1,2}月\d{1,2}日)?(?:[春夏秋冬]天?)?(?:，|起)?(?:随着|正值|恰逢|适逢|赶上|遇上|遭遇|经历|爆发|发生|全国|国家|我国|全[省市县区])*"
    r"(?:(?:正式)?(?:颁布|发布|通过)?(?:起)?(?:施行|实施|召开|举办|举行|发生|暴发))?的?"
)
_ALONE: Final = (
    "(?!冠军|金牌|奖牌|银牌|铜牌|得主|亚军|选手|夺冠者|[一二三四五六七八九十]{1,3}周年|[\\d]+周年|周年|志愿者|火炬手|申办"
    "|场馆|体育|主题|精神|纪念|题材|英雄|老兵|烈士|旧址|遗址|幸存|亲历|以来|中(?!，)|受灾|灾区|重建|时期|期间的|以后|之后|后的|谈判|返回舱|过去|初期|之初|一代|前)"
)
"""What is not told of the happening itself: 北京奥运会冠军, 唐山地震纪念墙."""
_THAT_YEAR: Final = r"(?:那一?年|这一?年|同年|当年)[，,]?(?:正值|恰逢|赶上)?"


def _years() -> Mapping[str, frozenset[int]]:
    rows = (line.split(" ", 1) for line in _TABLE.strip().splitlines())
    return MappingProxyType({names: _span(span) for span, names in rows})


def _span(text: str) -> frozenset[int]:
    first, _, last = text.partition("-")
    return frozenset(range(int(first), int(last or first) + 1))


HAPPENED: Final = _years()
"""Happenings, as patterns, with the years in which each may be said to have been."""
_NAMES: Final = "|".join(HAPPENED)
_ANY: Final = regex(_NAMES)
_AFTER: Final = regex(f"{_LED}(?P<said>(?:{_NAMES}){_ALONE})")
_THEN: Final = (
    "(?:[（(]|[于在]|(?:发生|召开|举办|开幕|实施)?的?(?:那一?年|当年|之年)"
    "(?:，?(?:也就是|即|正?是)|[（(]))"
)
"""What joins a happening to its year: 的那年，也就是."""
_BEFORE: Final = regex(f"(?P<said>{_NAMES}){_THEN}$")
_SAME_YEAR: Final = regex(f"{_THAT_YEAR}(?P<said>(?:{_NAMES}){_ALONE})")
_NOT_YET: Final = regex(r"筹办|申办|备战|迎接|筹备|倒计时|冲刺|展望|决胜")
_ELSEWHEN: Final = regex(r"\d{4}年|[今去前]年")
_LEAD: Final = 20


def happening(date: Dated) -> tuple[re.Match[str], int, frozenset[int]] | None:
    """Give the happening told of a year in which it was not, its offset, and its years."""
    words, after, year = date.context.sentence, date.until, date.year or 0
    if not _ANY.search(words):
        return None
    found = _AFTER.match(words, after)
    if found and year not in _own(found) and not _planned(words, after, found.end()):
        return found, 0, _own(found)
    lead = max(0, date.at - _LEAD)
    found = _BEFORE.search(words[lead : date.at])
    if found and year not in _own(found):
        return found, lead, _own(found)
    return _that_year(date)


def was_then(sentence: str, year: int) -> bool:
    """Say whether a year stands right before what everybody knows to have been in it."""
    told = f"{year}年"
    at = sentence.find(told)
    found = _AFTER.match(sentence, at + len(told)) if at >= 0 else None
    return found is not None and year in _own(found)


def _own(found: re.Match[str]) -> frozenset[int]:
    """Give the years of a happening that was found."""
    return next(own for names, own in HAPPENED.items() if re.fullmatch(names, found["said"]))


def _planned(words: str, after: int, end: int) -> bool:
    return _NOT_YET.search(words, after - 12, end + 6) is not None


def _that_year(date: Dated) -> tuple[re.Match[str], int, frozenset[int]] | None:
    """Give the happening of 那年 behind the year that it goes back to: 1987年……那年恢复高考."""
    words = date.context.sentence
    found = _SAME_YEAR.search(words, date.until)
    if found is None or date.year in _own(found):
        return None
    told = _ELSEWHEN.search(words, date.until, found.start())
    return None if told else (found, 0, _own(found))
