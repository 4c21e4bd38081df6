"""Dates and periods as printed, resolved against the article's date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or period in a sentence, at `[start, end)`; fields as in `qa.model.Dated`."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    first: dt.date | None
    last: dt.date | None
    printed: str
    how: str
    possible: bool = True
    cue: str = ""
    weekday: int | None = None
    weekday_at: tuple[int, int] | None = None


def find_dates(text: str, today: dt.date | None) -> list[FoundDate]:
    """Find every date and period of a sentence, in order, without overlaps."""
    del text, today
    return []
