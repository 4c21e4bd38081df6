"""Dates: a weekday that is wrong, a day that does not exist, a year in another decade."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from tests.bench.planting.case import Range, Site

_DAYS = "一二三四五六日"
_FULL = re.compile(r"(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_WEEKDAY = re.compile("[（(]?(?:星期|周|礼拜)([一二三四五六日天])")
_DAY = re.compile(r"(?<!\d)(2|4|6|9|11)月(\d{1,2})(?=日)")
_MARKED_YEAR = re.compile(
    r"(?:自|从|截至|截止|至|到)((?:19|20)\d\d)年|(?<!\d)((?:19|20)\d\d)年[^，。；\d]{0,4}(?:以来|起)"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_GOES_ON = re.compile(r"年(?:(?P<month>\d{1,2}月)(?P<day>\d{1,2}日)?|(?P<word>[\u4e00-\u9fff]))")
_BEFORE = 2


def weekday(text: str) -> list[Site]:
    """Find full dates; the weekday beside one is wrong, added in brackets where none stands."""
    return list(_weekdays(text))


def _weekdays(text: str) -> Iterator[Site]:
    for found in _FULL.finditer(text):
        day = _date(*(int(part) for part in found.groups()))
        if day is None:
            continue
        wrong = tuple(name for name in _DAYS if name != _DAYS[day.weekday()])
        printed = _WEEKDAY.match(text, found.end())
        if printed is None:
            inserted = tuple(f"（星期{name}）" for name in wrong)
            yield Site((found.end(), found.end()), inserted, (found.span(),))
        elif printed[1].replace("天", "日") == _DAYS[day.weekday()]:
            yield Site(printed.span(1), wrong, (found.span(),))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def impossible_date(text: str) -> list[Site]:
    """Find days of short months; the day becomes the 31st, in February the 30th."""
    return [
        Site(found.span(2), ("30" if found[1] == "2" else "31",), ())
        for found in _DAY.finditer(text)
        if 1 <= int(found[2]) <= (28 if found[1] == "2" else 30)
    ]


def year(text: str) -> list[Site]:
    """Find 自…年, 截至…年, …年以来 whose year stands again in words that tell the same.

    The decade of the marked one moves by one; that of an aim (到2030年，) backwards, since a later
    aim would be another one.
    """
    years = list(_YEAR.finditer(text))
    sites = []
    for found in _MARKED_YEAR.finditer(text):
        group = 1 if found[1] else 2
        start, end = found.span(group)
        alike = [
            other.span()
            for other in years
            if other[1] == found[group]
            and other.start() != start
            and _told_alike(text, found.span(group), other.span(1))
        ]
        if alike:
            made = _decades(found[group])
            aim = text[start - 1] in "到至" and _GOES_ON.match(text, end) is None
            sites.append(Site((start, end), made[:1] if aim else made, tuple(alike)))
    return sites


def _told_alike(text: str, one: Range, other: Range) -> bool:
    """Say whether one date goes on as the other does: 年以来, 年2月, 年8月9日 and 年8月23日.

    Where the year ends the clause (到2025年，), the words before it are the same.
    """
    dates = [_GOES_ON.match(text, end) for _, end in (one, other)]
    if not (dates[0] and dates[1]):
        before = {text[start - _BEFORE : start] for start, _ in (one, other)}
        return len(before) == 1 and not any(dates)
    months = [date["month"] or date["word"] for date in dates if date]
    days = [bool(date["day"]) for date in dates if date]
    return months[0] == months[1] and days[0] == days[1]


def _decades(printed: str) -> tuple[str, ...]:
    number = int(printed)
    return tuple(str(one) for one in (number - 10, number + 10) if str(one)[:2] == printed[:2])
