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

from collections.abc import Iterable, Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    bad,
    days_of_month,
    good,
    impossible_mends,
    place,
    quoted_slip,
    unless,
    year_beside,
)

_LEAP_YEAR, _MONTHS = 2000, 12
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
        told = not (date.possible or date.month is None or not date.printed or quoted_slip(date))
        if told and not (date.printed == "d" and _is_of_month_before(date, dates)):
            yield _clash(date, year_beside(date, dates))


def _is_of_month_before(date: Dated, dates: Sequence[Dated]) -> bool:
    """Say whether a bare day may be of the month before, which is told too: 10月30日……31日."""
    before = ((date.month or 0) - 2) % _MONTHS + 1
    told = any(one.month == before and one.span < date.span for one in dates)
    return told and (date.day or 0) <= days_of_month(date.year, before)


def _clash(date: Dated, year: Dated | None) -> Clash:
    words = _words(date)
    month = date.month or 0
    length = days_of_month(date.year, month)
    return Clash(
        places=(place("date", date), *([place("context", year)] if year else [])),
        values=(f"{date.year if 'y' in date.printed else ''}-{date.month}-{date.day or ''}",),
        args={"date": words, "month": month, "last": length},
        suggestions=(*impossible_mends(date, length), *([unless(1, _YEAR)] if year else [])),
        fact=f"{date.month}-{date.day}",
        firm="y" in date.printed or days_of_month(_LEAP_YEAR, date.month) == length,
        message=None if length else _NO_MONTH,
    )


def _words(date: Dated) -> str:
    year = f"{date.year}年" if "y" in date.printed else ""
    day = f"{date.day}日" if date.day is not None else ""
    return f"{year}{date.month}月{day}"


_YEAR = {"zh": "若日期无误，年份有误", "en": "if the day stands, the year is wrong"}

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
        good("10月30日预报：11月1日至2日有雨；31日多云。", date="2025-10-30", stopped_by="compare"),
        good("这批羊羔已满13月龄，售价每只1200元。", stopped_by="reading", why="an age, no date"),
    ),
)
