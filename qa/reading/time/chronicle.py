"""What an article tells of time: its printed years, its lengths, the year of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from qa.model import DAY_PRINTED, Span
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.dated import document_numbers
from qa.reading.scene.scene import Line, Scene
from qa.reading.time.passed_years import Passed, read_passed
from qa.reading.time.told_lengths import Length, lengths_in
from qa.reading.time.year_marks import Mark, how_hung, how_spoken, is_beginning, is_birth, recent

_YEAR: Final = regex(r"(?<!\d)(?:1\d|2[01])\d\d(?!\d)")
_ALONE = 3


class Chronicle(NamedTuple):
    """The times of an article; `now` is the year in which it appeared, 0 where none is known.

    `day` is where that is printed, if it is.
    """

    marks: Sequence[Mark]
    now: int
    day: Span | None
    plans: Sequence[tuple[Line, FoundDate]]
    lengths: Sequence[Length]
    births: Sequence[Mark]
    begun: Sequence[Mark]
    passed: Sequence[Passed]

    def with_year(self, number: int, year: int) -> Chronicle:
        """Give the same times but for the year of one mark."""
        old, new = self.marks[number], self.marks[number]._replace(year=year)
        marks, births, begun = (
            [new if one is old else one for one in some]
            for some in (self.marks, self.births, self.begun)
        )
        return self._replace(marks=marks, births=births, begun=begun)


def chronicle(scene: Scene, *, every: bool = False) -> Chronicle | None:
    """Put together what an article tells of time.

    None where it prints no year or, unless `every` is asked for, none that can be odd.
    """
    lines = list(enumerate(scene.lines))
    printed = [one for number, line in lines for one in _marks(number, line)]
    if not printed:
        return None
    day = scene.article.date if scene.article.date_from in DAY_PRINTED else None
    now = day.year if day else 0
    lengths = [one for number, line in lines for one in lengths_in(number, line)]
    last = now or printed[-1].year
    if not every and not lengths and all(recent(one.year, last) for one in printed):
        return None
    marks = [one._replace(how=how_spoken(one), hangs=how_hung(one)) for one in printed]
    return Chronicle(
        marks,
        now,
        _issue_day(scene) if day else None,
        [(line, date) for _, line in lines for date in line.dates if _is_plan(date)],
        lengths,
        [one for one in marks if is_birth(one)],
        [one for one in marks if is_beginning(one)],
        [one for number, line in lines for one in read_passed(number, line)],
    )


def _is_plan(date: FoundDate) -> bool:
    """Say whether a date is the span of a plan whose years are known: “十四五”."""
    return bool(date.how == "plan" and date.first and date.last)


def _marks(number: int, line: Line) -> list[Mark]:
    if not line.dates and "号" not in line.letters:
        return []
    dates = [date for date in line.dates if "y" in date.printed] + document_numbers(line)
    return [
        Mark(int(year[0]), line, number, *year.span(), date)
        for date in (sorted(dates) if len(dates) > 1 else dates)
        for year in _YEAR.finditer(line.text, date.start, date.end)
    ]


def _issue_day(scene: Scene) -> Span | None:
    """Give the place where the article's own day is printed, over the text or under it."""
    found = (
        line.span(date.start, date.end)
        for line in scene.lines
        for date in line.dates
        if _is_issue_day(scene.article.date, line, date)
    )
    return next(found, None)


def _is_issue_day(today: dt.date | None, line: Line, date: FoundDate) -> bool:
    if not today or not date.first or date.first != date.last:
        return False
    if line.text.startswith(("讯", "电"), date.end):
        return 0 <= (today - date.first).days <= 1
    apart = line.context.kind != "paragraph" or len(line.text) <= date.end + _ALONE
    return apart and date.first == today
