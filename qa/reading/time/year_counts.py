"""What all counts of years share: the printed number, and the years that stand before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.model import PRINTED, Counted, Known, Reckoning, Slot, Span
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line

CN: Final = "一二三四五六七八九十百"
NUMBER: Final = rf"(?P<n>(?<![\d.])[1-9]\d{{0,2}}|(?<![{CN}])[{CN}零〇两]{{1,5}})"
"""A count of years or editions, as group `n`: 15, 第十五, 一百零五."""

_VAGUE_BEFORE: Final = regex(
    r"(?:近|约|超|几|数|多|超过|逾|多达|不到|不足|大约|几乎|差不多|至少|每|下一?个|未来|头)$"
)
_VAGUE_AFTER: Final = regex(r"[多余几]|左右|上下|以[上下内]|前后")
_OPEN_CUES: Final = frozenset({"前", "后", "截至"})


class Printed(NamedTuple):
    """A printed count at `[start, end)` of a sentence."""

    number: int
    start: int
    end: int


def counts(pattern: re.Pattern[str], line: Line) -> Iterator[tuple[Printed, re.Match[str]]]:
    """Find the counts that a pattern with `NUMBER` describes, those without hedges."""
    for found in pattern.finditer(line.text):
        ahead = line.text[max(0, found.start("n") - 4) : found.start("n")]
        if not _VAGUE_BEFORE.search(ahead) and not _VAGUE_AFTER.match(line.text, found.end()):
            number = small_number(found["n"])
            yield Printed(number, found.start("n"), found.end()), found


def printed_year(date: FoundDate) -> bool:
    """Say whether a date has its year in print and is one time, not a range or a limit."""
    return "y" in date.printed and date.cue not in _OPEN_CUES and date.cue != "range"


def year_before(line: Line, at: int, floor: int = 0) -> FoundDate | None:
    """Give the last single date with a printed year that ends before an offset."""
    dates = [one for one in line.dates if floor <= one.start and one.end <= at]
    return next((one for one in reversed(dates) if printed_year(one)), None)


class End(NamedTuple):
    """The year up to which is counted, with the place where it stands, if anywhere."""

    year: Slot[int]
    span: Span | None


def end_at(line: Line, date: FoundDate) -> End:
    """Count up to a date of the sentence."""
    year = date.last.year if date.cue == "range" and date.last else date.year
    known: Known = "stated" if "y" in date.printed else "inherited"
    return End(Slot(year, known), line.span(date.start, date.end))


def end_before(line: Line, at: int, since: FoundDate | None = None) -> End | None:
    """Count up to the nearest date before an offset, else up to the article's own year."""
    skipped = (since.start, since.end) if since else (-1, -1)
    dates = [one for one in line.dates if one.end <= at and (one.start, one.end) != skipped]
    known = [one for one in dates if one.year is not None and not one.how.startswith("festival")]
    return end_at(line, known[-1]) if known else own_year(line)


def own_year(line: Line) -> End | None:
    """Count up to the article's own year."""
    date = line.context.date
    return End(Slot(date.year, "inherited"), None) if date else None


def last_year(lines: Sequence[Line]) -> End | None:
    """Count up to the article's own year, else to the last one that it prints."""
    printed = [
        (date.year, number, date)
        for number, line in enumerate(lines)
        for date in line.dates
        if date.year and printed_year(date)
    ]
    if (own := own_year(lines[0]) if lines else None) or not printed:
        return own
    _, number, date = max(printed, key=lambda one: one[:2])
    line = lines[number]
    # a bare year may lie long before the article's own
    known: Known = "unknown" if date.printed == "y" and date.how == PRINTED else "inherited"
    return End(Slot(date.year, known), line.span(date.start, date.end))


def reckoning(
    line: Line, kind: Counted, count: Printed, since: tuple[int, Span | None], until: End
) -> Reckoning:
    """Put a count together with the years it runs between."""
    return Reckoning(
        span=line.span(count.start, count.end),
        kind=kind,
        count=count.number,
        words=line.text[count.start : count.end].replace("“", ""),
        since=since[0],
        since_span=since[1],
        until=until.year,
        until_span=until.span,
        context=line.context,
    )


def since(line: Line, date: FoundDate) -> tuple[int, Span | None]:
    """Count from a date of the sentence."""
    return date.year or 0, line.span(date.start, date.end)
