"""All that is told in a direction against which its own figures or names go. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.changes.ladders import turned_levels
from qa.judging.changes.turned import Turned, printed_figures
from qa.judging.changes.turned_gaps import turned_gaps
from qa.judging.changes.turned_marks import turned_places
from qa.judging.changes.turned_names import turned_names
from qa.judging.changes.turned_orders import turned_comparisons, turned_orders
from qa.judging.changes.turned_profits import turned_profits
from qa.judging.changes.turned_records import turned_records
from qa.judging.changes.turned_scores import turned_scores
from qa.judging.changes.turned_trends import turned_trends
from qa.judging.changes.turned_ways import turned_ways

_WAYS: Final = (
    turned_gaps,
    turned_comparisons,
    turned_names,
    turned_records,
    turned_places,
    turned_trends,
)


def turned_words(text: str) -> Iterator[Turned]:
    """Find directions told in words that figures, named levels or places go against."""
    yield from turned_levels(text)
    yield from turned_ways(text)
    yield from turned_scores(text)
    yield from turned_orders(text)
    yield from turned_profits(text)
    figures = printed_figures(text)
    for find in _WAYS:
        yield from find(text, figures)
