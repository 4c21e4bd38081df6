"""Lengths of years beside printed years, from or up to another year: 投用16年, 三年来."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from qa.reading.time.chronicle import Chronicle
from qa.reading.time.relation_steps import Relation
from qa.reading.time.told_lengths import Interval, Length
from qa.reading.time.year_marks import Mark

_PAIR, _BESIDE = 2, 6
_TOP: Final = 8


def to_lengths(times: Chronicle, mark: Mark, others: Sequence[Mark]) -> Iterator[Relation]:
    """Relate a year to the length that is told beside it, from or up to another year."""
    begins = mark in times.begun or mark in times.births
    lengths = times.lengths if begins else _lengths_near(times, mark)
    near = [(one, ends) for one in lengths if (ends := _ends(times, one, mark))]
    for one, _ in near:
        if other := _range_beside(mark, one, others):
            yield Relation(("range-length",), _around({other.year}, one.years), one.span)
            return
    for one, ends in sorted(near, key=lambda found: _gap(found[0], mark))[:_PAIR]:
        where = "h" if _titled(one) else "s" if one.line is mark.line else "b"
        yield Relation((f"length-{where}-{one.role}",), _around(ends, one.years), one.span)


def _lengths_near(times: Chronicle, mark: Mark) -> Iterator[Length]:
    """Give the lengths of a headline and of the lines beside a year."""
    first = bisect_left(times.lengths, mark.number - 1, key=_line)
    last = bisect_left(times.lengths, mark.number + 2, key=_line)
    yield from (one for one in times.lengths[: min(first, _TOP)] if _titled(one))
    yield from times.lengths[first:last]


def _line(length: Length) -> int:
    return length.number


def _ends(times: Chronicle, length: Length, mark: Mark) -> set[int]:
    """Give the years between which and a mark a length may lie, if none of them explain it."""
    begins = mark in times.begun or mark in times.births
    if length.role == "age" or (length.role == "jubilee" and not begins):
        return set()
    before, behind = _beside(times, length)
    near = [*before, *behind]
    enclosed = bool(before and behind) and all(one.line is length.line for one in near)
    years = {one.year for one in near if one is not mark}
    years |= {times.now} if times.now and not enclosed else set()
    told = years | {one.year for one in _of_line(times, length) if one is not mark}
    return years if (begins or mark in near) and not _explained(length, told) else set()


def _of_line(times: Chronicle, length: Length) -> Iterator[Mark]:
    """Give the years told shortly before a length in its line: 1976年通车、1986年拓宽，…48年."""
    at = bisect_left(times.marks, (length.number, length.start), key=_place)
    return (one for one in times.marks[max(0, at - _PAIR) : at] if one.line is length.line)


def _beside(times: Chronicle, length: Length) -> tuple[list[Mark], list[Mark]]:
    """Give the year before a length and that behind it, near by; two behind one in a headline."""
    at = bisect_left(times.marks, (length.number, length.start), key=_place)
    before, behind = times.marks[max(0, at - 1) : at], times.marks[at : at + 1 + _titled(length)]
    if _titled(length):
        return [*before], [*behind]
    return (
        [one for one in before if _in_reach(one, length)],
        [one for one in behind if _in_reach(one, length)],
    )


def _place(mark: Mark) -> tuple[int, int]:
    return mark.number, mark.start


def _in_reach(mark: Mark, length: Length) -> bool:
    return mark.line.block is length.line.block and abs(mark.number - length.number) <= 1


def _titled(length: Length) -> bool:
    return length.line.context.kind == "headline"


def _gap(length: Length, mark: Mark) -> tuple[int, int]:
    return abs(length.number - mark.number), abs(length.start - mark.start)


def _around(ends: Iterable[int], years: Interval) -> tuple[Interval, ...]:
    first, last = years
    return tuple(
        span for end in ends for span in ((end + first, end + last), (end - last, end - first))
    )


def _range_beside(mark: Mark, length: Length, others: Sequence[Mark]) -> Mark | None:
    """Give the other end of a range that a length stands right beside."""
    if length.line is not mark.line or mark.date.cue != "range":
        return None
    gap = max(length.start - mark.date.end, mark.date.start - length.end)
    if not 0 <= gap <= _BESIDE:
        return None
    return next((one for one in others if one.date is mark.date), None)


def _explained(length: Length, years: set[int]) -> bool:
    first, last = length.years
    return any(first <= other - one <= last for one in years for other in years if other > one)
