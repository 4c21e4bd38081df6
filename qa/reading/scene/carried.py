"""What a sentence inherits of the time before it, and the day that 当天 means by it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from qa.model import Period
from qa.reading.scene.moments import Moment


class Carried(NamedTuple):
    """What a sentence inherits: the period of its paragraph, its section's, or the title's.

    `last` is the one named last anywhere before, `left` how many characters on the
    paragraph's still reaches.
    """

    block: Period | None = None
    section: Period | None = None
    story: Period | None = None
    last: Period | None = None
    left: int = 0

    def next_paragraph(self) -> Carried:
        """Give what a new paragraph inherits."""
        return Carried(None, self.section, self.story, self.last)


def meant(moment: Moment, carried: Carried) -> Period:
    """Give the days that 当日 means: those named before it; 全年 means a year told of before."""
    if moment.period.text == "全年":
        inherited = (carried.block, carried.section, carried.story)
        told = (period for period in inherited if period and _is_year(period))
        return replace(next(told, moment.period), text=moment.period.text)
    if moment.period.text == "期间" and carried.last:
        return carried.last
    near = carried.block or carried.last
    named = (near, carried.section, carried.story) if near else ()
    day = next((one for one in named if one and not _longer(one)), None)
    return replace(day, text=moment.period.text) if day else moment.period


def _longer(period: Period) -> bool:
    """Say whether a period is known to be longer than one day."""
    return None not in (period.start, period.end) and period.start != period.end


def _is_year(period: Period) -> bool:
    """Say whether a period is a whole year of the calendar."""
    first, last = period.start, period.end
    if not (first and last and first.year == last.year):
        return False
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
