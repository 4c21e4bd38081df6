"""Editions with their founding year: 第15届 of what began in 2009; 第53个世界环境日."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Final, NamedTuple

from qa.model import HEADS, Reckoning, Span
from qa.patterns import regex
from qa.reading.calendar.almanac import edition_year, festival
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.edition_years import with_place, year_in_name, year_over
from qa.reading.time.year_counts import (
    NUMBER,
    End,
    Printed,
    counts,
    end_at,
    end_before,
    own_year,
    printed_year,
    reckoning,
    since,
    year_before,
)

_EDITION: Final = regex(
    rf"第{NUMBER}届(?![人中党委常理政全国全会议员毕学]{{2}}[大会代委])[“”]?(?P<name>[^，。；、：（）《》\s\d]{{2,20}})"
)
_NAMELESS: Final = regex(
    r"(?:(?:今年|本届|此次|如今|现在)(?:\d{1,2}月(?:\d{1,2}日)?)?[^，。；\d]{0,4}(?:是|为|迎来|进入|办到)"
    r"|(?<=[，,])(?:这|今年|如今)?(?:已经?|也|正好|刚好)*(?:是|迎来|进入|举?办到))"
    rf"第{NUMBER}届(?=[，。；,;])"
)
_IN_YEAR: Final = regex(
    r"[）)]?(?:[^，。；\d]{0,6}的)?(?P<of>[\u4e00-\u9fff]{0,10}?(?:节|赛|展|会|坛|跑|周))?(?:这一?[届次]|[举承主召]?[办行开]的?|迎来|开幕的)?[，,]?"
    r"(?:已经?|就|则|正|应该?|刚好|正好)*(?:是|为|迎来|举[办行]了?|[举主承]?办到了?|到了?)?(?:了)?$"
)
"""What lies between a year and its edition: 2019年的这一届是第九届, 2025年茶博会是第十届."""
_COUNTED: Final = regex(
    r"(?:第|(?:已经?|共|一共|累计|成功|连续)+(?:举办|办|举行)了?)"
    rf"{NUMBER}[届次](?![人中党委常理政全国])"
)
_OF_NOW: Final = regex("这|今年|本届|此次|如今|现在")
_NAME_ENDS: Final = regex(
    r"[”“在于将的上]|[开闭]幕|开赛|开[展跑锣]|正式|圆满|举[行办]|落[幕下]|启动|成功|吸引|如期|[昨今][天日]|期间|定于|如约"
)
_PLAIN_NAME: Final = regex("活动|比赛|赛事|大赛|展会|节会|盛会|评选|晚会|演出")
_FOUNDED: Final = "创办|首办|首次举[办行]|开办|始办|创立|创始|举[办行]首届|首届|第一届"
_AFTER: Final = regex(
    rf"[，,]?[^，。；\d]{{0,8}}?(?:{_FOUNDED})|(?:[办踢赛跑唱演]起|开[赛办])(?=[，,][^。；]{{0,8}}(?:每年|一年|年年))"
    r"|(?:(?<=起)|起)[，,]?(?=(?:每年|一年一|年年)(?:[^，。；\d]{0,4}都?举?[办行打赛演]|一[届次]|[届次]))"
)
_BEFORE: Final = regex(
    r"(?:创办|始办|首办|创立|开办|始|起源|(?:首届|第一届)[^，。；\d]{0,12})[于在]$"
    r"|(?:首届|第一届)[^，。；\d]{2,12}$"
)
_YEARLY: Final = regex(
    r"每年(?:\d{1,2}月[初中底]?)?(?:[^，。；\d]{0,4}(?:[办打]?一[届次]|都[举办])|举[办行]一?[届次]?|一次|都)|一年一[届度次]|年年|连年"
)
_UNBROKEN: Final = regex(
    r"从[未不没]间断|(?:从未|没有?)停|从[未没]中断|年年|不间断|连续举[办行]|一届不落|没有间断"
)
_NOT_YEARLY: Final = regex(
    r"[两二三四五]年一[届次度]|每[隔逢]?[两二三四五]年|隔年|双年|一年[两二]|每年[两二]|春秋"
)
_SKIPPED: Final = regex(r"停办|停赛|停摆|中断|取消|暂停|未能?如?期?举[办行]|没有?能?举[办行]|空缺")
_NEVER: Final = regex("[未没不无][有曾能被]?(?:因故)?$")
_HOW_MANY: Final = regex(rf"了?(?:共|一共)?{NUMBER}[届年次]")
_VAGUE: Final = regex(r"曾(?:多次|几次)|若干|几[届年次]|部分年份|数[届年次]|多[届次]")
_ONLY: Final = regex(r"只有|仅|除了?")
_GENERIC: Final = regex(
    r"(?:赛事|活动|大赛|联赛|展会|节会|论坛|比赛|(?:该|这个)[赛展节会]|盛会)"
    rf"(?:始?自|于|在|最早|始|由|首届|{_FOUNDED}){{0,3}}$"
)
_SHORT: Final = regex(r"[\u4e00-\u9fff]{2}(?:节|赛|展|会|坛|跑|周)$")
_BESIDE: Final = regex(
    r"(?:[（( ]?(?:星期|周)[一二三四五六日天][）)]?)?[，,]?"
    r"(?:正?是|为|正值|恰逢|适逢|迎来了?|也就是|即|也是)?(?:我国|全国)?"
)
_NOW: Final = regex("今年|本[届次]|[这此]次")
_OTHER_YEARS: Final = ("去年", "上年", "前年", "明年")
_NAMED = 3
_GRAM, _AROUND, _SEASON = 2, 28, timedelta(days=60)
_SHARED, _CHRONICLE = Fraction(3, 5), 20


class _Founding(NamedTuple):
    line: Line
    number: int
    date: FoundDate

    @property
    def since(self) -> tuple[int, Span | None]:
        return since(self.line, self.date)


def read_editions(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the editions of an article: of events founded there, and of known yearly days."""
    dated = [(number, line) for number, line in enumerate(lines) if line.dates]
    for _, line in dated:
        yield from _known(line)
    foundings = [one for number, line in dated for one in _foundings(line, number)]
    if 0 < len(foundings) <= _CHRONICLE:
        found = [*_events(lines, foundings), *_nameless(lines, foundings)]
        told = {one.span.end for one in found}
        yield from found
        yield from (one for one in _of_years(lines, foundings) if one.span.end not in told)


