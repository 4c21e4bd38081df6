"""上下文不容的年份 · A year that the context betrays

找什么：一个数字打错的年份。一、同文并列的统计都从2024年算起，唯独一处写“自2004年以来”；
二、截至某年某月的数字，换成稿件当年恰好是最近一期，而印出的年份早了五年以上。
为什么：年份错一位，整组数字就移到另一个年代，是见报差错中最常见也最难看的一种。
不管什么：真正的长时段回顾（建校以来、累计、连续多年、每年）、人物经历；
书名号、引号内的名称；与正确年份不止差一个数字的。

Finds a year that is one digit, or one turned pair of digits, away from the year the context
uses: beside a parallel count with the same 以来 or 截至; or 截至 years before the article's
own season. It leaves alone long looks back, lives, and names in quotes. What no parallel count
contradicts is a warning.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Suggestion,
    bad,
    behind,
    date_words,
    good,
    in_quotes,
    moved,
    place,
    slip,
)

_LONG = 5
_SEASON = dt.timedelta(days=100)
_LOOKING_BACK = re.compile(
    r"累计|连续|连年|历年|历届|每年|年均|年来|历史|当时|那时|建[校院厂馆所会队市县区台]|创[办建立]"
    r"|成立|组建|设立|第一次|首次|首届|改革开放|先后|翻[了一两]|跨越"
)
_COUNT = re.compile(r"\d")
_KNOWN = frozenset({"option", "front-matter", "masthead", "dateline", "file-name"})

_REPLACED = {"zh": "与上下文一致的年份", "en": "the year that the context uses"}
_PARALLEL = {
    "zh": "{wrong}疑为{right}之误：文中并列的统计用的是{right}，两者只差一个数字",
    "en": "{wrong} looks like a slip for {right}, which a parallel count in this article uses",
}
_STALE = {
    "zh": "截至{wrong}距稿件日期{date}已有多年，换成{right}恰是最近一期，疑年份有误",
    "en": "{wrong} is years before the article's date {date}; {right} would be its own season",
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article whose year is printed or known."""
    if date.year is not None and date.possible:
        yield "year"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every printed year of 以来 and 截至 in the light of the others."""
    printed = Counter(date.year for date in dates if "y" in date.printed)
    for date in dates:
        if "y" not in date.printed or in_quotes(date):
            continue
        clash = _beside_parallel(date, dates, printed) or _out_of_season(date)
        if clash is not None:
            yield clash


# ── one: a parallel count of another year ───────────────────────────────────


def _beside_parallel(
    date: Dated, dates: Sequence[Dated], printed: Counter[int | None]
) -> Clash | None:
    year = date.year or 0
    if date.cue not in {"以来", "截至"} or printed[year] > 1 or not _counts_now(date):
        return None
    parallels = [
        other
        for other in dates
        if (other.cue, other.printed) == (date.cue, date.printed)
        and other.year is not None
        and other.year - year >= _LONG
        and slip(year, other.year)
        and _attested(other, printed)
        and _counts_now(other)
    ]
    if not parallels:
        return None
    best = min(parallels, key=lambda other: abs(date.span.start - other.span.start))
    near = abs(date.context.block - best.context.block) <= 1
    return Clash(
        places=(place("year", date), place("context", best)),
        values=(str(year), str(best.year)),
        args={"wrong": f"{year}年", "right": f"{best.year}年"},
        suggestions=(_mend(date, best.year or 0),),
        severity="error" if near else "warning",
    )


def _attested(date: Dated, printed: Counter[int | None]) -> bool:
    own = date.context.date is not None and date.context.date.year == date.year
    return own or printed[date.year] > 1


def _counts_now(date: Dated) -> bool:
    """Say whether a figure follows that is no look back over many years."""
    sentence = date.context.sentence
    return bool(_COUNT.search(sentence, behind(date))) and not _LOOKING_BACK.search(sentence)


def _mend(date: Dated, year: int) -> Suggestion:
    words = date_words(date).replace(str(date.year), str(year), 1)
    return Suggestion(0, words, _REPLACED, likelier=True)


# ── two: 截至 out of the article's season ───────────────────────────────────


def _out_of_season(date: Dated) -> Clash | None:
    today, year = date.context.date, date.year or 0
    if date.cue != "截至" or "m" not in date.printed or today is None:
        return None
    day = moved(date.end, today.year)
    if (
        date.context.date_from not in _KNOWN
        or day is None
        or today.year - year < _LONG
        or not slip(year, today.year)
        or not dt.timedelta(0) <= today - day <= _SEASON
        or _LOOKING_BACK.search(date.context.sentence.replace("累计", ""))
    ):
        return None
    return Clash(
        places=(place("year", date),),
        values=(str(year),),
        args={"wrong": f"{year}年", "right": f"{today.year}年", "date": today.isoformat()},
        suggestions=(_mend(date, today.year),),
        severity="warning",
        message=_STALE,
    )


CHECK = Check(
    code="DAT06",
    name="wrong-year",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    message=_PARALLEL,
    examples=(
        bad(
            "自⟦2013年⟧以来，区检察院共受理食品安全案件16件21人，提起公诉12件。"
            "自⟦2023年⟧以来，区法院共审结同类案件9件，判处11人。",
            date="2023-11-02",
        ),
        bad(
            "截至⟦2015年7月底⟧，全市共开放社区食堂38家。下半年还要再开5家。",
            date="2025-08-11",
            why="the same month of the article's own year has just ended",
        ),
        good(
            "自2004年建校以来，学校共培养毕业生1.2万人。2024年以来，学校新开专业3个。",
            date="2024-09-10",
            stopped_by="compare",
            why="a school looks back to its founding",
        ),
        good(
            "2014年以来，全县累计造林36万亩。2024年以来，又新造2.1万亩。",
            date="2024-09-10",
            stopped_by="compare",
            why="累计 over ten years beside this year's share",
        ),
    ),
)
