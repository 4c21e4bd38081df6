"""节日与节气 · A festival, lunar date or solar term on the wrong day

找什么：把节日、节气、农历日子说成另一天，如“10月30日是重阳节”而当年重阳是10月29日，
“9月15日（农历八月十五）”，“12月25日，冬至，”；或者说小月里有三十。
为什么：农历节日和节气年年移动，照抄去年的稿子最容易错，读者却一查便知。
不管什么：节前、节后、前夕、假期、期间、来临之际；引号内的；年份只是推断、两者不在同一年的。
年份没有印出、稿件日期也不确知，或者只说“今天”的，只作提醒。

Finds a day that is said to be a festival, a lunar date or a solar term which falls on another
day of that year, or the thirtieth of a lunar month of 29 days. It leaves alone eves, holidays
and “around” a festival, quotations, and what lies in different years. Where the year is not
printed and the article's date is only inferred, or where the day is only called 今天, it is a
warning.
Source: the calendar (GB/T 33661, lunar dates and solar terms).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Misplaced,
    Suggestion,
    bad,
    date_words,
    good,
    misplaced,
    place,
    unless,
)

_SHORT = {
    "zh": "{date}的那个月是小月，没有{name}",
    "en": "the lunar month of {date} has 29 days: there is no {name}",
}
_MEND = {"zh": "{name}当天", "en": "the day of {name}"}


def keys(date: Dated) -> Iterable[str]:
    """Compare the days of an article."""
    if date.start == date.end and (date.possible or date.month is None):
        yield "day"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at each date that stands beside a festival in its sentence."""
    return map(_clash, misplaced(dates))


def _clash(found: Misplaced) -> Clash:
    named = found.festival
    said, name = date_words(found.day), date_words(named)
    why = {lang: text.format(name=name) for lang, text in _MEND.items()}
    return Clash(
        places=(
            place("date", found.day),
            place("festival", named),
            *([place("festival", found.also)] if found.also else []),
            *(place("date", one) for one in (found.printed, found.told) if one),
        ),
        values=(said, name),
        args={"date": said, "name": name, "right": f"{named.month}月{named.day}日"},
        suggestions=(Suggestion(0, found.mend or None, why), unless(1)),
        severity="error" if found.sure and named.possible else "warning",
        message=None if named.possible else _SHORT,
    )


CHECK = Check(
    code="DAT03",
    name="festival",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    message={
        "zh": "{date}不是{name}，应为{right}",
        "en": "{date} is not {name}, which falls on {right}",
    },
    examples=(
        bad("⟦10月12日⟧是⟦重阳节⟧，社区摆起了长寿宴。", date="2024-10-14"),
        bad("本报⟦2024年2月25日⟧讯 ⟦今天⟧是⟦元宵节⟧，灯会开幕。"),
        bad("正逢⟦端午节⟧，⟦6月12日⟧上午，船队下水，两岸站满了人。", date="2024-06-13"),
        bad("赏月会定在⟦9月15日⟧（⟦农历八月十五⟧）晚举行。", date="2024-09-10"),
        bad("⟦中秋节⟧当天，也就是⟦10月7日⟧，老街挂灯四千盏。", date="2025-10-20"),
        bad("龙舟赛定在⟦6月1日⟧（星期日）8时，⟦端午节⟧当天，设了看台。", date="2025-05-20"),
        bad("⟦5日⟧晚⟦中秋⟧正日子，堤上坐满了人。", date="2025-10-08"),
        bad(
            "⟦春节⟧是1月29日。\n食堂大年初一歇一天，⟦大年初三⟧（⟦1月30日⟧）照常开饭。",
            date="2025-01-12",
        ),
        bad(
            "⟦大年初一⟧食堂歇一天。⟦大年初三⟧（⟦1月30日⟧）照常开饭。",
            date="2025-01-20",
            why="another day of the same moon is told, too",
        ),
        bad("⟦中秋⟧夜（⟦10月5日⟧），堤上坐满了人。", date="2025-10-09"),
        bad("⟦2023年冬至⟧（⟦12月23日⟧），食堂煮了3万个饺子。", date="2023-12-25"),
        bad("⟦10月10日⟧，九九⟦重阳节⟧，桥头摆起了流水席。", date="2024-10-14"),
        bad("2026年端午放几天？\n值班员说，⟦端午节⟧是⟦6月18日⟧，连歇三天。"),
        good("2026年端午放几天？\n值班员说，去年端午节是5月31日。", stopped_by="compare"),
        bad("⟦1月28日⟧是⟦农历腊月三十⟧，末班车上只有九位旅客。", date="2025-01-31"),
        good(
            "2月9日是农历腊月三十，末班车上只有九位旅客。", date="2024-02-11", stopped_by="compare"
        ),
        good("10月11日是重阳节，社区摆起了长寿宴。", date="2024-10-14", stopped_by="compare"),
        good("9月16日，中秋节前夕，志愿者入户慰问。", date="2024-09-18", stopped_by="key"),
        good("10月3日，国庆节期间，展馆照常开放。", date="2024-10-08", stopped_by="compare"),
        good("9月15日是中秋假期第一天，景区客流平稳。", date="2024-09-18", stopped_by="compare"),
    ),
)
