"""All that is told in a direction against which its own figures or names go. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.changes.ladders import turned_levels
from qa.judging.changes.turned import Turned, printed_figures
from qa.judging.changes.turned_clauses import turned_clauses
from qa.judging.changes.turned_comparisons import turned_comparisons
from qa.judging.changes.turned_gaps import turned_gaps
from qa.judging.changes.turned_longest import turned_longest
from qa.judging.changes.turned_marks import turned_places
from qa.judging.changes.turned_months import turned_indices, turned_months
from qa.judging.changes.turned_most import turned_most
from qa.judging.changes.turned_moves import turned_moves
from qa.judging.changes.turned_names import turned_names
from qa.judging.changes.turned_next import turned_next
from qa.judging.changes.turned_orders import turned_orders
from qa.judging.changes.turned_profits import turned_profits
from qa.judging.changes.turned_records import turned_records
from qa.judging.changes.turned_rows import turned_rows
from qa.judging.changes.turned_scores import turned_scores
from qa.judging.changes.turned_trade import turned_trade
from qa.judging.changes.turned_trends import turned_trends
from qa.judging.changes.turned_turns import turned_turns
from qa.judging.changes.turned_votes import turned_votes
from qa.judging.changes.turned_ways import turned_ways
from qa.judging.changes.turned_years import turned_years
from qa.model import Figure

_OF_FIGURES: Final = (
    turned_gaps,
    turned_indices,
    turned_months,
    turned_comparisons,
    turned_most,
    turned_moves,
    turned_names,
    turned_next,
    turned_orders,
    turned_records,
    turned_places,
    turned_rows,
    turned_trends,
    turned_trade,
    turned_years,
)
_FEWEST: Final = 2


def turned_words(text: str) -> Iterator[Turned]:
    """Find directions told in words that named levels, ways or scores go against."""
    yield from turned_levels(text)
    yield from turned_ways(text)
    yield from turned_scores(text)
    yield from turned_profits(text)
    yield from turned_votes(text)
    yield from turned_turns(text)
    yield from turned_longest(text)
    yield from turned_clauses(text)


def turned_figures(figures: Sequence[Figure]) -> Iterator[Turned]:
    """Find directions told in words that the figures of their sentence go against."""
    if len(figures) >= _FEWEST:
        printed = printed_figures(figures)
        for find in _OF_FIGURES:
            yield from find(figures[0].context.sentence, printed)
