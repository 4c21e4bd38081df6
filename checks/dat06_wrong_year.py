"""上下文不容的年份 · A year that the context betrays

找什么：错了一个数字的年份。一、并列的统计都从2024年算起，唯独一处写“自2004年以来”；
二、前文刚说某中心2021年挂牌，后文却写“截至2014年5月底累计受理”；
三、截至某年某月的数字，换成稿件当年恰好是最近一期，而印出的年份早了五年以上；
四、“2015年1至9月……比2024年同期”，拿后来的年份作比。
为什么：年份错一位，整组数字就移到另一个年代，是见报差错中最常见也最难看的一种。
不管什么：长时段回顾（建校以来、累计、连续多年）、人物经历；书名号、引号内的；差不止一个数字的。

Finds a year that is one digit, or one turned pair of digits, away from the year the context
uses: beside a parallel count with the same 以来 or 截至; a count up to a day before the work
began; 截至 years before the article's own season; a period held against the same one of a later
year. It leaves alone long looks back, lives, and names in quotes. What no other printed date
contradicts is a warning.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Severity,
    Suggestion,
    Text,
    attested_years,
    bad,
    begun_later,
    compared_with,
    good,
    in_quotes,
    own_season,
    parallel_count,
    place,
    with_year,
)

_REPLACED = {"zh": "与上下文一致的年份", "en": "the year that the context uses"}
_PARALLEL = {
    "zh": "{wrong}疑为{right}之误：文中并列的统计用的是{right}，两者只差一个数字",
    "en": "{wrong} looks like a slip for {right}, which a parallel count in this article uses",
}
_TOO_EARLY = {
    "zh": "前文说{backing}才起步，不可能截至{wrong}就有累计数，疑为{right}之误",
    "en": "the work began in {backing}: no count can run up to {wrong}; perhaps {right}",
}
_LATER = {
    "zh": "{wrong}的数不会拿后来的{backing}同期来比，疑为{right}之误",
    "en": "{wrong} is held against the same period of {backing}, which came later; perhaps {right}",
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
    """Look at every printed year in the light of the others."""
    years = attested_years(dates)
    for number, date in enumerate(dates):
        if date.cue in {"以来", "截至"} and "y" in date.printed and not in_quotes(date):
            yield from (
                _beside(date, parallel_count(date, dates, years))
                or _before_start(date, begun_later(dates, number))
                or _out_of_season(date, own_season(date))
            )
        meant = compared_with(dates[number - 1], date) if number else None
        if meant is not None:
            yield _clash(dates[number - 1], meant, _LATER, "error", date)


def _beside(date: Dated, other: Dated | None) -> list[Clash]:
    if other is None or other.year is None:
        return []
    near = abs(date.context.block - other.context.block) <= 1
    return [_clash(date, other.year, _PARALLEL, "error" if near else "warning", other)]


def _before_start(date: Dated, begun: tuple[Dated, int] | None) -> list[Clash]:
    if begun is None:
        return []
    start, meant = begun
    today = date.context.date
    sure = today is not None and meant == today.year
    return [_clash(date, meant, _TOO_EARLY, "error" if sure else "warning", start)]


def _out_of_season(date: Dated, meant: int | None) -> list[Clash]:
    return [] if meant is None else [_clash(date, meant, _STALE, "warning")]


def _clash(
    date: Dated, right: int, message: Text, severity: Severity, backing: Dated | None = None
) -> Clash:
    other = backing.year if backing else None
    return Clash(
        places=(place("year", date), *([place("context", backing)] if backing else [])),
        values=tuple(str(year) for year in (date.year, other) if year),
        args={"wrong": f"{date.year}年", "right": f"{right}年", "backing": f"{other}年"},
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
        bad("⟦2015年1至9月⟧，全区新增企业86家，比⟦2024年同期⟧多19家。", date="2025-10-13"),
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
