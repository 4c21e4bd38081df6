"""Dates of a sentence → claims."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from qa.model import FRONT_MATTER, Dated, Span
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line, Scene
from qa.reading.text.frontmatter import front_matter

_SCHOOL: Final = regex(
    r"(?P<years>(?<!\d)(?P<first>(?:19|20)\d\d)年?[-—–－~至](?P<last>(?:19|20)\d\d))(?=年?学年)"
)
_AUTUMN, _SUMMER = 9, 8
_SCHOOL_YEAR: Final = "school year"
NUMBERED: Final = "document number"
"""How the year in a document's number is known."""


def dated(line: Line) -> list[Dated]:
    """Give every date and period of a sentence as a claim.

    A range whose ends have weekdays is followed by its ends, each with its own.
    """
    found = []
    ancient = "公元前" in line.text
    for date in line.dates:
        if ancient and line.text.endswith("前", 0, date.start):
            continue  # 公元前2750年至前2560年
        found.append(_claim(line, date))
        found += [_claim(line, part) for part in date.parts if part.weekday is not None]
    return found


_NUMBER: Final = regex(
    r"[\u4e00-\u9fff]{1,8}(?:〔|\[|［|（|\()(?P<year>(?:1[89]|2[0-2])\d\d)(?:〕|\]|］|）|\))(?:第)?\d{1,4}号"
)


def numbered(line: Line) -> list[Dated]:
    """Give the years in the numbers of documents (县政办〔2024〕12号) and school years.

    They are dates by their `how` alone, and no period of a figure.
    """
    schools = _SCHOOL.finditer(line.text) if "学年" in line.text else ()
    found = [*map(_of_school, schools), *document_numbers(line)]
    return [_claim(line, date) for date in found]


def document_numbers(line: Line) -> list[FoundDate]:
    """Find the years in the numbers of documents."""
    numbers = _NUMBER.finditer(line.text) if "号" in line.text else ()
    return [_of_number(found) for found in numbers]


def _of_school(found: re.Match[str]) -> FoundDate:
    first, last = int(found["first"]), int(found["last"])
    days = dt.date(first, _AUTUMN, 1), dt.date(last, _SUMMER, 31)
    return FoundDate(*found.span("years"), first, None, None, *days, "", _SCHOOL_YEAR, cue="range")


def _of_number(found: re.Match[str]) -> FoundDate:
    year = int(found["year"])
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return FoundDate(
        found.start("year"), found.end("year"), year, None, None, first, last, "", NUMBERED
    )


_GIVEN: Final = regex(r"(?m)^(?P<key>date|printed)[ \t]*:[^\r\n]*[0-9]", re.IGNORECASE)


def given_day(article: Scene) -> list[Dated]:
    """Give the article's own day where front matter prints it: a place to hold others against.

    It is a date by its `start` alone, and no year of what is told.
    """
    if article.article.date_from != "front-matter" or not article.lines:
        return []
    text, context = article.document.text, article.lines[0].context
    found = {one["key"].lower(): one for one in _GIVEN.finditer(text, 0, front_matter(text).end)}
    day = found.get("printed") or found.get("date")
    if day is None:
        return []
    span, today = Span(context.document, *day.span()), article.article.date
    place = replace(context, span=span, sentence=day[0], kind="byline", shifts=())
    return [
        Dated(
            span=span,
            at=0,
            until=len(day[0]),
            year=None,
            month=None,
            day=None,
            start=today,
            end=today,
            printed="",
            how=FRONT_MATTER,
            possible=True,
            context=place,
        )
    ]


def _claim(line: Line, date: FoundDate) -> Dated:
    return Dated(
        span=line.span(date.start, date.end),
        at=date.start,
        until=date.end,
        year=date.year,
        month=date.month,
        day=date.day,
        start=date.first,
        end=date.last,
        printed=date.printed,
        how=date.how,
        possible=date.possible,
        context=line.context,
        cue=date.cue,
        weekday=date.weekday,
        weekday_span=line.span(*date.weekday_at) if date.weekday_at else None,
    )
