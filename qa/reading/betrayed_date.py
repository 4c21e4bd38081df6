"""The last day that an article tells of as done: when it appeared, where nothing prints that."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from qa.model import HEADS, Article, Block
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate, find_dates

_ELSEWHEN: Final = regex(
    r"将|拟|计划|规划|力争|预计|预期|目标|争取|有望|届时|今后|未来|展望|纲要|远景|愿景"
    r"|出生|生于|逝世|享年|诞生|诞辰|周年|租期|租约|有效期|任期|聘期|合同期|质保期|届满|到期"
)
_BEGUN: Final = regex(
    "[^，。；、]{0,6}?(?:开工|动工|破土|奠基|启动|立项|上任|履新|就任|执教|成立|创[办立建]|始建|兴建|入职|首演|上市|开馆)"
)
_AHEAD: Final = frozenset(("到", "将", "前", "后"))
_REACHED: Final = "到"
_CURRENT: Final = frozenset(("截至", "以来", "起"))
_CAMPAIGN: Final = regex(
    r"[\u4e00-\u9fff][-—](20\d\d)(?!\d)|[“《](20\d\d) ?年?[\u4e00-\u9fff]{2,12}[”》]"
)
_THIS_YEAR: Final = regex("今年|目前|日前|近日|截至")
_MODERN: Final = 1979
_SURE: Final = 2
_OUTLIER: Final = 3
# 2021 and 2012 are both of our time: only what is later is taken for a slip
_TURNED_FROM: Final = 2030
_EVENT: Final = regex(
    r"(?<![\d.])(20\d\d)(?=[\u4e00-\u9fff]{2,12}(?:赛|节|展|博览会|大会|论坛|马拉松|峰会))"
)
_GONE_BY: Final = regex(
    "[从自](?P<year>20\\d\\d)年[^。！？；]{0,60}?(?<![\\d第])[一两二三四五六七八九十]年(?:半|多|来|里|间|时间)"
)
_YEARS: Final = regex(r"(?<!\d)\d{4}(?=年)")
_SET_APART: Final = regex(r"(?:^|[（()）讯电])\s?(20\d\d)年\d{1,2}月\d{1,2}日(?=[，,）) 　星周]|$)")
_MONTHS: Final = 12
SEASON: Final = dt.timedelta(days=183)
"""Half a year: a date without its year that lies further off belongs to another year."""
_INVENTED: Final = ("festival", "lunar", "plan")


def guessed(article: Article) -> dt.date | None:
    """Give the last day told of, or the end of the year that a campaign going on names."""
    return _later(betrayed(article), _campaign(article))


def _later(guess: dt.date | None, year: int) -> dt.date | None:
    """Give the guess, or the end of `year` where that year is later."""
    if not year or (guess and guess.year >= year):
        return guess
    return dt.date(year, 12, 31)


def _campaign(article: Article) -> int:
    """Give the latest year in the name of a campaign that an article tells of as going on."""
    text = "".join(block.flow.text for block in article.blocks)
    if not _THIS_YEAR.search(text):
        return 0
    years = (int(found[1] or found[2]) for found in _CAMPAIGN.finditer(text))
    return max(years, default=0)


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """Give the day of a year, month and day; None where no calendar has it."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def betrayed(article: Article) -> dt.date | None:
    """Guess the last day of which the article tells as done."""
    dates = [date for date in _told(article.blocks) if not _turned_round(date, article)]
    year = _last_year(dates) or _year_of_event(article)
    if year is None or _lies_behind(year, article):
        return None
    known = [day for date in dates if (day := _last_day(date)) and day.year == year]
    if _speaks_of_now(article) and not _is_present(year, dates, article):
        return dt.date(year + 1, 12, 31) if _is_over(year, dates) else None
    if not known:
        return max(_yearless(dates, year), default=dt.date(year, 12, 31))
    limit = max(known) + SEASON
    return max(*known, *(day for day in _yearless(dates, year) if day <= limit), known[0])


def _lies_behind(year: int, article: Article) -> bool:
    """Say whether years have gone by since a year: 从2023年3月起，…两年半走了76个村."""
    texts = (block.flow.text for block in article.blocks)
    return any(int(one["year"]) == year for text in texts for one in _GONE_BY.finditer(text))


def _speaks_of_now(article: Article) -> bool:
    """Say whether an article tells of this year or the last by those words."""
    texts = (block.flow.text for block in article.blocks)
    return any("今年" in text or "去年" in text for text in texts)


