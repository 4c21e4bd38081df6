"""When an article appeared: masthead, dateline, file name, else what its text betrays."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.model import Article, Block, DateSource
from qa.patterns import regex
from qa.reading.periods import FoundDate, find_dates

_DAY: Final = dt.timedelta(days=1)
_LONGEST_MASTHEAD: Final = 60
_IMPRINT: Final = regex(
    r"[农阴旧]历[^ ，。]{2,12}|(?:星期|周|礼拜)[一二三四五六日天]|第\d{1,6}[期版号]|总第?\d{1,6}期?"
    r"|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|(?:发布|发表|更新|刊发|出版|成文|印发)?(?:时间|日期)|来源"
    r"|[A-Z]?\d{1,3}版|[\u4e00-\u9fff]{0,6}[报刊网社台]|(?:责任)?编辑|[^\u4e00-\u9fff\w]"
)
_LONGEST_REST: Final = 6
_CLOSING: Final = regex(r"[（(]((?:19|20)\d\d年\d{1,2}月\d{1,2}日)[）)]$")
_STOPS: Final = frozenset("，。；！？,;")

_LINE: Final = (
    r"(?:(?<=[本报刊社网台端纬讯])|(?<=新闻))[\u4e00-\u9fff·、 ]{0,12}?"
    r"(?:(?P<y>(?:19|20)\d\d)年)?(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日"
    r"[\u4e00-\u9fff]{0,6}?(?:电|讯|消息)"
)
_OPENING: Final = regex(rf"[（(]?[\u4e00-\u9fff]{{1,12}}?{_LINE}")
_DATELINE: Final = regex(_LINE + r"(?=[ （(：:，]|$)")
_DATELINE_WITHIN: Final = 200
_NEWSPAPER: Final = regex(r"本[报刊]")

_FILE_NAME: Final = regex(
    r"(?<!\d)((?:19|20)\d\d)[-_.年]?(0[1-9]|1[0-2]|[1-9](?=[-_.月]))[-_.月]?"
    r"(0[1-9]|[12]\d|3[01]|[1-9](?!\d))日?(?!\d)"
)

_ELSEWHEN: Final = regex(
    r"将|拟|计划|规划|力争|预计|预期|目标|争取|有望|届时|今后|未来|展望|纲要|远景|愿景"
    r"|出生|生于|逝世|享年|诞生|诞辰|周年"
)
_AHEAD: Final = frozenset(("到", "将", "前", "后"))
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
_YEARS: Final = regex(r"(?<!\d)\d{4}(?=年)")
_SEASON: Final = dt.timedelta(days=183)
_INVENTED: Final = ("festival", "lunar", "plan")


def issue_date(article: Article, name: str) -> Article:
    """Fill in `date`, `date_from` and `written` where they are not known yet.

    `name` is the file's name. In a newspaper (本报…20日讯) the day of the dateline is when it
    was written, and the paper appears the day after; an agency's (新华社…电) appears at once.
    A dateline whose year is taken from the text counts as inferred.
    """
    line = _dateline(article)
    if article.date is not None:
        return _with_written(article, line, article.date)
    masthead = _masthead(article.blocks)
    if masthead is not None:
        known = replace(article, date=masthead, date_from="masthead")
        return _with_written(known, line, masthead)
    named = _from_file_name(name)
    if line is not None:
        return _by_dateline(article, line, named)
    if named is not None:
        return replace(article, date=named, date_from="file-name")
    guess = _later(_inferred(article), _campaign(article))
    return article if guess is None else replace(article, date=guess, date_from="inferred")


def issue_dates(articles: Sequence[Article], name: str) -> tuple[Article, ...]:
    """Date the stories of one page: what one of them is sure of holds for the others.

    A masthead dates the whole page; failing that, stories without a date of their own take
    the latest that was inferred for a neighbour, since they were printed together.
    """
    page = next((day for day in (_masthead(article.blocks) for article in articles) if day), None)
    if page is not None:
        articles = [_printed_on(article, page) for article in articles]
    dated = [issue_date(article, name) for article in articles]
    guesses = [article.date for article in dated if article.date_from == "inferred"]
    latest = _best(day for day in guesses if day)
    return tuple(
        replace(article, date=latest, date_from="inferred")
        if latest and article.date_from in {"inferred", "unknown"}
        else article
        for article in dated
    )


def _best(guesses: Iterable[dt.date]) -> dt.date | None:
    """Give the latest guess; one that names a day outdoes one that names its year alone."""
    days = sorted(guesses)
    if not days:
        return None
    told = [day for day in days if day.year == days[-1].year and not _whole_year(day)]
    return told[-1] if told else days[-1]


def _whole_year(day: dt.date) -> bool:
    return (day.month, day.day) == (12, 31)


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


def _printed_on(article: Article, page: dt.date) -> Article:
    known = article.date is not None
    return article if known else replace(article, date=page, date_from="masthead")


# ── masthead ────────────────────────────────────────────────────────────────


def _masthead(blocks: Iterable[Block]) -> dt.date | None:
    """Give the day of a short line that is a full date and hardly anything else."""
    blocks = list(blocks)
    found = [date for block in blocks for date in _imprints(block.flow.text)]
    if not found and blocks and (closing := _CLOSING.search(blocks[-1].flow.text)):
        found = find_dates(closing[1], None)
    best = next((date for date in found if date.weekday is not None), found[0] if found else None)
    return best.first if best else None


def _imprints(text: str) -> Iterator[FoundDate]:
    if len(text) > _LONGEST_MASTHEAD or _STOPS & set(text):
        return
    for date in find_dates(text, None):
        rest = text[: date.start] + " " + text[date.end :]
        full = date.printed == "ymd" and date.first == date.last and not date.cue
        if full and date.first and len(_IMPRINT.sub("", rest)) <= _LONGEST_REST:
            yield date


# ── dateline ────────────────────────────────────────────────────────────────


def _dateline(article: Article) -> re.Match[str] | None:
    starts = (block.flow.text[:_DATELINE_WITHIN] for block in article.blocks)
    found = (_OPENING.match(start) or _DATELINE.search(start) for start in starts)
    return next((line for line in found if line), None)


def _with_written(article: Article, line: re.Match[str] | None, day: dt.date) -> Article:
    """Add the day of writing that a dateline gives, the last such day before printing."""
    if line is None or article.written is not None:
        return article
    written = _latest(line, day)
    return article if written is None else replace(article, written=written)


def _latest(line: re.Match[str], day: dt.date) -> dt.date | None:
    """Give the dateline's day as the last such day up to `day`."""
    years = [int(line["y"])] if line["y"] else [day.year, day.year - 1]
    months = [int(line["m"])] if line["m"] else [day.month, (day.month - 2) % 12 + 1]
    days = (_date(year, month, int(line["d"])) for year in years for month in months)
    return max((found for found in days if found and found <= day), default=None)


