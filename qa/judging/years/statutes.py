"""Laws with the year since which they are in force; none is applied before it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from qa.model import Dated
from qa.patterns import regex

_IN_FORCE: Mapping[str, int] = MappingProxyType(
    {
        "献血法": 1998,
        "劳动法": 1995,
        "劳动合同法": 2008,
        "劳动争议调解仲裁法": 2008,
        "就业促进法": 2008,
        "道路交通安全法": 2004,
        "行政许可法": 2004,
        "可再生能源法": 2006,
        "人口与计划生育法": 2002,
        "旅游法": 2013,
        "特种设备安全法": 2014,
        "物权法": 2007,
        "侵权责任法": 2010,
        "民法典": 2021,
        "乡村振兴促进法": 2021,
        "长江保护法": 2021,
        "黄河保护法": 2023,
        "个人信息保护法": 2021,
        "数据安全法": 2021,
        "反电信网络诈骗法": 2022,
        "家庭教育促进法": 2022,
        "电子商务法": 2019,
        "监察法": 2018,
        "反家庭暴力法": 2016,
        "慈善法": 2016,
        "环境保护税法": 2018,
        "土壤污染防治法": 2019,
        "退役军人保障法": 2021,
        "反食品浪费法": 2021,
        "湿地保护法": 2022,
        "噪声污染防治法": 2022,
        "无障碍环境建设法": 2023,
        "爱国主义教育法": 2024,
        "反有组织犯罪法": 2022,
        "英雄烈士保护法": 2018,
        "海南自由贸易港法": 2021,
        "英雄烈士法": 2018,
        "法律援助法": 2022,
        "陆地国界法": 2022,
        "期货和衍生品法": 2022,
        "外商投资法": 2020,
        "社区矫正法": 2020,
        "疫苗管理法": 2019,
        "国家安全法": 2015,
        "网络安全法": 2017,
        "公共图书馆法": 2018,
        "核安全法": 2018,
        "中医药法": 2017,
    }
)
"""The year in which each came into force; laws made anew under an old name are left out."""

_LAW = rf"《?(?:中华人民共和国)?(?P<said>{'|'.join(_IN_FORCE)})》?"
_FORCED = regex(
    rf"(?:\d{{1,2}}月\d{{1,2}}日)?起?(?:正式)?(?:施行|实施)的{_LAW}", holding="施行 实施"
)
_CAME_IN = regex(
    rf"[，,]?(?:随着)?{_LAW}(?:正式|开始|颁布|公布|出台)*(?:施行|实施|生效)(?=[，。；）、]|那一?年|这一?年|当年|$)",
    holding="施行 实施 生效",
)
_SINCE = regex(rf"{_LAW}(?:自|于|从|已于)?$")
_SAME_YEAR = regex(
    rf"{_LAW}(?:正式)?(?:施行|实施)的?(?:那一?年|当年|这一?年|同年|首年|头一?年|第一年)?"
    r"(?:，?(?:也就是|即|正是|是|为)|（)$",
    holding="施行 实施",
)
_BEGAN = regex(r"起?(?:正式)?(?:施行|实施)")
_APPLIED = regex(
    rf"[^。；]{{0,40}}?(?:依据|根据|依照|按照|违反|适用)(?:了)?{_LAW}",
    holding="依据 根据 依照 按照 违反 适用",
)
_ELSEWHEN = regex(r"\d{4}年|[今去前]年|现在|如今")
_LEAD = 24


def statute(date: Dated) -> tuple[re.Match[str], int, int] | None:
    """Give the law beside a year in which it was not yet in force, or did not come into force.

    As a match with the group `said`, its offset in the sentence, and the right year.
    """
    words, after = date.context.sentence, date.until
    lead = max(0, date.at - _LEAD)
    found, offset = _FORCED.match(words, after) or _CAME_IN.match(words, after), 0
    if found is None and _BEGAN.match(words, after):
        found, offset = _SINCE.search(words[lead : date.at]), lead
    if found is None:
        found, offset = _SAME_YEAR.search(words[lead : date.at]), lead
    if found and date.year != _IN_FORCE[found["said"]]:
        return found, offset, _IN_FORCE[found["said"]]
    cited = _APPLIED.match(words, after)
    if cited is None or _ELSEWHEN.search(words, after, cited.end()):
        return None
    year = _IN_FORCE[cited["said"]]
    return (cited, 0, year) if (date.year or 0) < year - 1 else None
