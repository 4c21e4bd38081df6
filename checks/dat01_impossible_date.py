"""不可能的日期 · An impossible date

找什么：日历上没有的日子，如2月30日、9月31日、平年的2月29日、13月5日。
为什么：这类错多是改月份时忘了改日，或“月”“日”两数写反，读者据此报名、赴会就会落空。
不管什么：单说“13月”“36月”而不带年、日的（多是时长）；农历日期；年份靠推断的2月29日只作提醒。

Finds days that no calendar has: 2月30日, 9月31日, 29 February of a common year, a 13th month.
It leaves alone what may be a length of time (36月 without year or day) and lunar dates;
29 February in a year that had to be inferred is a warning only.
Source: GB/T 7408.1 (ISO 8601-1) and the Gregorian calendar.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import MAXYEAR, MINYEAR

from qa.plugin import Check, Clash, Dated, Suggestion, bad, good, place, quoted_slip, year_beside

_MONTHS = 12
_LEAP_YEAR = 2000
_LAST_DAY = {"zh": "当月最后一天", "en": "the last day of that month"}
_NEXT_DAY = {"zh": "次月第一天", "en": "the first day of the next month"}
_TURNED = {"zh": "两个数字写反", "en": "the two digits turned round"}
_SWAPPED = {"zh": "月、日写反", "en": "month and day turned round"}
_NO_MONTH = {
    "zh": "一年只有12个月，没有{date}",
    "en": "a year has twelve months: there is no {date}",
}


def keys(date: Dated) -> Iterable[tuple[str, int]]:
    """Look at the dates of an article."""
    yield (date.context.document, date.context.article)


def compare(dates: Sequence[Dated]) -> Iterator[Clash]:
    """Tell of each date that cannot be, with the dates it may have been meant to be."""
    for date in dates:
        if not (date.possible or date.month is None or not date.printed or quoted_slip(date)):
            yield _clash(date, year_beside(date, dates))


def _clash(date: Dated, year: Dated | None) -> Clash:
    words = _words(date)
    month = date.month or 0
    length = _length(date.year, month)
    return Clash(
        places=(place("date", date), *([place("context", year)] if year else [])),
        values=(f"{date.year if 'y' in date.printed else ''}-{date.month}-{date.day or ''}",),
        args={"date": words, "month": month, "last": length},
        suggestions=tuple(_mends(date, length)),
        fact=f"{date.month}-{date.day}",
        firm="y" in date.printed or _length(_LEAP_YEAR, date.month) == length,
        message=None if length else _NO_MONTH,
    )


def _words(date: Dated) -> str:
    year = f"{date.year}年" if "y" in date.printed else ""
    day = f"{date.day}日" if date.day is not None else ""
    return f"{year}{date.month}月{day}"


def _length(year: int | None, month: int | None) -> int:
    """Give the days of a month, 0 where there is no such month."""
    known = year if year is not None and MINYEAR <= year <= MAXYEAR else _LEAP_YEAR
    return monthrange(known, month)[1] if month and 1 <= month <= _MONTHS else 0


def _mends(date: Dated, length: int) -> Iterator[Suggestion]:
    """Give the dates that the printed one may stand for, written the same way."""
    month, day = date.month or 0, date.day
    for other_month, other_day, why in _others(month, day, length):
        text = _rewritten(date, other_month, other_day)
        if text:
            yield Suggestion(0, text, why)


def _others(
    month: int, day: int | None, length: int
) -> Iterator[tuple[int, int | None, Mapping[str, str]]]:
    if length and day is not None:
        turned = int(f"{day:02}"[::-1])
        yield month, length, _LAST_DAY
        if day == length + 1:
            yield month % _MONTHS + 1, 1, _NEXT_DAY
        if 1 <= turned <= length and turned != day:
            yield month, turned, _TURNED
        return
    turned = int(f"{month:02}"[::-1])
    if 1 <= turned <= _MONTHS and (day is None or 1 <= day <= _length(None, turned)):
        yield turned, day, _TURNED
    if day is not None and 1 <= day <= _MONTHS and 1 <= month <= _length(None, day):
        yield day, month, _SWAPPED


def _rewritten(date: Dated, month: int, day: int | None) -> str:
    """Write another month and day into the printed words; empty where they are not in digits."""
    printed = date.context.sentence[date.at : date.at + date.span.end - date.span.start]
    digits = list(re.finditer(r"\d+", printed))[-2 if date.day is not None else -1 :]
    new = [month] if day is None else [month, day]
    if len(digits) != len(new) or date.printed not in {"ymd", "md", "ym", "m"}:
        return ""
    padded = 2 if "-" in printed or any(found[0].startswith("0") for found in digits) else 1
    pieces, at = [], 0
    for found, number in zip(digits, new, strict=True):
        pieces += [printed[at : found.start()], str(number).zfill(padded)]
        at = found.end()
    return "".join([*pieces, printed[at:]])


CHECK = Check(
    code="DAT01",
    name="impossible-date",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    message={
        "zh": "{month}月只有{last}天，没有{date}",
        "en": "month {month} has {last} days: there is no {date}",
    },
    examples=(
        bad("缴费自2024年4月8日起，至⟦4月31日⟧止。", date="2024-08-20"),
        bad("2023年3月1日，项目开工。⟦2023年2月29日⟧，征地工作全部完成。"),
        bad(
            "⟦今年2月29日⟧，老站台拆除。新站台⟦2023年6月8日⟧启用。",
            date="2023-06-12",
        ),
        bad("补报名⟦2023年2月6日⟧开始，⟦2月29日⟧下班前结束。"),
        bad("书法展将于⟦13月5日⟧开幕，免费开放。", date="2024-11-20"),
        good(
            "缴费自2024年4月8日起，至4月30日止。",
            stopped_by="compare",
            why="both days are in the calendar",
        ),
        good("2024年2月29日，闰年闰日，民政局照常办公。", stopped_by="compare", why="2024 is leap"),
        good("桥面4月12日22:00至13日5:00封闭。", date="2025-04-10", stopped_by="compare"),
        good("这批羊羔已满13月龄，售价每只1200元。", stopped_by="reading", why="an age, no date"),
    ),
)
