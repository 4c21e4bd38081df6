"""次序与时长 · A range written backwards, and how long something lasted

找什么：一、倒写的起止日期，如3月29日至25日；二、起止日期与紧挨着的时长对不上，
如“11月6日至8日举行，为期五天”“连续五年（2021—2023年）”。
为什么：读者据起止和时长安排行程；改了一处忘了另一处，两处就互相打架。
不管什么：“历时”一类只算一头的天数，只算工作日的天数；年、月差一；跨年的月份；约数；
只说其中一段的时长（每期两天、持续三天的降雨）。
起在月末、止在月初的，多是漏写了次月，只作提醒；少算一头的“为期”、以周、月、年、工作日计的时长也只作提醒。

Finds a range written backwards, and a length of time that does not fit the range right beside
it. It leaves alone days passed (历时) counted from the second on, days on weekdays alone,
months and years one off, stretches over the new year, rounded lengths and lengths of a part.
Backwards over a month's turn, lengths that leave out the first day, and those in working days,
weeks, months or years are warnings.
Source: GB/T 7408.1 (ISO 8601-1), time intervals.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Length,
    Place,
    Severity,
    Span,
    Suggestion,
    backwards,
    bad,
    date_words,
    good,
    length_told,
    misfit,
    misfit_elsewhere,
    place,
    range_mends,
    unless,
)

_TURNED = {"zh": "起止写反", "en": "the two days turned round"}
_NEXT_MONTH = {"zh": "止于次月", "en": "it ends in the next month"}
_MISFIT = {
    "zh": "{range}算不出{length}，其中一处有误",
    "en": "{range} does not last {length}: one of the two is wrong",
}


def judge(date: Dated) -> Iterable[Clash]:
    """Look at a range by itself, and at the length of time that stands beside it."""
    if date.cue == "range" and date.possible:
        yield from _written_backwards(date) or _of_another_length(date) or _told_elsewhere(date)


def _written_backwards(date: Dated) -> list[Clash]:
    meant = backwards(date)
    if meant is None:
        return []
    mends = ((meant.beyond, _NEXT_MONTH), (meant.turned, _TURNED))
    turned = tuple(Suggestion(0, mend, why) for mend, why in mends if mend)
    told = None if meant.beyond else length_told(date)
    beside = date.context.place(told.start, told.end) if told else None
    return [
        Clash(
            places=(place("range", date), *([Place("length", beside)] if beside else [])),
            values=(date_words(date),),
            args={"range": date_words(date)},
            suggestions=turned or (unless(0),),
            severity="warning" if meant.beyond else "error",
        )
    ]


def _of_another_length(date: Dated) -> list[Clash]:
    length = misfit(date)
    if length is None:
        return []
    said = date.context.sentence[length.start : length.end]
    severity: Severity = "error" if length.in_days and not length.near else "warning"
    return [_misfit(date, date.context.place(length.start, length.end), said, length, severity)]


def _told_elsewhere(date: Dated) -> list[Clash]:
    length = misfit_elsewhere(date)
    if length is None or date.length_span is None:
        return []
    return [_misfit(date, date.length_span, date.length, length, "warning")]


def _misfit(date: Dated, told: Span, said: str, length: Length, severity: Severity) -> Clash:
    return Clash(
        places=(place("range", date), Place("length", told)),
        values=(date_words(date), said),
        args={"range": date_words(date), "length": said},
        suggestions=range_mends(date, length, said),
        # how many weekdays a range has depends on its year
        firm=date.start is not None,
        severity=severity,
        message=_MISFIT,
    )


CHECK = Check(
    code="DAT04",
    name="order-and-duration",
    severity="error",
    reads=Dated,
    judge=judge,
    absorbs=("DAT12", "DAT08"),
    message={"zh": "{range}：止日早于起日", "en": "{range} ends before it begins"},
    examples=(
        bad("书画展于⟦3月29日至25日⟧在市文化馆展出。", date="2024-03-20"),
        bad("《养老服务规划（⟦2021—2015年⟧）》印发。"),
        bad("菊花会⟦11月6日至8日⟧举行，为期⟦五天⟧，免费开放。", date="2024-10-12"),
        bad("⟦五年⟧间（⟦2021年至2024年⟧），全镇修渠86公里。", date="2024-12-30"),
        bad("该镇连续⟦五年⟧（⟦2021—2023年⟧）获评平安乡镇。", date="2024-10-12"),
        bad(
            "⟦11月6日至8日⟧举行的菊花会来了九百人。\n为期⟦十天⟧的展会还办了两场讲座。",
            date="2024-11-12",
        ),
        bad("帆船赛⟦7月4日至9日⟧在西湾举行，为期⟦5天⟧。", date="2024-07-12"),
        bad("展览于⟦9月17日至10月16日⟧在老粮仓展出，展期⟦45天⟧。", date="2024-08-29"),
        bad("⟦5月1日至5日⟧，⟦六天⟧长假里古镇迎客28万人次。", date="2024-10-09"),
        bad("本办法有效期⟦5年⟧，自⟦2024年5月1日起至2028年4月30日⟧止。"),
        good("夏令营7月1日至20日举行，其中前5天为军训。", date="2024-06-20", stopped_by="compare"),
        good("菊花会11月6日至8日举行，为期三天。", date="2024-10-12", stopped_by="compare"),
        good("棋赛11月6日9时至11月8日9时举行，为期2天。", stopped_by="compare"),
        good(
            "培训班10月14日至20日举办，为期五天。",
            date="2024-10-12",
            stopped_by="compare",
            why="the weekend may be free",
        ),
        bad("摄影展⟦10 月9 日至13 日⟧在文化馆展出，为期⟦7 天⟧。", date="2024-09-30"),
        good(
            "自2025 年3 月12 日至4 月28 日，每晚23 时至次日4 时，西环桥半幅通行。",
            stopped_by="compare",
            why="the spaces belong to the page, not to the date",
        ),
        good("禁猎期为9月1日至次年3月1日。", stopped_by="compare", why="over the new year"),
        good(
            "艺术节10月18日至30日举行，为期三天的书市同时开张。",
            date="2024-10-12",
            stopped_by="compare",
            why="the length of something else",
        ),
    ),
)
