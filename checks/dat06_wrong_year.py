"""上下文不容的年份 · A year that the context betrays

找什么：错了一个数字的年份。一、并列的统计都从2023年算起，唯独一处写“自2013年以来”；
二、前文刚说某中心2021年挂牌，后文却写“截至2014年5月底累计受理”；
三、截至某年某月的数字，换成稿件当年恰好是最近一期，而印出的年份早了五年以上；
四、“2015年1至9月……比2024年同期”，拿后来的年份作比；五、力争到一个早已过去的年份，
增长到一个还没有到的年份，自十年以后的某日起，与文中别处的年份只差一个数字；六、“去年（2022年）”与稿件日期对不上；
七、把两年以后的年份当作做完的事来写（2042年……立案），或把一百年前的年份写进眼前的新闻。
为什么：年份错一位，整组数字就移到另一个年代，是见报差错中最常见也最难看的一种。
不管什么：长时段回顾（建校以来、累计、连续多年）、人物经历；书名号、引号内的；差不止一个数字的。

Finds a year that is one digit, or one turned pair of digits, away from the year the context
uses: beside a parallel count with the same 以来 or 截至; a count up to a day before the work
began; 截至 years before the article's own season; a period held against the same one of a later
year; an aim at a year gone by, a result of a year to come; 去年（2022年） against the article's
date; news of the day put a century back; a year out of the course of what is told; results told
of another year than the report's. It leaves alone long looks back, lives, and names in
quotes. What no other printed date contradicts is a warning.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Suggestion,
    Suspect,
    bad,
    good,
    place,
    suspects,
    times_beside,
    told_of_year,
    with_year,
)

_REPLACED = {"zh": "与上下文一致的年份", "en": "the year that the context uses"}
_TOLD = {
    "parallel": {
        "zh": "{wrong}疑为{right}之误：文中并列的统计用的是{right}，两者只差一个数字",
        "en": "{wrong} looks like a slip for {right}, which a parallel count in this article uses",
    },
    "too-early": {
        "zh": "前文说{backing}才起步，不可能截至{wrong}就有累计数，疑为{right}之误",
        "en": "the work began in {backing}: no count can run up to {wrong}; perhaps {right}",
    },
    "later": {
        "zh": "{wrong}的数不会拿后来的{backing}同期来比，疑为{right}之误",
        "en": "{wrong} is held against the same period of {backing}, a later one; perhaps {right}",
    },
    "stale": {
        "zh": "截至{wrong}距稿件日期已有多年，换成{right}恰是最近一期，疑年份有误",
        "en": "{wrong} is years before the article's date; {right} would be its own season",
    },
    "beyond": {
        "zh": "{wrong}放在这里时序不合：全文说的是{backing}前后，疑为{right}之误",
        "en": "{wrong} is out of time here, where all else is told of {backing}; perhaps {right}",
    },
    "named": {
        "zh": "按稿件日期，{wrong}不是这里所说的年份，应为{right}",
        "en": "by the article's date, {wrong} is not the year that is meant here, but {right}",
    },
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article whose year is printed or known."""
    if date.year is not None and date.possible:
        yield "year"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every printed year in the light of the others."""
    return (_clash(suspect, dates) for suspect in suspects(dates))


def _clash(suspect: Suspect, dates: Sequence[Dated]) -> Clash:
    date, backing = suspect.date, suspect.backing
    other = backing.year if backing else None
    right = with_year(date, suspect.meant)
    others = (*([place("context", backing)] if backing else []), *times_beside(date, dates))
    return Clash(
        places=(place("year", date), *others),
        values=tuple(str(year) for year in (date.year, other) if year),
        args={"wrong": f"{date.year}年", "right": f"{suspect.meant}年", "backing": f"{other}年"},
        suggestions=(
            Suggestion(0, right, _REPLACED, likelier=True),
            *told_of_year(date.year or 0, others),
        ),
        severity="error" if suspect.sure else "warning",
        message=_TOLD[suspect.reason],
    )


CHECK = Check(
    code="DAT06",
    name="wrong-year",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    absorbs=("DAT08",),
    message=_TOLD["parallel"],
    examples=(
        bad(
            "⟦今年一季度⟧，渔港卸货3.6万吨，比⟦2014年同期⟧多出6.1%。",
            date="2025-04-16",
            why="同期 of this year's quarter is last year's",
        ),
        bad(
            "自⟦2013年⟧以来，区检察院共受理食品安全案件16件21人，提起公诉12件。"
            "自⟦2023年⟧以来，区法院共审结同类案件9件，判处11人。",
            date="2023-11-02",
        ),
        bad(
            "调解中心⟦2021年4月⟧挂牌，九家单位合署办公。"
            "截至⟦2013年9月底⟧，共接待来访3140人次，调处纠纷882起。",
            date="2023-10-12",
        ),
        bad(
            "力争到⟦2029年⟧，全市森林覆盖率达到46%。力争到⟦2019年⟧，城区新建公园30座。",
            date="2025-02-10",
        ),
        bad("⟦去年秋天⟧，⟦2013年10月⟧，首届稻香节办了三天。", date="2025-06-12"),
        bad("⟦去年⟧（⟦2021年⟧），全市新建公园30座。", date="2023-05-10"),
        bad("⟦2015年1至9月⟧，新登记商户86户，比⟦2024年同期⟧多19户。", date="2025-10-13"),
        good(
            "自2014年建校以来，学校共培养毕业生1.2万人。2024年以来，学校新开专业3个。",
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
