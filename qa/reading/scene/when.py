"""The period that governs a figure: printed before it, or inherited from before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from qa.model import HEADS, Period, Slot
from qa.patterns import regex
from qa.reading.scene.moments import Moment
from qa.reading.scene.provisions import provides
from qa.reading.scene.scene import Line

_OF = regex(r"(?:全年|同期)?[的为是（(有共约近达]*")
_PUBLISHED = regex("[^，。；！？：“”]{0,24}?(?:发布|公布|通报|公告|出台|印发)")
_LATE = regex("近日|日前|近期")
_TURNED = regex("[，；]|转|变|至|到|为")
_SEQUEL = regex(
    r"(?:经[^，。]{0,8}(?:查明|审理|调查|侦查|审讯|讯问)|到案后|据[^，。]{1,4}(?:交代|供述)|此后|至此|后来|之后|经查|据悉|据了解|未来|今后|下一步|接下来|此前|长期以来|历来|多年来|一直以来)[，,]?"
)
_HABIT = regex("(?<![人户均亩头车家])(每[年月天日周])[^，。；：]*$")
_ENTRY = regex("[，；、]")
_LEFT_OVER = regex("的?(?:结转|结余|结存|滚存|旧存|遗留)")
_OTHER_DAY = regex("[前昨今][天日晚]|上周|本周")
_CLAUSED = regex("[，；]")
_NEAR = 24
_THIS_TIME = regex("(?:此|本|这)(?:次|轮|场|役)")
_SPEECH = regex(r"“[^”]*$")
_LONG_SPEECH = 2
_NOW = regex("目前|如今|现在|当前|眼下|至此|[至迄]今")
_FROM_ON = ("以来", "开始", "起")
_YEAR_ALONE = regex("20[0-9]{2}年度?")
_EDITION = regex("[^，。；：、0-9]{0,16}?(?:[赛会节营展杯届]|论坛)")
_HEADING = 30
_REPORTED = regex("季度|半年|[0-9]个月|月份|[0-9]月?(?:-|—|－|至|到)[0-9]+月|截至")
_REACH = 300
_TERM = regex(
    "一年来|(?:刚刚)?过去的?一年|20[0-9]{2}年|今年|(?:这|(?:刚刚)?过去的?)[两三五]年|[两三五]年来|“十[一二三四五]五”(?:时期|期间)?"
)
_BEFORE_TERM = regex("(?:各位代表[，,])?(?:刚刚过去的|透过|回首)?.?")
_PAST = regex("一年来|过去的?一年")
_YEAR = regex("20[0-9]{2}(?=年)")
_DAY_OF = regex(
    "体育|[西英德意法]甲|英超|中超|联赛|决赛|锦标赛|公开赛|大奖赛|[美欧亚]洲杯|世界杯|男篮|女排|女篮|足球|篮球|全运会|亚运会|奥运会"
    "|A股|沪指|股市|股指|行情|收盘|期货"
)
"""What a title says of an article that tells of one day."""
_ONE = regex("[0-9]{1,2}[日号]$|^[今昨][日天晚]$")
_STOP = regex("[。！？；]")
_CLASSES = ("届", "款", "版", "交割", "合约", "到期")
"""What makes a time the name of a class: 2023届毕业生, 2015年12月份交割的合约."""
_LED = regex("[^，。；：、]{0,12}?[于在]|(?![^，。；：、]*[0-9])[^，。；：、“”（）]{1,12}")
_WHOSE = regex("份?的")


class Carried(NamedTuple):
    """What a sentence inherits: the period of its paragraph, its section's, or the title's.

    `last` is the one named last anywhere before, `left` how many characters on the
    paragraph's still reaches.
    """

    block: Period | None = None
    section: Period | None = None
    story: Period | None = None
    last: Period | None = None
    left: int = 0

    def next_paragraph(self) -> Carried:
        """Give what a new paragraph inherits."""
        return Carried(None, self.section, self.story, self.last)


def period_at(
    text: str, found: Sequence[Moment], at: int, until: int, carried: Carried, *, lasts: bool
) -> Slot[Period]:
    """Give the period of the figure at `[at, until)`.

    One that `lasts` (两天) inherits none, nor does what stands within a quotation.
    """
    speech = _SPEECH.search(text, 0, at)
    quoted = speech is not None and at - speech.start() > _LONG_SPEECH
    floor = speech.start() if speech and quoted else 0
    before = [moment for moment in found if floor <= moment.start and moment.end <= at]
    if said := _said(text, before, at, carried):
        return said
    if behind := _behind(text, found, until):
        return Slot(behind.period, "stated")
    anew = carried.block and "以来" in carried.block.text and _THIS_TIME.match(text)
    if lasts or quoted or _SEQUEL.match(text) or anew or provides(text):
        return Slot(None, "unknown")
    return _habit(text, at) or _inherited(text, before, carried)


def _said(text: str, before: Sequence[Moment], at: int, carried: Carried) -> Slot[Period] | None:
    """Give the period that the words `before` a figure state."""
    if not before:
        return None
    last = before[-1]
    if _is_of_day(text, last, at) and (habit := _habit(text, at)):
        return habit
    if last.basis and _is_of(text, last, at):
        return Slot(last.period, "stated")
    plain = [moment for moment in before if _governs(text, moment, at)]
    sure = [moment for moment in plain if not moment.vague]
    if sure:
        moment = _governing(text, sure) if len(sure) > 1 else sure[0]
        return Slot(moment.period, "stated")
    if plain and _OTHER_DAY.search(text, 0, plain[-1].start):
        # 负责人前晚介绍：截至当天傍晚6点
        carried = carried._replace(last=None)
    return Slot(_meant(plain[-1], carried), "stated") if plain else None


def _is_of_day(text: str, moment: Moment, at: int) -> bool:
    """Say whether a clause before that of the figure is of one day, which 每年 is not."""
    first, last = moment.period.start, moment.period.end
    clauses = _CLAUSED.search(text, moment.end, at) is not None
    return clauses and first is not None and first == last and not moment.told


def _governs(text: str, moment: Moment, at: int) -> bool:
    """Say whether the figure at `at` can be of a moment before it.

    前值 is that of its own clause, and so is the year of a remainder: 上年结转5.47亿元.
    """
    if moment.basis or moment.told or text.startswith(_CLASSES, moment.end):
        return False
    if moment.period.text == "前值" and _CLAUSED.search(text, moment.end, at):
        return False
    if _LEFT_OVER.match(text, moment.end) and _ENTRY.search(text, moment.end, at):
        return False
    return not _bracketed(text, moment, at)


def _habit(text: str, at: int) -> Slot[Period] | None:
    """Give the 每年 of what recurs; a rate for each person (每人每年) has none."""
    found = _HABIT.search(text, max(0, at - _NEAR), at)
    return Slot(Period(None, None, found[1]), "stated") if found else None


def _governing(text: str, sure: Sequence[Moment]) -> Moment:
    """Give the last of several moments before a figure, or the one that it goes back to.

    目前 counts from 今年以来 on where that stands before it, 至今 from 2017年开始; the year in the
    name of an edition (7月18日，2023年…锦标赛) is not when it was.
    """
    last = sure[-1]
    if _NOW.match(last.period.text):
        since = (moment for moment in reversed(sure) if text.startswith(_FROM_ON, moment.end))
        return next(since, last)
    named = _YEAR_ALONE.fullmatch(last.period.text)
    return sure[-2] if named and _EDITION.match(text, last.end) else last


def _behind(text: str, found: Sequence[Moment], until: int) -> Moment | None:
    """Give when what a clause tells behind the figure was: 携带5克冰毒于2014年被拘留."""
    later = (moment for moment in found if moment.start >= until)
    first = next(later, None)
    led = first and _LED.fullmatch(text, until, first.start)
    if first is None or not led or _WHOSE.match(text, first.end):
        return None
    return None if first.basis or first.told or first.due or first.aside else first


def _bracketed(text: str, moment: Moment, at: int) -> bool:
    """Say whether a period stands in brackets that close before the figure."""
    opened = max(text.rfind("（", 0, moment.start), text.rfind("(", 0, moment.start))
    if opened < 0 or text[max(0, opened - 1) : opened] in ("天", "日", "晚", "午", "晨"):
        return False
    closed = min((found for mark in "）)" if (found := text.find(mark, opened)) >= 0), default=at)
    return moment.end <= closed < at and not text.startswith("：", closed + 1)


def _is_of(text: str, basis: Moment, at: int) -> bool:
    """Say whether the figure at `at` is that of the basis: 去年的3万, 由上月上涨4.5%转为."""
    if _OF.fullmatch(text, basis.end, at):
        return True
    led = text.endswith(("由", "从"), 0, basis.start)
    return led and _TURNED.search(text, basis.end, at) is None


def _meant(moment: Moment, carried: Carried) -> Period:
    """Give the days that 当日 means: those named before it; 全年 means a year told of before."""
    if moment.period.text == "全年":
        inherited = (carried.block, carried.section, carried.story)
        told = (period for period in inherited if period and _is_year(period))
        return replace(next(told, moment.period), text=moment.period.text)
    if moment.period.text == "期间" and carried.last:
        return carried.last
    near = carried.block or carried.last
    named = (near, carried.section, carried.story) if near else ()
    day = next((one for one in named if one and not _longer(one)), None)
    return replace(day, text=moment.period.text) if day else moment.period


def _longer(period: Period) -> bool:
    """Say whether a period is known to be longer than one day."""
    return None not in (period.start, period.end) and period.start != period.end


def _is_year(period: Period) -> bool:
    """Say whether a period is a whole year of the calendar."""
    first, last = period.start, period.end
    if not (first and last and first.year == last.year):
        return False
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _inherited(text: str, before: Sequence[Moment], carried: Carried) -> Slot[Period]:
    for period in (carried.block, carried.section, carried.story):
        if period:
            return Slot(period, "inherited")
    told = [moment for moment in before if moment.told and _PUBLISHED.match(text, moment.end)]
    return Slot(told[-1].period, "stated") if told else Slot(None, "unknown")


def _headed(
    line: Line, first: Moment, period: Period, carried: Carried, *, report: bool
) -> Carried | None:
    """Give what is inherited behind a headline, a heading or the opening of a part."""
    if line.context.kind == "headline":
        return Carried(story=period, last=period)
    if report and _opens_part(line, first):
        period = _year_told(line, first.period)
        if carried.section and period.end and _same_days(carried.section, period):
            period = carried.section
        return Carried(section=period, story=carried.story, last=period)
    if heads(line):
        period = first.period if report and _YEAR.match(first.period.text) else period
        return Carried(section=period, story=carried.story, last=period)
    return None


def carried_after(
    line: Line, found: Sequence[Moment], carried: Carried, *, report: bool
) -> Carried:
    """Give what the sentences behind one inherit.

    In a `report` on work a paragraph that opens with a year heads those behind it, too; what is
    dated in the midst of a sentence (提出2030年的目标) goes no further than that sentence.
    """
    plain = [moment for moment in found if moment.lasting]
    plain = [one for one in plain if not _bracketed(line.text, one, len(line.text))] or plain
    if not plain:
        left = carried.left - len(line.text)
        block = carried.block if left > 0 else None
        return Carried(block, carried.section, carried.story, carried.last, left)
    last = plain[-1]
    lately = _LATE.search(last.period.text) is not None
    period = _meant(last, carried) if last.vague else last.period
    if headed := _headed(line, plain[0], period, carried, report=report):
        return headed
    if report and carried.section and all(moment.start > 1 for moment in plain):
        return Carried(carried.block, carried.section, carried.story, period, carried.left)
    of_day = carried.last is None and _of_one_day(line, period)
    holds = last.until or of_day or _REPORTED.search(period.text)
    story = carried.story or (period if holds else None)
    undated = period.text.endswith("期间") and carried.last is not None
    named = carried.last if lately or undated else period
    return Carried(period, carried.section, story, named, _REACH)


def _of_one_day(line: Line, period: Period) -> bool:
    """Say whether an article tells of a match or a market, and a period is the day of it."""
    return _DAY_OF.search(line.context.title) is not None and _ONE.search(period.text) is not None


def _opens_part(line: Line, first: Moment) -> bool:
    """Say whether a paragraph opens with the year, or the years, that it tells of."""
    opens = line.offset == 0 and _BEFORE_TERM.fullmatch(line.text, 0, first.start) is not None
    return opens and _TERM.fullmatch(first.period.text) is not None


def _same_days(one: Period, other: Period) -> bool:
    """Say whether two periods are of the same days."""
    return (one.start, one.end) == (other.start, other.end)


def _year_told(line: Line, period: Period) -> Period:
    """Give the year that a report on work means by the past one: that before its own.

    A report of last year that came out this year (2023年工作报告, 2024年1月15日) tells of its own.
    """
    own = _YEAR.search(line.context.title)
    if own is None or not _PAST.fullmatch(period.text):
        return period
    today = line.context.date
    year = int(own[0]) - (today is None or today.year <= int(own[0]))
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), period.text)


def opens_with_date(line: Line) -> bool:
    """Say whether a paragraph opens with a date."""
    return line.offset == 0 and bool(line.dates) and line.dates[0].start <= 1


def heads(line: Line) -> bool:
    """Say whether a line stands over what follows: a kicker, or a short line without a stop."""
    short = len(line.text) < _HEADING and _STOP.search(line.text) is None
    return short or line.context.kind in HEADS
