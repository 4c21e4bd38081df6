"""Average yearly rates (年均增长) with the levels of the first and the last year."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import same_kind
from qa.reading.figures.times_said import years_between
from qa.reading.shares.taken_of import words_before

_A_YEAR = regex("年均|平均每年|每年平均")
_FEWEST = 2


def is_yearly(rate: Figure) -> bool:
    """Say whether a rate is the average of several years."""
    return _A_YEAR.search(words_before(rate)) is not None


def spans_of_years(levels: Sequence[Figure]) -> list[tuple[Figure, Figure, int]]:
    """Give the pairs of levels that lie two or more years apart, with the years; longest first."""
    pairs = [
        (before, after, years)
        for before in levels
        for after in levels
        if same_kind(before, after)
        and before is not after
        and (years := years_between(before, after)) is not None
        and years >= _FEWEST
    ]
    return sorted(pairs, key=lambda pair: -pair[2])
