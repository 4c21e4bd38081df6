"""Days and months that are told as a part of a stretch which does not hold them. Pure.

假期（5月1日至5日）接待36万人次，其中5月6日8.2万人次.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from qa.judging.calendar.years import date_words, in_quotes
from qa.judging.days.ranges import ends_in_some_year
from qa.model import Dated
from qa.patterns import regex

Ends: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last of a stretch, each its month and day, 0 where only months are told."""

_AMONG, _STOP = "其中", "；"
_OPENS: Final = regex("(?:其中[，：]?(?:仅|在|单|光)?|[，、；])$")
_COUNTS: Final = regex(
    r"(?!又|还|再|则|起|以来|后|前)(?:最[多高大低少][，、])?(?:份|当天|单日|一天|达|仅|就|完成|接待|查处|[^，。；、\d]){0,8}?[\d一二三四五六七八九十]"
)
_ELSEWHEN: Final = regex(
    "[去前上往明当]年|同期|(?<![同环])比|较|此前|之后|此外|另|预[计期]|有望|力争|目标|计划|将|截至|提前|延"
)
_STRETCHES: Final = {
    "上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9), "一季度": (1, 3), "二季度": (4, 6),
    "三季度": (7, 9), "四季度": (10, 12),
}  # fmt: skip
_NAMED: Final = regex(rf"(?:前(?P<n>[2-9]|1[01])个月|第?(?P<what>{'|'.join(_STRETCHES)}))$")
_ENDS: Final = ("末", "底", "初")
_ROW: Final = regex("(?:、\\d{1,2}月份?)*(?:[、和及]\\d{1,2}月份?)?分别")
"""What goes on from a month to others, each with its own number: 7月、8月、10月分别."""
_MONTHS: Final = regex(r"(\d{1,2})月?份?[-—–~～至到]{1,2}(\d{1,2})月")


def outside(dates: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Give each stretch of a sentence with a day behind 其中 that it does not hold."""
    text = dates[0].context.sentence
    among = text.find(_AMONG)
    before = [date for date in dates if date.until <= among]
    stretches = {ends: date for date in before if (ends := _ends(date))}
    if len(stretches) != 1:
        return
    ((ends, whole),) = stretches.items()
    if any(date.at > whole.at for date in before) or _ELSEWHEN.search(text, whole.until):
        return
    stop = text.find(_STOP, among)
    until = stop if stop >= 0 else len(text)
    for date in dates:
        if among < date.at < until and _is_part(date) and not _holds(ends, date):
            yield whole, date


def _ends(date: Dated) -> Ends | None:
    """Give the ends of a stretch of days, or of months within a year."""
    if in_quotes(date):
        return None
    named = _NAMED.search(date_words(date))
    if named and not date.context.sentence.startswith(_ENDS, date.until):
        first, last = (1, int(named["n"])) if named["n"] else _STRETCHES[named["what"]]
        return (first, 0), (last, 0)
    return (_days(date) if date.day else _months(date)) if date.cue == "range" else None


def _days(date: Dated) -> Ends | None:
    days = ends_in_some_year(date)
    return ((days[0].month, days[0].day), (days[1].month, days[1].day)) if days else None


def _months(date: Dated) -> Ends | None:
    months = _MONTHS.search(date_words(date))
    within = months is not None and int(months[1]) < int(months[2])
    return ((int(months[1]), 0), (int(months[2]), 0)) if months and within else None


def _is_part(date: Dated) -> bool:
    """Say whether a day or month opens its clause and has its own number behind it."""
    text = date.context.sentence
    plain = (_month(date) is not None) and not in_quotes(date)
    told = _COUNTS.match(text, date.until) or _ROW.match(text, date.until)
    return plain and bool(_OPENS.search(text, 0, date.at) and told)


def _month(date: Dated) -> int | None:
    """Give the month of a day or month, or the last one of a quarter."""
    named = _NAMED.search(date_words(date))
    if named and not date.context.sentence.startswith(_ENDS, date.until):
        return _STRETCHES[named["what"]][1] if named["what"] else None
    return None if named or date.cue else date.month


def _holds(ends: Ends, date: Dated) -> bool:
    """Say whether a stretch may hold a day; of days and months, the months are compared."""
    (first, last), day = ends, (_month(date) or 0, date.day or 0)
    if not (date.day and last[1]):
        first, last, day = (first[0], 0), (last[0], 0), (day[0], 0)
    if first > last:
        return day >= first or day <= last
    return first <= day <= last