def _is_present(year: int, dates: Iterable[FoundDate], article: Article) -> bool:
    """Say whether a year may be this one: a headline, a campaign, a day set apart, 截至 has it.

    Any other year that is printed beside 今年 or 去年 lies behind.
    """
    if _campaign(article) == year:
        return True
    for block in article.blocks:
        if block.kind in HEADS and str(year) in block.flow.text:
            return True
        if any(int(found[1]) == year for found in _SET_APART.finditer(block.flow.text)):
            return True
    mine = (date for date in dates if _year_of(date) == year)
    return any(
        (date.cue == "截至" and date.month != _MONTHS) or "y" not in date.printed for date in mine
    )


def _is_over(year: int, dates: Iterable[FoundDate]) -> bool:
    """Say whether something is told of as counted up to the end of a year."""
    end = dt.date(year, 12, 31)
    return any(date.cue in {"截至", _REACHED} and date.last == end for date in dates)


def _told(blocks: Iterable[Block]) -> Iterator[FoundDate]:
    """Give the dates of the sentences that neither plan nor tell a life.

    Who opens with a day of this year prints no year but where another one began something.
    """
    opened = False
    for block in blocks:
        for start, end in block.sentences:
            sentence = block.flow.text[start:end]
            dates = find_dates(sentence, None)
            if not dates or _ELSEWHEN.search(sentence):
                continue
            reached = _REACHED if "累计" in sentence or "已" in sentence else ""
            told = [date for date in dates if date.cue not in _AHEAD or date.cue == reached]
            yield from (date for date in told if not (opened and _begins(date, sentence)))
            bare = "昨" in sentence or any(date.year is None and date.day for date in dates)
            opened = opened or bare


def _begins(date: FoundDate, sentence: str) -> bool:
    """Say whether a month or year is when something began: 于2021年3月开工建设."""
    return date.day is None and _BEGUN.match(sentence, date.end) is not None


def _year_of_event(article: Article) -> int | None:
    """Give the year in the name of an event, 2024东湖马拉松, if all such names have the same."""
    texts = (block.flow.text for block in article.blocks)
    years = {int(year) for text in texts for year in _EVENT.findall(text)}
    return years.pop() if len(years) == 1 else None


def _turned_round(date: FoundDate, article: Article) -> bool:
    """Say whether a year to come lies far beyond all others: a slip, not the year of writing."""
    year = _year_of(date)
    if year is None or year < _TURNED_FROM:
        return False
    printed = {int(one) for block in article.blocks for one in _YEARS.findall(block.flow.text)}
    others = printed - {year}
    return bool(others) and year - max(others) > _OUTLIER


def _last_year(dates: Sequence[FoundDate]) -> int | None:
    """Give the latest year told of, None where too little speaks for it.

    Some year must stand with a month, 截至 or 以来, or twice. A later year that stands alone
    is believed when it follows closely; far off it is a slip or the text is a chronicle.
    """
    counts: Counter[int] = Counter()
    for date in dates:
        year = _year_of(date)
        if year is not None and year >= _MODERN and not date.how.startswith(_INVENTED):
            near = date.month is not None or date.cue in _CURRENT
            counts[year] += _SURE if near else 1
    sure = max((year for year in counts if counts[year] >= _SURE), default=None)
    if sure is None:
        return None
    latest = max(counts)
    lone = latest - sure > _OUTLIER or _alone(sure, counts)
    return None if lone else latest


def _alone(year: int, counts: Counter[int]) -> bool:
    """Say whether a year stands once, far beyond another that stands often."""
    others = [other for other in counts if other != year]
    former = max((other for other in others if other < year), default=year)
    return year - former > _OUTLIER and counts[former] > 2 * counts[year]


def _year_of(date: FoundDate) -> int | None:
    return date.last.year if date.cue == "range" and date.last else date.year


def _last_day(date: FoundDate) -> dt.date | None:
    """Give the last day of a date that names a month or a day of its own year."""
    if date.month is None or date.how.startswith(_INVENTED):
        return None
    return date.last or date.first


def _yearless(dates: Iterable[FoundDate], year: int) -> Iterator[dt.date]:
    """Give the days of a year that dates without a year would mean."""
    for whole in dates:
        date = whole.parts[-1] if whole.parts else whole
        if date.year is None and date.month is not None and date.possible:
            day = calendar_day(year, date.month, date.day or 28)
            if day:
                yield day
