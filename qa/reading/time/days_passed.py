"""Lengths in days of an article whose few days lie otherwise apart: 展期40天, 11月5日 to 12月4日.

No two of its days make the length, and two make it but for a slip in the tens.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final, NamedTuple

from qa.model import Implied
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line

_LENGTH: Final = regex(
    r"(?P<said>(?:历时|为期|前后|共计?|用时|持续|住院|连续|整整|长达|相隔|间隔|[只又仅]隔|[工会展赛借]期)"
    r"(?:了|共|为|是|达|整整|长达|只|仅|隔|满){0,3}"
    r"(?P<n>[1-9]\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|一百)天)(?![多余左以前后内来])"
)
_APART: Final = regex(
    r"每|各|其中|分别|平均|提[前早]|推迟|延[长误期]|缩短|再|另|第|不足|超|至少|[计预]|已|原|春运|近|约"
)
"""What sets a length apart from the days of an article: of each, of a part, of what was planned."""
_YEAR: Final = 365
_LEAD, _TAIL, _FEW, _MOST, _LEAST, _LONGEST, _TENS = 10, 5, 2, 3, 4, 130, 10


class _Day(NamedTuple):
    day: dt.date
    line: Line
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.line.text[self.start : self.end]


def read_days_passed(lines: Sequence[Line]) -> Iterator[Implied]:
    """Read the lengths in days that a slip parts from what lies between two days."""
    if not any("天" in line.letters and _LENGTH.search(line.text) for line in lines):
        return
    days = _days(lines)
    if not _FEW <= len(days) <= _MOST:
        return
    pairs = [((then.day - one.day).days, one, then) for one, then in combinations(days, 2)]
    for line in lines:
        for found in _LENGTH.finditer(line.text) if "天" in line.letters else ():
            said = small_number(found["n"]) or 0
            around = line.text[max(0, found.start() - _LEAD) : found.end() + _TAIL]
            if _APART.search(around) or any(_fits(said, gap) for gap, *_ in pairs):
                continue
            near = [pair for pair in pairs if _a_slip(said, pair[0])]
            yield from [_implied(line, found, said, *near[0])] if len(near) == 1 else []


def _days(lines: Sequence[Line]) -> list[_Day]:
    """Give the days that an article names, each once, in their order."""
    told: dict[dt.date, _Day] = {}
    for line in lines:
        for date in line.dates:
            for day in (date.first, date.last) if date.day and date.month else ():
                if day:
                    told.setdefault(day, _Day(day, line, date.start, date.end))
    return [told[day] for day in sorted(told)]


def _fits(said: int, gap: int) -> bool:
    """Say whether a length may be that of a gap, or of one over the turn of the year."""
    return abs(gap - said) <= 1 or abs(_YEAR - gap - said) <= _FEW


def _a_slip(said: int, gap: int) -> bool:
    """Say whether a gap, or the days with both its ends, differs from a length in its tens."""
    if not _LEAST <= gap <= _LONGEST or not _LEAST <= said <= _LONGEST:
        return False
    return any((days - said) % _TENS == 0 for days in (gap, gap + 1))


def _implied(
    line: Line, found: re.Match[str], said: int, gap: int, one: _Day, then: _Day
) -> Implied:
    ranged = one.line is then.line and one.start == then.start
    return Implied(
        span=line.span(*found.span("said")),
        cause=then.line.span(then.start, then.end),
        kind="length",
        words=one.words if ranged else f"{one.words}到{then.words}",
        told=found["said"],
        value=Fraction(said),
        least=Fraction(gap),
        most=Fraction(gap + 1),
        meant=f"{gap}天，连头带尾{gap + 1}天",
        context=line.context,
    )