# ── events ──────────────────────────────────────────────────────────────────


def _events(lines: Sequence[Line], foundings: Sequence[_Founding]) -> Iterator[Reckoning]:
    for number, line in enumerate(lines):
        for count, found in counts(_EDITION, line):
            name = _NAME_ENDS.split(found["name"], maxsplit=1)[0]
            own = [one for one in foundings if _is_of(name, one, line, number, found.span())]
            printed = Printed(count.number, found.start(), found.start("name"))
            if len({one.date.year for one in own}) == 1:
                yield from _event(lines, line, printed, own[0])


def _nameless(lines: Sequence[Line], foundings: Sequence[_Founding]) -> Iterator[Reckoning]:
    """Read 今年已是第15届 beside the only founding that the sentence or the one before tells."""
    for number, line in enumerate(lines):
        for count, found in counts(_NAMELESS, line):
            own = [one for one in foundings if 0 <= number - one.number <= 1]
            if len({one.date.year for one in own}) == 1:
                printed = Printed(count.number, found.start("n") - 1, found.end())
                floor = own[0].date.end if own[0].line is line else 0
                told = year_before(line, count.start, floor)
                this = year_in_name(lines) or own_year(line)
                another = told and this and told.year != this.year.value
                if another and not _OF_NOW.match(found[0]):
                    continue
                yield from _event(lines, line, printed, own[0], this)


def _of_years(lines: Sequence[Line], foundings: Sequence[_Founding]) -> Iterator[Reckoning]:
    """Read the edition of a printed year behind the only founding: 2019年的这一届是第九届."""
    (founding, *others) = foundings
    for line in lines[founding.number : founding.number + 2] if not others else ():
        for count, found in counts(_COUNTED, line) if "届" in line.letters else ():
            floor = founding.date.end if founding.line is line else 0
            year = year_before(line, found.start(), floor)
            between = _IN_YEAR.fullmatch(line.text, year.end, found.start()) if year else None
            if year and between and (between["of"] or "")[-_NAMED:] in founding.line.text:
                printed = Printed(count.number, found.start(), found.end())
                yield from _event(lines, line, printed, founding, end_at(line, year))


def _event(
    lines: Sequence[Line],
    line: Line,
    count: Printed,
    founding: _Founding,
    this: End | None = None,
) -> Iterator[Reckoning]:
    around = lines[max(0, founding.number - 1) : founding.number + 3]
    text = "".join(one.text for one in around if one.block is founding.line.block)
    date = founding.date if line is founding.line else None
    until = this or _until(line, count.start, date) or year_over(lines)
    if until is None or _NOT_YEARLY.search(text) or _VAGUE.search(text):
        return
    told = reckoning(line, "edition", count, founding.since, with_place(until, lines))
    yield _without(told, lines, founding, text)


