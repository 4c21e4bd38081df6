"""What would mend a range of days and the length said of it."""

from __future__ import annotations

from qa.judging.calendar.lengths import Length
from qa.judging.calendar.years import date_words
from qa.judging.days.ranges import ends_in_some_year
from qa.judging.mends.lengths import length_mends
from qa.model import Dated, Suggestion


def range_mends(date: Dated, length: Length, said: str) -> tuple[Suggestion, ...]:
    """Mend a range (place 0) by the length said of it (place 1), and the length by the range."""
    ends = ends_in_some_year(date)
    return length_mends(said, length.unit, length.number, date_words(date), ends) if ends else ()