def _by_dateline(article: Article, line: re.Match[str], named: dt.date | None) -> Article:
    written, sure = _written(article, line, named)
    if written is None:
        guess = named or _inferred(article)
        source: DateSource = "file-name" if named else "inferred"
        return replace(article, date=guess, date_from=source) if guess else article
    text = line.string[max(0, line.start() - 2) : line.end()]
    date = written + _DAY if _NEWSPAPER.search(text) and written < dt.date.max else written
    return replace(
        article, date=date, date_from="dateline" if sure else "inferred", written=written
    )


def _written(
    article: Article, line: re.Match[str], named: dt.date | None
) -> tuple[dt.date | None, bool]:
    """Give the dateline's day, and whether no part of it had to be inferred."""
    if line["y"] and line["m"]:
        return _date(int(line["y"]), int(line["m"]), int(line["d"])), True
    if named is not None:
        written = _latest(line, named)
        near = written is not None and named - written <= _DAY * 31
        return (written, True) if near else (None, False)
    guess = _inferred(article)
    if guess is None:
        return None, False
    if line["m"]:
        written = _date(guess.year, int(line["m"]), int(line["d"]))
        if (
            written is not None
            and guess - written > _SEASON
            and (guess.month, guess.day) < (12, 31)
        ):
            # what the text tells last lies behind: it was written in the next year
            written = _date(guess.year + 1, written.month, written.day)
        return written, False
    return _latest(line, guess + _DAY), False


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


# ── file name ───────────────────────────────────────────────────────────────


def _from_file_name(name: str) -> dt.date | None:
    days = (_date(*map(int, found.groups())) for found in _FILE_NAME.finditer(name))
    return next((day for day in days if day), None)


# ── what the text betrays ───────────────────────────────────────────────────


def _inferred(article: Article) -> dt.date | None:
    """Guess the last day of which the article tells as done."""
    dates = [date for date in _told(article.blocks) if not _turned_round(date, article)]
    year = _last_year(dates) or _year_of_event(article)
    if year is None:
        return None
    known = [day for date in dates if (day := _last_day(date)) and day.year == year]
    if not known:
        return max(_yearless(dates, year), default=dt.date(year, 12, 31))
    limit = max(known) + _SEASON
    return max(*known, *(day for day in _yearless(dates, year) if day <= limit), known[0])


def _told(blocks: Iterable[Block]) -> Iterator[FoundDate]:
    """Give the dates of the sentences that neither plan nor tell a life."""
    for block in blocks:
        for start, end in block.sentences:
            sentence = block.flow.text[start:end]
            dates = find_dates(sentence, None)
            if dates and not _ELSEWHEN.search(sentence):
                yield from (date for date in dates if date.cue not in _AHEAD)


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
            day = _date(year, date.month, date.day or 28)
            if day:
                yield day