def _until(line: Line, at: int, founded: FoundDate | None) -> End | None:
    """Count up to this year where the edition is this year's, else to the nearest date before."""
    dates = (one for one in line.dates if printed_year(one) and one.end <= at)
    told = max((one.end for one in dates), default=0)
    return own_year(line) if _NOW.search(line.text, told, at) else end_before(line, at, founded)


def _without(told: Reckoning, lines: Sequence[Line], founding: _Founding, text: str) -> Reckoning:
    """Tell how many years had no edition, and whether the text gives all of them."""
    yearly = _YEARLY.search(text) is not None
    for line in lines[founding.number : founding.number + 3]:
        for found in _SKIPPED.finditer(line.text):
            if _NEVER.search(line.text[max(0, found.start() - 4) : found.start()]):
                continue
            years, start = _skipped(line, found)
            if years:
                only = _ONLY.search(line.text, max(0, start - 6), start) is not None
                span = line.span(start, found.end())
                return replace(told, skipped=years, skipped_span=span, steady=yearly or only)
    return replace(told, steady=yearly and _UNBROKEN.search(text) is not None)


def _skipped(line: Line, found: re.Match[str]) -> tuple[int, int]:
    """Count the years named before 停办 in its clause, or the number after it."""
    start = max(line.text.rfind(mark, 0, found.start()) for mark in "，。；") + 1
    dates = [one for one in line.dates if start <= one.start and one.end <= found.start()]
    years = {
        year
        for one in dates
        if one.year
        for year in range(one.year, (one.last.year if one.last else one.year) + 1)
    }
    if years:
        return len(years), dates[0].start
    many = _HOW_MANY.match(line.text, found.end())
    return (small_number(many["n"]), found.start()) if many else (0, start)


def _foundings(line: Line, number: int) -> Iterator[_Founding]:
    for date in line.dates:
        ahead = line.text[max(0, date.start - 18) : date.start]
        if printed_year(date) and (_AFTER.match(line.text, date.end) or _BEFORE.search(ahead)):
            yield _Founding(line, number, date)


def _is_of(
    name: str, founding: _Founding, line: Line, number: int, mention: tuple[int, int]
) -> bool:
    """Say whether the founding is that of the named event: it has most of its name, or 该赛事."""
    date, text = founding.date, founding.line.text
    if founding.line is line:
        start, end = mention
        text = text[:start] + "，" * (end - start) + text[end:]
    ahead, behind = text[max(0, date.start - _AROUND) : date.start], text[date.end :][:_AROUND]
    grams = {name[at : at + _GRAM] for at in range(len(name) - 1)}
    shared = sum(gram in ahead + "，" + behind for gram in grams)
    plain = _PLAIN_NAME.fullmatch(name) and "届" in founding.line.text
    if plain and 0 <= number - founding.number <= 1:
        return True
    near = 0 <= founding.number - number <= 1 or line.context.kind in HEADS
    if _short_name(name) and _short_name(name) in ahead + "，" + behind:
        return True
    most = shared > 0 and shared >= _SHARED * len(grams)
    return most or (near and bool(_GENERIC.search(ahead)))


def _short_name(name: str) -> str:
    """Give what an event is called for short: 风筝节 of 海韵国际风筝节."""
    short = _SHORT.search(name)
    return short[0] if short else ""


# ── known yearly days ───────────────────────────────────────────────────────


def _known(line: Line) -> Iterator[Reckoning]:
    """第53个世界环境日 against the year beside it, or the article's where the day is near."""
    for date in line.dates:
        if date.how.startswith("edition "):
            _, printed, name = date.how.split(" ", 2)
            first = edition_year(name, 1)
            until = _year_of_day(line, date, name)
            if first and until:
                count = Printed(int(printed), date.start, date.end)
                yield reckoning(line, "edition", count, (first, None), until)


def _year_of_day(line: Line, date: FoundDate, name: str) -> End | None:
    before = [one for one in line.dates if one.end <= date.start and one.year]
    if before and _BESIDE.fullmatch(line.text, before[-1].end, date.start):
        return end_at(line, before[-1])
    today = line.context.date
    if line.text.startswith(_OTHER_YEARS, date.start):
        return None
    day = festival(name, today.year) if today else None
    if today is None or day is None or before or abs(day - today) > _SEASON:
        return None
    return own_year(line)
