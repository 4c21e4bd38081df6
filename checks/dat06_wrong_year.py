"""上下文不容的年份 · A year that the context betrays

找什么：一个数字打错的年份。一、并列的统计都从2024年算起，唯独一处写“自2004年以来”；
二、前文刚说某中心2021年挂牌，后文却写“截至2014年5月底累计受理”；
三、截至某年某月的数字，换成稿件当年恰好是最近一期，而印出的年份早了五年以上。
为什么：年份错一位，整组数字就移到另一个年代，是见报差错中最常见也最难看的一种。
不管什么：长时段回顾（建校以来、累计、连续多年、每年）、人物经历；书名号、引号内的名称；
与正确年份不止差一个数字的。

Finds a year that is one digit, or one turned pair of digits, away from the year the context
uses: beside a parallel count with the same 以来 or 截至; a count up to a day before the work
began; 截至 years before the article's own season. It leaves alone long looks back, lives, and
names in quotes. What no parallel count or printed start contradicts is a warning.
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
    Severity,
    Suggestion,
    Text,
    bad,
    begun_later,
    behind,
    good,
    in_quotes,
    known_today,
    place,
    slip,
    slips,
    with_year,
)

_LONG = 5
_SEASON, _SOON = dt.timedelta(days=100), dt.timedelta(days=4 * 365)
_LOOKING_BACK = re.compile(
    r"累计|连续|连年|历年|历届|每年|年均|年来|历史|当时|那时|建[校院厂馆所会队市县区台]|创[办建立]"
    r"|成立|组建|设立|第一次|首次|首届|改革开放|先后|翻[了一两]|跨越"
)
_RUNNING = re.compile(r"累计|共|已|先后|总")
_COUNT = re.compile(r"\d")

_REPLACED = {"zh": "与上下文一致的年份", "en": "the year that the context uses"}
_PARALLEL = {
    "zh": "{wrong}疑为{right}之误：文中并列的统计用的是{right}，两者只差一个数字",
    "en": "{wrong} looks like a slip for {right}, which a parallel count in this article uses",
}
_TOO_EARLY = {
    "zh": "前文说{backing}才起步，不可能截至{wrong}就有累计数，疑为{right}之误",
    "en": "the work began in {backing}: no count can run up to {wrong}; perhaps {right}",
}
_STALE = {
    "zh": "截至{wrong}距稿件日期已有多年，换成{right}恰是最近一期，疑年份有误",
    "en": "{wrong} is years before the article's date; {right} would be its own season",
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article whose year is printed or known."""
    if date.year is not None and date.possible:
        yield "year"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every printed year of 以来 and 截至 in the light of the others."""
    printed = Counter(date.year or 0 for date in dates if "y" in date.printed)
    current = {date.context.date.year for date in dates[:1] if date.context.date}
    attested = current | {year for year, times in printed.items() if times > 1}
    for number, date in enumerate(dates):
        if date.cue not in {"以来", "截至"} or "y" not in date.printed or in_quotes(date):
            continue
        yield from (
            _beside_parallel(date, dates, attested)
            or _before_start(date, begun_later(dates, number))
            or _out_of_season(date)
        )


def _beside_parallel(date: Dated, dates: Sequence[Dated], attested: set[int]) -> list[Clash]:
    year = date.year or 0
    if year in attested or not _counts_now(date):
        return []
    parallels = [
        other
        for other in dates
        if (other.cue, other.printed) == (date.cue, date.printed)
        and other.year in attested
        and other.year - year >= _LONG
        and slip(year, other.year)
        and _counts_now(other)
    ]
    best = min(parallels, key=lambda other: abs(date.at - other.at), default=None)
    best = min(parallels, key=lambda other: abs(date.span.start - other.span.start), default=None)
    if best is None or best.year is None:
        return []
    near = abs(date.context.block - best.context.block) <= 1
    return [_clash(date, best.year, _PARALLEL, "error" if near else "warning", best)]


def _counts_now(date: Dated) -> bool:
    """Say whether a figure follows that is no look back over many years."""
    sentence = date.context.sentence
    return bool(_COUNT.search(sentence, behind(date))) and not _LOOKING_BACK.search(sentence)


def _before_start(date: Dated, start: Dated | None) -> list[Clash]:
    today = date.context.date
    running = date.cue == "截至" and _RUNNING.search(date.context.sentence)
    if start is None or start.start is None or not running:
        return []
    fits = slips(date, start.start, today or start.start + _SOON)
    sure = today is not None and fits[-1:] == [today.year]
    severity: Severity = "error" if sure else "warning"
    return [_clash(date, year, _TOO_EARLY, severity, start) for year in fits[-1:]]


def _out_of_season(date: Dated) -> list[Clash]:
    today, year = known_today(date), date.year or 0
    if date.cue != "截至" or "m" not in date.printed or today is None or today.year - year < _LONG:
        return []
    back = _LOOKING_BACK.search(date.context.sentence.replace("累计", ""))
    fits = [] if back else slips(date, today - _SEASON, today)
    return [_clash(date, year, _STALE, "warning") for year in fits if year == today.year]


def _clash(
    date: Dated, right: int, message: Text, severity: Severity, backing: Dated | None = None
) -> Clash:
    printed = (date.year, backing.year if backing else None)
    return Clash(
        places=(place("year", date), *([place("context", backing)] if backing else [])),
        values=tuple(str(year) for year in printed if year),
        args={
            "wrong": f"{date.year}年",
            "right": f"{right}年",
            "backing": f"{backing.year}年" if backing else "",
        },
        suggestions=(Suggestion(0, with_year(date, right), _REPLACED, likelier=True),),
        severity=severity,
        message=message,
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
            "调解中心⟦2021年4月⟧挂牌，11个部门的窗口搬进同一个大厅。"
            "截至⟦2013年9月底⟧，中心累计受理纠纷1260件，化解1185件。",
            date="2023-10-12",
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
