"""The year that an edition is of, where neither its sentence nor its article's day gives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import HEADS, Slot
from qa.patterns import regex
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import End, end_at, own_year, printed_year

_YEAR_IN_NAME: Final = regex(
    r"(?<![\d.])(20\d\d)(?!年的)(?=[\u4e00-\u9fff]{2,12}(?:赛|节|展|博览会|大会|论坛|马拉松|峰会))"
)


def year_in_name(lines: Sequence[Line]) -> End | None:
    """Give the year that the name of the event has: 2024东湖马拉松."""
    found = ((line, match) for line in lines if (match := _YEAR_IN_NAME.search(line.text)))
    line, match = next(found, (None, None))
    if line is None or match is None:
        return None
    return End(Slot(int(match[1]), "stated"), line.span(*match.span(1)))


def year_over(lines: Sequence[Line]) -> End | None:
    """Give the year that an article without a day says it is, or the only one of its headlines."""
    told = [end for line in lines if line.context.date is None if (end := own_year(line))]
    if told:
        return told[0]
    heads = [one for one in lines if one.context.kind in HEADS and one.context.date is None]
    printed = [(one, date) for one in heads for date in one.dates if printed_year(date)]
    return end_at(*printed[0]) if len(printed) == 1 else None


def with_place(until: End, lines: Sequence[Line]) -> End:
    """Give the article's own year with the place where its day is printed, if it is."""
    if until.span is not None:
        return until
    days = ((line, date) for line in lines for date in line.dates if date.printed == "ymd")
    own = (line.span(one.start, one.end) for line, one in days if one.first == line.context.date)
    return until._replace(span=next(own, None))
