"""One time named twice, side by side: 昨日（6月16日）, 上半年（1—7月）, “十三五”（2016—2022年）."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from qa.judging.calendar.years import date_words, in_quotes, known_today
from qa.model import DAY_GIVEN, Dated
from qa.patterns import regex

_OF_A_WEEK = regex("[上本这下][个一]?(?:周|星期|礼拜)[一二三四五六日天]")
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "明天": 1, "明日": 1, "前天": -2, "后天": 2}
_DAYS |= {"昨晚": -1, "昨夜": -1, "今晚": 0, "今晨": 0, "今早": 0, "明晚": 1}
_OPENS = regex(r"[”]?(?:期间|[末底])?[（(](?:即|也就是)?")
_IS = regex(r"[（(]|[，,]?(?:也?就|便|即)?是|[，,]?[也亦]?即|[，,]")
_CLOSES = regex(r"[）)]|[，。]")
_MONTH_WORDS = frozenset("本月 上月 上个月 下月 下个月 上一个月".split())
_COMMAS = frozenset("，,")
_ENDS = regex(r"[（(，,。 ]|[上下中]午|[凌清]晨|傍?晚|\d|$")
"""What goes on behind a day that another word names: 昨天，7月26日上午."""
_STRETCH = regex(r"(?:第?[一二三四1-4]|[前首][一二两三123]?个?)季度|[上下]半年|全年")
_MONTHS = regex(r"(?P<first>\d{1,2})(?:月份?)?[-—–~～至到]+(?P<last>\d{1,2})月")
_LAST_MONTH = {"一季度": 3, "二季度": 6, "上半年": 6, "三季度": 9, "四季度": 12}
_AT_THE_END = regex(f"(?P<what>{'|'.join(_LAST_MONTH)})[末底]$")
_LONG, _LONG_ENDS = 31, frozenset({3, 12})
_LINE = regex("[电讯]|消息")
_ANY_YEAR = 2023
_DAY = dt.timedelta(days=1)


class Renamed(NamedTuple):
    """A time named by a word and again by its date, which are not the same.

    `meant` is what the word stands for, as printed dates have it; `sure` when no habit of
    writing and printing explains it; `line` is the dateline that it is reckoned from.
    """

    word: Dated
    date: Dated
    meant: str
    sure: bool
    line: Dated | None = None


def renamed(dates: Sequence[Dated]) -> Iterator[Renamed]:
    """Look at each word for a time beside which its date stands."""
    ordered = sorted(dates, key=lambda date: (date.span, -date.span.end))
    for one, other in pairwise(ordered):
        beside = one.context.span == other.context.span and one.until <= other.at
        if beside and not in_quotes(one) and other.possible:
            found = _another_day(one, other, ordered) or _another_month(one, other)
            found = found or _another_stretch(one, other)
            found = found or _by_dateline(ordered, one, other)
            yield from [found] if found else []


def _another_day(word: Dated, date: Dated, dates: Sequence[Dated]) -> Renamed | None:
    """Compare 昨日 with the day beside it, by the day of writing and that of printing."""
    today, shift = known_today(word), _shift(word)
    if today is None or shift is None or not _said_again(_IS, word, date):
        return None
    if "d" not in date.printed or date.cue == "range" or date.month is None or date.day is None:
        return None
    meant = today + shift * _DAY
    allowed = {meant, meant - _DAY} if _may_be_written_before(word, shift) else {meant}
    if any(
        (day.month, day.day) == (date.month, date.day) and _of_year(day, date) for day in allowed
    ):
        return None
    off = abs((date.start - meant).days) if date.start else 0
    sure = off > 1 and word.context.date_from in DAY_GIVEN
    line = _dateline(dates, word)
    day = meant - _DAY if line else meant
    year = "" if _of_year(day, date) else f"{day.year}年"
    return Renamed(word, date, f"{year}{day.month}月{day.day}日", sure, line)


def _of_year(day: dt.date, date: Dated) -> bool:
    """Say whether a day may lie in the year that a date prints, if it prints any."""
    return "y" not in date.printed or date.year == day.year


def _shift(word: Dated) -> int | None:
    """Give how many days a word for a day lies from the article's own: 昨天, 上周日."""
    today = word.context.date
    if today and word.start and _OF_A_WEEK.fullmatch(date_words(word)):
        return (word.start - today).days
    return _DAYS.get(date_words(word))


