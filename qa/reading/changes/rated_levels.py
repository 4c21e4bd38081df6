"""Whether two levels are those of a rate: of one thing, and not at constant prices."""

from __future__ import annotations

from qa.model import Figure
from qa.reading.changes.comparable import fall_apart
from qa.reading.changes.real_terms import in_real_terms, said_real
from qa.reading.figures.gaps import clause_before, gap


def are_of_no_rate(before: Figure, after: Figure, rate: Figure) -> bool:
    """Say whether two levels are not those of a rate: of other things, or at other prices."""
    return fall_apart(before, after) or said_real(words_to_rate(before, after, rate))


def words_to_rate(before: Figure, after: Figure, rate: Figure) -> str:
    """Give the words from the clause of the first of two levels to their rate."""
    first = min(before, after, key=lambda level: level.at)
    return clause_before(first) + gap(first, rate)


def grew_in_real_terms(level: Figure, rate: Figure) -> bool:
    """Say whether the rate is at constant prices, which no printed level gives."""
    return in_real_terms(clause_before(level) + gap(level, rate))
