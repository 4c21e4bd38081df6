"""The Chinese calendar: lunar dates, solar terms, festivals, yearly days with their editions.

Everything is given as a Gregorian day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from qa.reading.calendar import lunar_years

_LUNAR_FESTIVALS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "春节": (1, 1),
        "元宵节": (1, 15),
        "龙抬头": (2, 2),
        "三月三": (3, 3),
        "端午节": (5, 5),
        "七夕节": (7, 7),
        "七夕情人节": (7, 7),
        "中国情人节": (7, 7),
        "中元节": (7, 15),
        "中秋节": (8, 15),
        "重阳节": (9, 9),
        "腊八节": (12, 8),
    }
)
"""Festivals on a lunar month and day; the eve of 春节 (除夕) moves with it."""

SOLAR_TERMS: Final = (
    *("小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨"),
    *("立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑"),
    *("白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"),
)
"""The twenty-four solar terms in the order of the Gregorian year."""

_SUNDAY: Final = 6
_THURSDAY: Final = 3
_SATURDAY: Final = 5
_WEEK: Final = 7
_FULL: Final = 29
"""The days from the first to the last of a lunar month of thirty."""


class YearlyDay(NamedTuple):
    """A day kept every year: on `month` and `day`, or on the `nth` `weekday` of the month.

    `first` is the year that the press counts as the first edition, 0 where it does not count.
    """

    month: int
    day: int = 0
    first: int = 0
    nth: int = 0
    weekday: int = 0

    def on(self, year: int) -> dt.date:
        """Give the day it falls on in a year."""
        if not self.nth:
            return dt.date(year, self.month, self.day)
        start = dt.date(year, self.month, 1)
        ahead = (self.weekday - start.weekday()) % 7 + 7 * (self.nth - 1)
        return start + dt.timedelta(days=ahead)


# first years as the Chinese press counts them (第36个国际禁毒日 was 2023)
YEARLY_DAYS: Final[Mapping[str, YearlyDay]] = MappingProxyType(
    {
        "元旦": YearlyDay(1, 1),
        "中国人民警察节": YearlyDay(1, 10, 2021),
        "情人节": YearlyDay(2, 14),
        "国际劳动妇女节": YearlyDay(3, 8, 1911),
        "国际妇女节": YearlyDay(3, 8, 1911),
        "妇女节": YearlyDay(3, 8),
        "三八妇女节": YearlyDay(3, 8),
        "植树节": YearlyDay(3, 12, 1979),
        "消费者权益日": YearlyDay(3, 15),
        "国际消费者权益日": YearlyDay(3, 15, 1983),
        "世界水日": YearlyDay(3, 22, 1993),
        "世界气象日": YearlyDay(3, 23),
        "世界防治结核病日": YearlyDay(3, 24, 1996),
        "全民国家安全教育日": YearlyDay(4, 15, 2016),
        "愚人节": YearlyDay(4, 1),
        "世界地球日": YearlyDay(4, 22, 1970),
        "世界读书日": YearlyDay(4, 23, 1996),
        "世界知识产权日": YearlyDay(4, 26, 2001),
        "中国航天日": YearlyDay(4, 24, 2016),
        "全国儿童预防接种日": YearlyDay(4, 25, 1987),
        "国际劳动节": YearlyDay(5, 1),
        "劳动节": YearlyDay(5, 1),
        "五一劳动节": YearlyDay(5, 1),
        "五一国际劳动节": YearlyDay(5, 1),
        "青年节": YearlyDay(5, 4),
        "五四青年节": YearlyDay(5, 4),
        "中国品牌日": YearlyDay(5, 10, 2017),
        "国际护士节": YearlyDay(5, 12, 1912),
        "护士节": YearlyDay(5, 12),
        "全国防灾减灾日": YearlyDay(5, 12, 2009),
        "母亲节": YearlyDay(5, nth=2, weekday=_SUNDAY),
        "全国助残日": YearlyDay(5, first=1991, nth=3, weekday=_SUNDAY),
        "助残日": YearlyDay(5, first=1991, nth=3, weekday=_SUNDAY),
        "国际博物馆日": YearlyDay(5, 18, 1977),
        "中国旅游日": YearlyDay(5, 19, 2011),
        "中国学生营养日": YearlyDay(5, 20, 1990),
        "全国科技工作者日": YearlyDay(5, 30, 2017),
        "世界无烟日": YearlyDay(5, 31, 1988),
        "国际儿童节": YearlyDay(6, 1),
        "儿童节": YearlyDay(6, 1),
        "六一儿童节": YearlyDay(6, 1),
        "六一国际儿童节": YearlyDay(6, 1),
        "世界环境日": YearlyDay(6, 5, 1972),
        "全国爱眼日": YearlyDay(6, 6, 1996),
        "世界海洋日": YearlyDay(6, 8, 2009),
        "文化和自然遗产日": YearlyDay(6, nth=2, weekday=_SATURDAY),
        "世界献血者日": YearlyDay(6, 14, 2004),
        "父亲节": YearlyDay(6, nth=3, weekday=_SUNDAY),
        "全国土地日": YearlyDay(6, 25, 1991),
        "国际禁毒日": YearlyDay(6, 26, 1988),
        "建党节": YearlyDay(7, 1),
        "七一建党节": YearlyDay(7, 1),
        "世界人口日": YearlyDay(7, 11, 1990),
        "建军节": YearlyDay(8, 1),
        "八一建军节": YearlyDay(8, 1),
        "全民健身日": YearlyDay(8, 8, 2009),
        "全国生态日": YearlyDay(8, 15, 2023),
        "中国医师节": YearlyDay(8, 19, 2018),
        "教师节": YearlyDay(9, 10, 1985),
        "全民国防教育日": YearlyDay(9, first=2001, nth=3, weekday=_SATURDAY),
        "烈士纪念日": YearlyDay(9, 30, 2014),
        "国庆节": YearlyDay(10, 1),
        "十一国庆节": YearlyDay(10, 1),
        "世界精神卫生日": YearlyDay(10, 10, 1992),
        "世界粮食日": YearlyDay(10, 16, 1981),
        "国家扶贫日": YearlyDay(10, 17, 2014),
        "中国记者节": YearlyDay(11, 8, 2000),
        "记者节": YearlyDay(11, 8, 2000),
        "全国消防日": YearlyDay(11, 9, 1992),
        "光棍节": YearlyDay(11, 11),
        "世界艾滋病日": YearlyDay(12, 1, 1988),
        "全国交通安全日": YearlyDay(12, 2, 2012),
        "国际残疾人日": YearlyDay(12, 3, 1992),
        "国家宪法日": YearlyDay(12, 4, 2014),
        "国际志愿者日": YearlyDay(12, 5, 1986),
        "国家公祭日": YearlyDay(12, 13, 2014),
        "世界湿地日": YearlyDay(2, 2, 1997),
        "全国爱耳日": YearlyDay(3, 3, 2000),
        "学雷锋纪念日": YearlyDay(3, 5),
        "国际森林日": YearlyDay(3, 21),
        "世界睡眠日": YearlyDay(3, 21),
        "世界孤独症日": YearlyDay(4, 2),
        "世界卫生日": YearlyDay(4, 7),
        "国家安全教育日": YearlyDay(4, 15),
        "世界红十字日": YearlyDay(5, 8),
        "世界高血压日": YearlyDay(5, 17),
        "国际档案日": YearlyDay(6, 9),
        "世界防治荒漠化与干旱日": YearlyDay(6, 17),
        "全国残疾预防日": YearlyDay(8, 25),
        "全国爱牙日": YearlyDay(9, 20, 1989),
        "国际老年人日": YearlyDay(10, 1),
        "全国高血压日": YearlyDay(10, 8, 1998),
        "世界邮政日": YearlyDay(10, 9),
        "国际减灾日": YearlyDay(10, 13),
        "世界标准日": YearlyDay(10, 14),
        "国际盲人节": YearlyDay(10, 15),
        "国际反腐败日": YearlyDay(12, 9),
        "感恩节": YearlyDay(11, nth=4, weekday=_THURSDAY),
        "平安夜": YearlyDay(12, 24),
        "圣诞节": YearlyDay(12, 25),
    }
)
"""Festivals and international or national days of the Gregorian year."""

HARVEST: Final = "中国农民丰收节"
"""It falls on 秋分."""
_HARVEST_FIRST: Final = 2018

_EVE: Final = ("除夕", "大年三十")
_SHORT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "元宵": "元宵节",
        "端午": "端午节",
        "七夕": "七夕节",
        "中秋": "中秋节",
        "重阳": "重阳节",
        "腊八": "腊八节",
        "国庆": "国庆节",
        "圣诞": "圣诞节",
        "清明节": "清明",
        "大年初一": "春节",
        "五一": "劳动节",
        "十一": "国庆节",
    }
)

_BY_DATE: Final = ("五一", "十一", "圣诞")

NAMES: Final = (
    *_LUNAR_FESTIVALS,
    *YEARLY_DAYS,
    *_EVE,
    *(name for name in _SHORT if name not in _BY_DATE),
    HARVEST,
)
"""Every festival and yearly day that `festival` knows; solar terms stand apart."""

FIRST_YEAR: Final = 1900
"""The lunar years between these two are known."""
LAST_YEAR: Final = 2100


@cache
def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> dt.date | None:
    """Give the Gregorian day of a lunar date, or None where that year has no such day."""
    months = _lunar_months(year)
    entry = months.get(-month if leap else month)
    if entry is None or not 1 <= day <= entry[1]:
        return None
    return entry[0] + dt.timedelta(days=day - 1)


@cache
def lunar_month(year: int, month: int) -> tuple[dt.date, dt.date] | None:
    """Give the first and last day of a lunar month, a leap month being negative."""
    entry = _lunar_months(year).get(month)
    if entry is None:
        return None
    return entry[0], entry[0] + dt.timedelta(days=entry[1] - 1)


def ends_short(month: int, near: dt.date) -> bool:
    """Say whether a lunar month that ends within a week of a day has 29 days."""
    months = [lunar_month(year, month) for year in (near.year, near.year - 1)]
    return any(
        abs((found[1] - near).days) <= _WEEK and (found[1] - found[0]).days < _FULL
        for found in months
        if found
    )


@cache
def _lunar_months(year: int) -> Mapping[int, tuple[dt.date, int]]:
    """Give first day and length of every month of a lunar year; leap months are negative."""
    if not FIRST_YEAR < year < LAST_YEAR:
        return MappingProxyType({})
    return MappingProxyType(
        {number: (start, days) for number, start, days in lunar_years.months(year)}
    )


@cache
def solar_term(name: str, year: int) -> dt.date | None:
    """Give the day in a Gregorian year on which a solar term begins (Beijing time)."""
    if name not in SOLAR_TERMS or not FIRST_YEAR < year < LAST_YEAR:
        return None
    return lunar_years.term(SOLAR_TERMS.index(name), year)


@cache
def festival(name: str, year: int) -> dt.date | None:
    """Give the day of a festival, yearly day or solar term within a Gregorian year."""
    name = _SHORT.get(name, name)
    if name in YEARLY_DAYS:
        return YEARLY_DAYS[name].on(year) if FIRST_YEAR < year < LAST_YEAR else None
    if name in _EVE:
        new_year = lunar_day(year, 1, 1)
        return new_year - dt.timedelta(days=1) if new_year else None
    if name == HARVEST:
        return solar_term("秋分", year)
    if name in _LUNAR_FESTIVALS:
        return lunar_in(year, *_LUNAR_FESTIVALS[name])
    return solar_term(name, year)


def fixed_day(name: str) -> tuple[int, int] | None:
    """Give month and day of a festival that has the same in every Gregorian year."""
    day = YEARLY_DAYS.get(_SHORT.get(name, name))
    return (day.month, day.day) if day and day.day else None


def lunar_in(year: int, month: int, day: int, *, leap: bool = False) -> dt.date | None:
    """Give the Gregorian day of a lunar date that falls in a Gregorian year.

    The last lunar months reach into the next Gregorian year; where both fit, the later stands.
    """
    days = [lunar_day(lunar, month, day, leap=leap) for lunar in (year, year - 1)]
    return next((found for found in days if found is not None and found.year == year), None)


def edition_year(name: str, number: int) -> int | None:
    """Give the year of the `number`-th 国际禁毒日 …, None where editions are not counted."""
    day = YEARLY_DAYS.get(_SHORT.get(name, name))
    first = _HARVEST_FIRST if name == HARVEST else day.first if day else 0
    return first + number - 1 if first and number > 0 else None
