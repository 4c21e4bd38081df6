"""The moment that the words before a figure name, to the hour."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.judging.linking.nth_days import words_before
from qa.model import Figure
from qa.model.clock import Clock, clock_at
from qa.patterns import regex

_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_WHEN = regex(
    rf"(?=20\d\d年|[今去前]年|\d{{1,2}}[月日时点:：]|{_MONTH}月(?![间光刊票子球饼]|[均度][^末])|(?<![当同次翌])(?<!第.)年[底末]|第?[一二三四]季度末|[前昨今][天日]|昨[晚夜]|今[晨早]|上个?[周月]|[上中下]午|傍?晚|凌晨)"
    r"(?:(?P<year>20\d\d|[今去前])年)?(?P<close>年?[底末])?"
    rf"(?:(?P<month>{_MONTH})月份?(?P<part>[底末初]|[上中下]旬)?)?(?:第?(?P<quarter>[一二三四])季度末)?"
    r"(?:(?P<day>\d{1,2})日|(?P<ago>[前昨今][天日]|昨[晚夜]|今[晨早]|上个?周末?|上个?月[底末]?)(?:(?<=月)(?P<last>\d{1,2})日)?)?"
)
_NOT_THEN = regex(
    r"(?:起|以来|来|启动|开始|实施|开工|开通|成立|[至到—–-]|(?:全|上|下)半?年|计划|同期"
    r"|(?:投产|投用|投运|创办|创建|组建|设立|上市|上线|动工|通车|通航|通水|建校|开[馆园业放])[，。；])"
)
_RANGE = regex(r"[年月日时底末初起](?:[至到—–-]+)$")
_SINCE = ("自", "从")
_ENDS = {"初": 1, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31}
_DAYS = {
    "上个月": -31, "上个月底": -31, "上个月末": -31, "上月": -31, "上月底": -31, "上月末": -31,
    "上个周": -7, "上个周末": -7, "上周": -7, "上周末": -7, "昨晚": -1, "昨夜": -1,
    "今晨": 0, "今早": 0, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0,
}  # fmt: skip
_AGO = {"今": 0, "去": -1, "前": -2}
LAST_HOUR, LAST_DAY, LAST_MONTH = 24, 31, 12
_BEGUN = regex(r"[^，。；]{0,10}(?:以来|(?<!\d)起|至今)")
_UNKNOWN = 9999


class Moment(NamedTuple):
    """A moment as printed; what is not printed is None. `year` counts from this year if small."""

    year: int | None
    month: int | None
    day: int | None
    hour: int | None


class _Told(NamedTuple):
    """The words of a moment: what names the day, and the time of day behind it."""

    words: str
    day: re.Match[str]
    clock: Clock | None


def moment(figure: Figure) -> Moment | None:
    """Give the last moment that stands before a figure in its sentence, no beginning of a time."""
    told = _found(words_before(figure))
    return _made(told, figure) if told else None


def until(figure: Figure) -> str:
    """Give the words that name the moment of a figure, else those of its period."""
    told, period = _found(words_before(figure)), figure.period.value
    return told.words if told else period.text if period else ""


@lru_cache(maxsize=1 << 10)
def _found(text: str) -> _Told | None:
    """Find the last moment in the words before a figure, which is held against many others."""
    found, dated, end = None, False, 0
    for match in _WHEN.finditer(text):
        if match.start() < end:
            continue
        clock = clock_at(text, match.end())
        end = clock.end if clock else match.end()
        before = text[: match.start()]
        if match.start() == end or before.endswith(_SINCE) or _RANGE.search(before):
            continue
        named = any(match[name] for name in ("quarter", "month", "day", "ago", "close"))
        tells = named or clock is not None
        begun = not tells and _BEGUN.match(text, end)
        if not _NOT_THEN.match(text, end) and not begun and (tells or not dated):
            found, dated = _Told(text[match.start() : end], match, clock), tells
    return found


def _made(told: _Told, figure: Figure) -> Moment:
    found, year = told.day, told.day["year"]
    printed = int(year) if year and year.isdigit() else None
    if year in _AGO:
        printed = _AGO[year] + this_year(figure)
    month = (
        small_count(found["month"]) if found["month"] else LAST_MONTH if found["close"] else None
    )
    if found["quarter"]:
        return Moment(printed, 3 * ("一二三四".index(found["quarter"]) + 1), LAST_DAY, None)
    day = int(found["day"]) if found["day"] else _ENDS.get(found["part"] or "")
    day = LAST_DAY if found["close"] else _DAYS.get(found["ago"], day)
    read = figure.period.value.end if figure.period.value else None
    if month is None and read and found["day"] and read.day == int(found["day"]):
        month = read.month
    if found["ago"] and printed is None and month is None and figure.context.date:
        then = _back(figure.context.date, found["ago"])
        printed, month, day = then.year, then.month, int(found["last"] or then.day)
    return Moment(printed, month, day, told.clock.minutes // 60 if told.clock else None)


def _back(today: dt.date, ago: str) -> dt.date:
    """Give the day that a word counts back to from today; 上月 is the end of the month before."""
    if "月" in ago:
        return today.replace(day=1) - dt.timedelta(days=1)
    return today + dt.timedelta(days=_DAYS[ago])


def this_year(figure: Figure) -> int:
    """Give the year that an article speaks from; one that is not known is later than any other."""
    return figure.context.date.year if figure.context.date else _UNKNOWN
