"""Parts of the day, seasons, festivals of the moon and days of the week, beside what they bound.

上午16时, 隆冬六月, 农历八月十四中秋, 昨天星期二 and 今天星期四.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, between, fixed, just, number
from qa.reading.scene.scene import Line

_PARTS: Final = {
    "凌晨": (0, 7),
    "上午": (0, 12),
    "清晨": (1, 10),
    "早晨": (2, 11),
    "早上": (2, 11),
    "中午": (10, 14),
    "下午": (12, 19),
    "傍晚": (16, 20),
    "晚上": (17, 24),
}
_BOTH_WAYS: Final = frozenset({"下午", "晚上"})
"""Parts of a day that may be told on a dial of twelve hours whatever the hour is: 下午8:30."""
_OF_NIGHT: Final = frozenset({"凌晨", "晚上"})
"""Parts of a day whose twelve is midnight: 凌晨12点."""
_NOON, _LEAP, _SHORTEST = 12, 2024, 2
_HOUR: Final = regex(
    rf"(?P<part>{'|'.join(_PARTS)})(?P<n>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?:时(?![间候段])|点(?![多名])|[:：]\d\d)"
)
_CLOCK: Final = regex(r"(?<![\d.:：])(?P<hour>\d{1,2})时(?P<min>\d{2})分(?!\d)")
_LENGTH: Final = regex(r"用时|历时|耗时|成绩|净时|时长|持续|时差|累计|共|长达|以$")
_FESTIVALS: Final = {
    "元宵": (1, 15),
    "端午": (5, 5),
    "七夕": (7, 7),
    "中秋": (8, 15),
    "重阳": (9, 9),
    "腊八": (12, 8),
}
_FEASTS: Final = frozenset("宵端夕秋阳腊")
"""Of these one stands in the name of each."""
_CN: Final = "一二三四五六七八九十"
_LUNAR: Final = (
    rf"(?<![年\d])(?P<moon>农历|阴历|夏历)?(?P<m>正|腊|[{_CN}]{{1,2}})月"
    rf"(?P<d>初[{_CN}]|[十廿]?[{_CN}]|二十[{_CN}]?)(?(moon)日?|(?!日))"
)
_FESTIVAL: Final = f"(?P<name>{'|'.join(_FESTIVALS)})"
_MOON: Final = (
    regex(
        rf"{_LUNAR}[，,]?(?:是|为|即|正是|恰逢|正值|适逢|这天|当天|，)*(?:传统|我国)?{_FESTIVAL}"
        "(?=节?(?:[，。；、）)]|当[天日晚]|之夜|正日|佳节|这天|夜|到来|来临|$))"
    ),
    regex(rf"{_FESTIVAL}(?:佳?节)?(?:是|为|即|[（(]|在)+(?:每年|每年的)?{_LUNAR}"),
    regex(rf"{_FESTIVAL}佳?节(?=[农阴夏]历){_LUNAR}"),
    regex(
        rf"{_LUNAR}(?:之?夜|这[天晚]|当[天日晚]|晚上?|清?早)?[，,](?!前)[^。；]{{0,32}}?"
        rf"(?:共度|欢度|欢庆|同庆|共庆|庆祝|喜迎|同过|欢[过闹]|喜度)(?:传统|我国|佳节)?{_FESTIVAL}(?=节|佳节|[，。])"
    ),
)
_SEASONS: Final = {
    "冬": frozenset({10, 11, 12, 1, 2}),
    "夏": frozenset({5, 6, 7, 8, 9}),
    "秋": frozenset({8, 9, 10, 11}),
    "春": frozenset({1, 2, 3, 4, 5}),
}
_SEASON: Final = regex(
    r"(?P<season>(?<=[隆寒严])冬|(?<=[盛炎酷])夏|(?<=[金深晚])秋|(?<=[初阳早仲])春)(?:的|时节|季节|之?时)?"
    r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})月(?!龄)"
)
_SOUTH: Final = regex("南半球|澳大利亚|澳洲|新西兰|阿根廷|智利|南非|巴西|南极")
_SUN: Final = regex(
    r"(?P<term>夏至|冬至)(?![前后])[^。；至]{0,24}?(?:白昼|白天|昼|日照)(?:时间)?[^，。；至影]{0,4}?最(?P<word>[长短])"
)
_WEEKS: Final = frozenset("期周拜")
_WEEK: Final = "一二三四五六"
_WEEKDAYS: Final = regex(
    r"(?P<first>[前昨今])[天日](?:是|为|[（(])?(?:星期|周|礼拜)(?P<a>[一二三四五六日天])[^。；]{0,30}?(?P<then>[今明后])[天日](?:是|为|[（(])?(?:星期|周|礼拜)(?P<b>[一二三四五六日天])"
)
_SPAN: Final = regex(
    rf"(?P<range>(?<![下次])(?:星期|周|礼拜)(?P<a>[{_WEEK}日天])(?:至|到|[—－~～-]{{1,2}})(?:星期|周|礼拜)?(?P<b>[{_WEEK}日天]))"
    rf"[^。；\d]{{0,14}}?(?:每周|连续|一连|为期|持续|共)[^，。；\d]{{0,6}}?{EXACT}天"
)
_TOLD: Final = regex(
    r"(?P<word>[昨今明])[天日](?:是|为|即|，|（)?(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])[日号](?!前|起|至|到)"
)
_LAST_DAY: Final = regex(
    r"(?P<month>1[0-2]|[1-9])月份?的?(?P<word>最后一[天日])(?:当天|这天)?(?:——|[，（(]|即|是)*(?:(?P<year>20\d\d)年)?(?P=month)月(?P<day>\d{1,2})[日号]"
)
_DAYS: Final = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}


def read_known_days(line: Line) -> Iterator[Implied]:
    """Read the names of times of a day, a year or a week in a sentence, with what they bound."""
    yield from _hours(line)
    yield from _moon(line)
    yield from _seasons(line)
    yield from _weekdays(line)
    yield from _weeks(line)
    yield from _days_in_turn(line)
    yield from _last_days(line)


def _hours(line: Line) -> Iterator[Implied]:
    text = line.text
    for found in _HOUR.finditer(text):
        first, last = _PARTS[found["part"]]
        hour = number(found["n"])
        if hour is None or (found["part"] in _OF_NIGHT and hour == _NOON):
            continue
        half = last > _NOON and hour < _NOON
        if half and found["part"] in _BOTH_WAYS:
            continue
        where = (found.start("n"), found.end())
        meant = between(first, last, "时")
        turned = hour + _NOON if half and hour < first else hour
        yield fixed(line, "time", found.span("part"), where, turned, meant)
    for found in _CLOCK.finditer(text) if "分" in line.letters else ():
        lead = text[max(0, found.start() - 8) : found.start()]
        if not _LENGTH.search(lead):
            yield from _of_a_clock(line, found)


def _of_a_clock(line: Line, found: re.Match[str]) -> Iterator[Implied]:
    """25时10分, 8时75分: no clock shows it."""
    hours = (found.start("hour"), found.end("hour") + 1)
    minutes = (found.start("min"), found.end())
    yield fixed(line, "time", minutes, hours, int(found["hour"]), between(0, 24, "时"))
    yield fixed(line, "time", hours, minutes, int(found["min"]), between(0, 59, "分"))


def _moon(line: Line) -> Iterator[Implied]:
    likely = "月" in line.letters and not _FEASTS.isdisjoint(line.letters)
    for pattern in _MOON if likely else ():
        for found in pattern.finditer(line.text):
            month, day = _FESTIVALS[found["name"]]
            told = {"正": 1, "腊": 12}.get(found["m"]) or number(found["m"])
            of_month = number(found["d"].lstrip("初").replace("廿", "二十"))
            if told is not None and of_month is not None:
                where = (found.start("m"), found.end("d"))
                meant = just(100 * month + day)._replace(meant=f"农历{month}月{day}日")
                value = 100 * told + of_month
                yield fixed(line, "time", found.span("name"), where, value, meant)
    for found in _SUN.finditer(line.text) if "至" in line.letters else ():
        if not _SOUTH.search(line.text):
            right = "长" if found["term"] == "夏至" else "短"
            meant = just(1)._replace(meant=f"白昼最{right}")
            where = (found.start("word") - 1, found.end("word"))
            yield fixed(line, "time", found.span("term"), where, found["word"] == right, meant)


def _seasons(line: Line) -> Iterator[Implied]:
    likely = "月" in line.letters and not line.letters.isdisjoint(_SEASONS)
    for found in _SEASON.finditer(line.text) if likely else ():
        month = number(found["n"])
        if month is None or _SOUTH.search(line.text):
            continue
        fits = month in _SEASONS[found["season"]]
        meant = just(1)._replace(meant=f"{found['season']}天")
        where = (found.start("n"), found.end())
        yield fixed(line, "time", found.span("season"), where, int(fits), meant)


def _weekdays(line: Line) -> Iterator[Implied]:
    """昨天星期二，今天星期四: one day lies between."""
    for found in _WEEKDAYS.finditer(line.text) if not _WEEKS.isdisjoint(line.letters) else ():
        gap = _DAYS[found["then"]] - _DAYS[found["first"]]
        one, other = (_WEEK.find(found[key]) % 7 for key in "ab")
        if gap > 0:
            meant = just((one + gap) % 7)._replace(
                meant=f"{found['then']}天星期{'一二三四五六日'[(one + gap) % 7]}"
            )
            where = (found.start("then"), found.end("b"))
            word = (found.start("first"), found.end("a"))
            yield fixed(line, "time", word, where, other, meant)


def _weeks(line: Line) -> Iterator[Implied]:
    """周五到周日，连续5天: so many days the range has."""
    for found in _SPAN.finditer(line.text) if "天" in line.letters else ():
        first, last = (_WEEK.find(found[key]) % 7 for key in "ab")
        days = number(found["n"])
        if days is not None:
            where = (found.start("n"), found.end())
            bounds = just((last - first) % 7 + 1, "天")
            yield fixed(line, "time", found.span("range"), where, days, bounds)


def _days_in_turn(line: Line) -> Iterator[Implied]:
    """今天是6月5日，明天6月7日: one day lies between."""
    told = [*_TOLD.finditer(line.text)] if "月" in line.letters else []
    for first, then in pairwise(told):
        gap = _DAYS[then["word"]] - _DAYS[first["word"]]
        if gap and first["month"] == then["month"]:
            right = int(first["day"]) + gap
            meant = just(right)._replace(meant=f"{then['word']}天{then['month']}月{right}日")
            yield fixed(line, "time", first.span(), then.span(), int(then["day"]), meant)


def _last_days(line: Line) -> Iterator[Implied]:
    """7月的最后一天——7月31日: the calendar has no other; of no known year February has two."""
    for found in _LAST_DAY.finditer(line.text) if "最" in line.letters else ():
        own = line.context.date.year if line.context.date else None
        year, month = int(found["year"] or own or _LEAP), int(found["month"])
        last = monthrange(year, month)[1]
        meant = between(last - (not own and not found["year"] and month == _SHORTEST), last, "日")
        where = (found.start("day"), found.end("day") + 1)
        yield fixed(line, "time", found.span("word"), where, int(found["day"]), meant)