def _another_month(word: Dated, date: Dated) -> Renamed | None:
    """Compare 上月 with the month in brackets behind it, in an article of a given day."""
    sure = word.context.date_from in DAY_GIVEN and date_words(word) in _MONTH_WORDS
    if not sure or date.printed != "m" or not _said_again(_OPENS, word, date):
        return None
    if word.month is None or word.month == date.month or date.cue == "range":
        return None
    return Renamed(word, date, f"{word.month}月", sure=True)


def _by_dateline(dates: Sequence[Dated], word: Dated, date: Dated) -> Renamed | None:
    """Compare 昨日 with the day beside it by a dateline that has no year: 12月10日讯."""
    shift = _DAYS.get(date_words(word))
    if shift is None or word.context.date is not None or not _said_again(_IS, word, date):
        return None
    line = _dateline(dates, word)
    if line is None or date.cue == "range" or "d" not in date.printed:
        return None
    written = _in_any_year(line)
    if written is None:
        return None
    days = [written + shift * _DAY, written + (shift + 1) * _DAY]
    if any((day.month, day.day) == (date.month, date.day) for day in days):
        return None
    return Renamed(word, date, f"{days[0].month}月{days[0].day}日", sure=False, line=line)


def _dateline(dates: Sequence[Dated], word: Dated) -> Dated | None:
    """Give the day of a dateline that opens the sentence of a word: 本报12月10日讯."""
    lines = [one for one in dates if one.context.span == word.context.span and one.at < word.at]
    return next((one for one in lines if _LINE.match(word.context.sentence, one.until)), None)


def _in_any_year(line: Dated) -> dt.date | None:
    try:
        return dt.date(_ANY_YEAR, line.month or 0, line.day or 0)
    except ValueError:
        return None


def _may_be_written_before(word: Dated, shift: int) -> bool:
    """Say whether the word may be reckoned from the day before printing."""
    return word.context.date_from not in DAY_GIVEN or shift >= 0


def _another_stretch(word: Dated, date: Dated) -> Renamed | None:
    """Compare 上半年 or a five-year plan with the months or years in brackets."""
    if not _said_again(_OPENS, word, date):
        return None
    if ended := _another_end(word, date):
        return ended
    if word.start is None or word.end is None:
        return None
    if word.how == "plan":
        years = re.findall(r"\d{4}", date_words(date))
        own = [str(word.start.year), str(word.end.year)]
        wrong = len(years) > 1 and years != own
        return Renamed(word, date, f"{own[0]}—{own[1]}年", sure=True) if wrong else None
    found = _MONTHS.search(date_words(date))
    if found is None or not _STRETCH.search(date_words(word)):
        return None
    own = [str(word.start.month), str(word.end.month)]
    wrong = [found["first"], found["last"]] != own
    return Renamed(word, date, f"{own[0]}—{own[1]}月", sure=True) if wrong else None


def _another_end(word: Dated, date: Dated) -> Renamed | None:
    """Compare the end of a quarter or half-year with the day in brackets: 三季度末（9月30日）."""
    found = _AT_THE_END.search(word.context.sentence[word.at : word.until + 1])
    if not found or not date.day or not date.month or date.cue == "range":
        return None
    last = _LAST_MONTH[found["what"]]
    day = _LONG if last in _LONG_ENDS else _LONG - 1
    return Renamed(word, date, f"{last}月{day}日", sure=True) if date.month != last else None


def _said_again(opens: re.Pattern[str], word: Dated, date: Dated) -> bool:
    """Say whether the date stands right behind the word, and says the same time again."""
    words = word.context.sentence
    begun = opens.fullmatch(words, word.until, date.at)
    bracket = begun is not None and begun[0][-1:] in "（("
    if begun is not None and begun[0] in _COMMAS:
        return _ENDS.match(words, date.until) is not None
    return begun is not None and (not bracket or bool(_CLOSES.match(words, date.until)))
