"""When an article appeared: masthead, dateline, file name, else what its text betrays."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.model import DAY_GUESSED, Article, Block, DateSource
from qa.patterns import regex
from qa.reading.betrayed_date import SEASON, betrayed, calendar_day, guessed
from qa.reading.calendar.periods import FoundDate, find_dates

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
_BODY: Final = (
    "[局院厅部委办处科室所站队馆校社团厂场镇乡村会园库港矿店]|中心|公司|集团|街道|社区|政府|公众号"
    "|大学|高中|中学|小学"
)
_FULL: Final = r"(?P<day>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
_GIVEN: Final = "(?:发布|供稿|编印|编发|印发|编|宣|启)?"
_SIGNED: Final = regex(
    rf"[（(—-]*[\u4e00-\u9fffA-Z“”·、]{{2,30}}(?:{_BODY})”?{_GIVEN}[ \u3000：:]*"
    rf"{_FULL}{_GIVEN}[）)]?"
)
"""Who signs, and the day, on a line of their own: 江畔市水务局 2025年3月24日."""
_BESIDE: Final = (
    regex(rf"[^（(）)。；]{{4,40}}[（(]{_FULL}[刊载]?[）)]"),
    regex(rf"(?:本[报刊]讯)?[（(]{_FULL}[刊载]?[）)][^。]{{8}}[\s\S]*"),
    regex(rf"[—-]{{1,2}}{_FULL}在[^。；]{{4,40}}[会坛议]上[^。；]{{0,12}}"),
)
"""A headline with the day behind it, the first words with it before them, whom it was told to."""
_HEAD, _FOOT = 3, 2

_LINE: Final = (
    r"(?:(?:(?<=[本报刊社网台端纬讯])|(?<=新闻))[\u4e00-\u9fff·、 ]{0,12}?"
    r"|(?<=[省市县区州旗镇乡村])(?=(?:19|20)\d\d年))"
    r"(?:(?P<y>(?:19|20)\d\d)年)?(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日"
    r"[\u4e00-\u9fff]{0,6}?(?:电|讯|消息)"
)
_OPENING: Final = regex(rf"[（(]?[\u4e00-\u9fff]{{1,12}}?{_LINE}")
_DATELINE: Final = regex(_LINE + r"(?=[ （(：:，]|$)")
_ISSUED: Final = regex(
    r"(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:\d{1,2}[时点:：](?:\d{1,2}分?)?)?"
    r"(?:继续|联合)?(?:发布|播报|更新)(?=[：:])"
)
"""The day and hour over a bulletin's own words: 气象台2025年3月2日8时发布：."""
_DATELINE_WITHIN: Final = 200
_NEWSPAPER: Final = regex(r"本[报刊]")

_FILE_NAME: Final = regex(
    r"(?<!\d)((?:19|20)\d\d)[-_.年]?(0[1-9]|1[0-2]|[1-9](?=[-_.月]))[-_.月]?"
    r"(0[1-9]|[12]\d|3[01]|[1-9](?!\d))日?(?!\d)"
)


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
    guess = guessed(article)
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
        if latest and article.date_from in DAY_GUESSED
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
    if not found:
        found = list(_signed(blocks))
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


def _signed(blocks: Sequence[Block]) -> Iterator[FoundDate]:
    """Give the days that stand with a headline, or beside who signs, over the text or under it."""
    for number, block in enumerate(blocks):
        text, head = block.flow.text, number < _HEAD
        if not head and number < len(blocks) - _FOOT:
            continue
        ways = (_SIGNED, *_BESIDE) if head else (_SIGNED,)
        found = next((way for one in ways if (way := one.fullmatch(text))), None)
        yield from find_dates(found["day"], None) if found else ()


# ── dateline ────────────────────────────────────────────────────────────────


def _dateline(article: Article) -> re.Match[str] | None:
    starts = (block.flow.text[:_DATELINE_WITHIN] for block in article.blocks)
    found = (
        _OPENING.match(start) or _DATELINE.search(start) or _ISSUED.search(start)
        for start in starts
    )
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
    days = (calendar_day(year, month, int(line["d"])) for year in years for month in months)
    return max((found for found in days if found and found <= day), default=None)


def _by_dateline(article: Article, line: re.Match[str], named: dt.date | None) -> Article:
    written, sure = _written(article, line, named)
    if written is None:
        guess = named or betrayed(article)
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
        return calendar_day(int(line["y"]), int(line["m"]), int(line["d"])), True
    if named is not None:
        written = _latest(line, named)
        near = written is not None and named - written <= _DAY * 31
        return (written, True) if near else (None, False)
    guess = betrayed(article)
    if guess is None:
        return None, False
    if line["m"]:
        written = calendar_day(guess.year, int(line["m"]), int(line["d"]))
        if written is not None and guess - written > SEASON and (guess.month, guess.day) < (12, 31):
            # what the text tells last lies behind: it was written in the next year
            written = calendar_day(guess.year + 1, written.month, written.day)
        return written, False
    return _latest(line, guess + _DAY), False


# ── file name ───────────────────────────────────────────────────────────────


def _from_file_name(name: str) -> dt.date | None:
    days = (calendar_day(*map(int, found.groups())) for found in _FILE_NAME.finditer(name))
    return next((day for day in days if day), None)
