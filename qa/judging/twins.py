"""Figures of one fact with two values: in one measure, or in kindred words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from qa.judging.linking import Link, same_fact, same_words
from qa.judging.measures import head
from qa.judging.misprints import slipped, slips
from qa.judging.retold import retold
from qa.judging.stories import one_story
from qa.model import Figure, Quantity

Twins: TypeAlias = tuple[Figure, Figure, Link]
_CROWD, _WEEK = 120, 7


def times(figure: Figure) -> Iterator[dt.date | int]:
    """Name the time that a figure is of, else the weeks about its article."""
    period, date = figure.period.value, figure.context.date
    if figure.period.stated and period and (period.end or period.start):
        yield from {day for day in (period.start, period.end) if day}
    elif date:
        yield from (date.toordinal() // _WEEK, date.toordinal() // _WEEK + 1)


_THRONG = 400
"""Among more figures of one kind in an article no slip of the pen is looked for."""


def of_one_measure(figures: Sequence[Figure]) -> Iterator[Twins]:
    """Link figures that count one measure, with all that a fact needs, and cannot be equal."""
    named: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        named[head(figure.measure)].append(figure)
    across = _several_articles(figures)
    for alike in named.values():
        for one, other in combinations(alike, 2) if len(alike) <= _CROWD else ():
            apart = one.context.document != other.context.document
            if apart == across and not one.quantity.meets(other.quantity):
                link = same_fact(one, other)
                if link and link.firm:
                    yield one, other, link


def of_kindred_words(figures: Sequence[Figure]) -> Iterator[Twins]:
    """Link figures that are a slip of the pen apart, in words that say the same.

    `figures` are all of their kind in one article, or such of several that may be of one event.
    """
    across = _several_articles(figures)
    kin = one_story if across else _in_article
    # each pair is weighed against all of the crowd
    for one, other in slips(figures) if len(figures) <= _THRONG else ():
        if across and one.context.document == other.context.document:
            continue
        if not across and slipped(one, other) == "rough":
            continue
        meet = one.quantity.meets(other.quantity)
        differ = not meet or (not across and _printed_apart(one.quantity, other.quantity))
        if differ and (link := kin(one, other, figures)):
            yield one, other, link


def _in_article(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    return same_words(one, other, crowd) or retold(one, other, crowd)


def _several_articles(figures: Sequence[Figure]) -> bool:
    return len({(figure.context.document, figure.context.article) for figure in figures}) > 1


def _printed_apart(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers printed alike differ; hedges and decimals do not excuse them."""
    alike = (one.step, one.hedge) == (other.step, other.hedge)
    return one.nominal != other.nominal if alike else not one.meets(other)
