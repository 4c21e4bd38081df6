"""日期与星期不符 · A date and another weekday

找什么：“2024年8月6日 星期三”“10月20日（星期六）”这样写在一起、而日历上对不上的日期和星期。
为什么：通知照抄去年的文稿、改了日期忘改星期，读者便会错过时间。
不管什么：只写星期不写日子的；“周一至周五”一类时段；没有年份可依的。
年份没有印出、又不能由报头或稿件日期确定的只作提醒；换一年恰好相符的，可能说的就是那一年。

Finds a date and a weekday printed side by side that the calendar does not put together.
It leaves alone weekdays without a date, spans such as 周一至周五, and dates whose year is unknown.
Where the year is not printed and the article's date is inferred, it only warns, and is silent
when the year before or after fits.
Source: the Gregorian calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from qa.plugin import (
    WEEKDAYS_IN_ENGLISH,
    Check,
    Clash,
    Dated,
    Place,
    Severity,
    bad,
    day_named,
    good,
    off_alike,
    place,
    quoted_slip,
    rests_on,
    right_beside,
    weekday_mends,
    weekday_slip,
    weekly,
    with_years,
)

_NAMES = "一二三四五六日"


def keys(date: Dated) -> Iterable[tuple[str, int]]:
    """Look at the dates of an article."""
    yield (date.context.document, date.context.article)


def compare(dates: Sequence[Dated]) -> Iterator[Clash]:
    """Compare every day with its weekday; days in one row that are off alike are one slip."""
    dates = with_years(dates)
    found = ((one, weekday_slip(one, dates)) for one in dates if not quoted_slip(one))
    slips = {one.span: severity for one, severity in found if severity}
    for row in off_alike([one for one in dates if one.span in slips]):
        yield _clash(row, slips[row[0].span], dates)


def _clash(row: Sequence[Dated], severity: Severity | None, dates: Sequence[Dated]) -> Clash:
    date = row[0]
    day, said = day_named(date) or dt.date.min, date.weekday or 0
    beside = right_beside(date, dates) or rests_on(date, dates)
    return Clash(
        places=(
            *(one for date in row for one in _places(date)),
            *(place("context", one) for one in beside),
            *weekly(dates, day.weekday()),
        ),
        values=tuple(value for date in row for value in _values(date)),
        args={
            "date": f"{day.year}年{day.month}月{day.day}日",
            "said": f"星期{_NAMES[said]}",
            "fits": f"星期{_NAMES[day.weekday()]}",
            "iso": day.isoformat(),
            "said_en": WEEKDAYS_IN_ENGLISH[said],
            "fits_en": WEEKDAYS_IN_ENGLISH[day.weekday()],
        },
        suggestions=tuple(weekday_mends(date, day, said)),
        severity=severity,
    )


def _places(date: Dated) -> list[Place]:
    beside = [Place("weekday", date.weekday_span)] if date.weekday_span else []
    return [place("date", date), *beside]


def _values(date: Dated) -> tuple[str, str]:
    day = day_named(date) or dt.date.min
    return day.isoformat() if "y" in date.printed else f"{day:%m-%d}", str(date.weekday)


CHECK = Check(
    code="DAT02",
    name="weekday",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    absorbs=("DAT09",),
    message={
        "zh": "{date}是{fits}，不是{said}",
        "en": "{iso} is a {fits_en}, not a {said_en}",
    },
    examples=(
        bad("⟦2024年8月6日⟧ ⟦星期三⟧"),
        bad("比赛将于⟦10月19日⟧（⟦周日⟧）上午8时鸣枪。", date="2024-10-08"),
        bad(
            "体检放在⟦9月12日⟧、⟦13日⟧（星期四、⟦星期六⟧）两天。",
            date="2024-08-30",
            why="the second of two dates with their weekdays listed after them",
        ),
        bad(
            "义诊放在⟦9月13日⟧、⟦14日⟧（⟦周四⟧、⟦周五⟧）开两天。",
            date="2024-08-30",
            why="both weekdays are off alike: one slip",
        ),
        bad(
            "剧院昨天公布2026年演出表，2026年要演22场：3月14日（星期六）首演，⟦4月17日⟧（星期五）加演，"
            "⟦5月23日⟧（⟦星期日⟧）进校园，6月20日（星期六）收官。",
            why="the other days settle the year",
        ),
        bad(
            "陶艺周⟦2024年9月6日至12日⟧开门迎客。⟦9月8日⟧是⟦周六⟧，办拉坯赛。",
            why="the year is printed with a day close by",
        ),
        bad("本报⟦2024年9月5日⟧讯 ⟦今天⟧是⟦周五⟧，市民中心照常办公。"),
        bad("⟦星期天⟧的⟦7月26日⟧，集市上卖出西瓜46吨。", date="2025-07-30"),
        bad("⟦2024年9月3日⟧至⟦5日⟧（⟦周三⟧至⟦周五⟧）撤展，随后补种。"),
        good("2024年8月6日 星期二", stopped_by="compare", why="it was a Tuesday"),
        good(
            "9月6日，星期五，渡口封航。封航最晚的一次是2013年的9月19日，去年9月2日就封了。",
            stopped_by="compare",
        ),
        good("学堂1924年9月6日开课。到9月6日（星期五）整一百年。", stopped_by="compare"),
        good(
            "补考安排在5月9日、10日（周四、周五）。",
            date="2024-08-30",
            stopped_by="compare",
            why="each weekday goes with its own date",
        ),
        good(
            "展览从3月24日（周一至周五）开放。",
            date="2024-03-20",
            stopped_by="compare",
            why="opening hours, not the weekday of the date",
        ),
        good("门诊1月4日（星期日）照常。", date="2025-12-19", stopped_by="compare"),
    ),
)
