"""Stops in their turn with the times of day at them: 依次停靠东桥（8:10）、南门（8:25）."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.model import Implied
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed
from qa.reading.scene.scene import Line

_IN_TURN: Final = regex("依次|停靠|经停|途经|沿途|先后(?:到|经|停)")
_NEXT: Final = regex("[）)]?[、，和及与]*(?:再到|然后)?[^，。；：、\\d（）]{1,8}(?:站)?[（(]")
_LEAD, _LEAST, _MOST, _DAY = 40, 3, 180, 24 * 60
"""Minutes that a slip turns back, at most: further back it is the next day, or noon is passed."""


def read_timetables(line: Line) -> Iterator[Implied]:
    """Read the times in brackets behind the stops of one run, three at least."""
    if "（" not in line.letters or not _IN_TURN.search(line.text):
        return
    row: list[Clock] = []
    for clock in times_of_day(line.text):
        if row and not _NEXT.fullmatch(line.text, row[-1].end, clock.start):
            break
        row.append(clock)
    lead = line.text[max(0, row[0].start - _LEAD) : row[0].start] if len(row) >= _LEAST else ""
    for one, other in pairwise(row) if _IN_TURN.search(lead) else ():
        if one.minutes - other.minutes <= _MOST:
            least = Bounds(
                Fraction(one.minutes), Fraction(one.minutes + _DAY), f"在{_told(line, one)}之后"
            )
            where = (other.start, other.end)
            yield fixed(line, "time", (one.start, one.end), where, other.minutes, least)


def _told(line: Line, clock: Clock) -> str:
    return line.text[clock.start : clock.end]
