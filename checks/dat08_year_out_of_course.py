"""与所叙先后不合的年份 · A year out of the course of what is told

找什么：一、顺着年份说下来，中间一个忽然倒回五年以上，而改动一个数字就接得上
（2021年进厂，2002年评上高级工，2024年带徒）；二、通篇是2023年的报告，“比上年增长”的数却成了2013年的；
三、眼前的新闻写成了一百年前。
为什么：敲错一位数字，前后的事就倒了个儿，读者一看便知。
不管什么：“早在”“当年”“曾”引起的回顾；历史记载；书名号、引号内的；差不止一个数字的。

Finds a year five years or more before what is told just before it, where one digit would mend
the course; results of a year, 比上年增长, of another year than the report is about; news of the day
put a century back. It leaves alone looks back (早在, 当年, 曾), history, and names in quotes.
It asks and does not accuse: a text may go back on purpose.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    bad,
    good,
    out_of_time,
    year_misplaced,
)

_TOLD = {
    "course": {
        "zh": "{wrong}排在{backing}之后，时序倒回多年，疑为{right}之误",
        "en": "{wrong} is told after {backing}, years before it; perhaps {right}",
    },
    "report": {
        "zh": "全文说的是{backing}，这里的数却说成{wrong}的，疑为{right}之误",
        "en": "the article is about {backing}, these figures are of {wrong}; {right} is meant?",
    },
    "century": {
        "zh": "眼前的新闻写成了{wrong}，疑为{right}之误",
        "en": "news of the day is put into {wrong}; perhaps {right}",
    },
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article."""
    if date.possible:
        yield "year"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every printed year in the light of what is told around it."""
    return (year_misplaced(suspect, _TOLD) for suspect in out_of_time(dates))


CHECK = Check(
    code="DAT08",
    name="year-out-of-course",
    severity="warning",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    message=_TOLD["course"],
    examples=(
        bad(
            "⟦2021年6月⟧，周某进厂当学徒。⟦2002年⟧，他评上高级工。2024年，他带出徒弟六人。",
            date="2024-11-02",
        ),
        bad(
            "⟦2023年⟧全县统计公报\n⟦2013年⟧，全县工业用电3.1亿千瓦时，比上年增长6.2%。",
            date="2024-03-02",
        ),
        bad(
            "今年，窗口增加到六个。⟦1924年3月2日⟧，县⟦公安局⟧为市民办理身份证86张。",
            date="2024-03-05",
        ),
        good(
            "2021年6月，周某进厂当学徒。早在2002年，他的父亲就是高级工。2024年，他带出徒弟六人。",
            date="2024-11-02",
            stopped_by="compare",
            why="a look back",
        ),
        good(
            "2023年全县统计公报\n全县工业用电3.1亿千瓦时，是2013年的两倍，比上年增长6.2%。",
            date="2024-03-02",
            stopped_by="compare",
            why="a year to compare with",
        ),
        good(
            "县志记载，1924年3月2日，县里办起第一所小学。今年，小学有学生860人。",
            date="2024-03-05",
            stopped_by="compare",
        ),
    ),
)
