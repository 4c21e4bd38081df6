"""Dates of a sentence → claims."""

from __future__ import annotations

from qa.model import Dated
from qa.reading.periods import FoundDate
from qa.reading.scene import Line


def dated(line: Line) -> list[Dated]:
    """Give every date and period of a sentence as a claim.

    A range whose ends have weekdays is followed by its ends, each with its own.
    """
    found = []
    for date in line.dates:
        found.append(_claim(line, date))
        found += [_claim(line, part) for part in date.parts if part.weekday is not None]
    return found


def _claim(line: Line, date: FoundDate) -> Dated:
    return Dated(
        span=line.span(date.start, date.end),
        at=date.start,
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
