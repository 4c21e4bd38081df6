"""Shares of days of good air of which both classes are printed: 优33天、良44天，优良率85.6%."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Share, Span, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.totals.air_days import read_air_days

_NAME = regex(
    "(?:优良|达标)(?:天数|率|天)?的?(?:比例|占比|率)?(?:为|是|达到?|共|约|升至|提高到|降至|降到)*$"
)
_ENDS = ("优", "良")
_NEAR, _CLASSES = 200, 3


def read_air_shares(figures: Sequence[Figure], known: Collection[Span]) -> Iterator[Share]:
    """Read such shares of one article; `known` are the percentages read before."""
    lists = [one for one in read_air_days(figures) if len(one.parts) >= _CLASSES]
    for total in lists:
        good = [one for one in total.parts if clause_before(one)[-1:] in _ENDS]
        rate = next((one for one in figures if _is_share(one, total, known)), None)
        if rate and len(good) == len(_ENDS):
            yield Share(_both(good), total.whole, rate, "优良率", rate.context, told=False)


def _is_share(rate: Figure, total: Total, known: Collection[Span]) -> bool:
    apart = rate.span.start - total.parts[-1].span.end
    near = 0 < apart < _NEAR and rate.context.block == total.context.block
    named = near and rate.quantity.dimension == "ratio" and rate.span not in known
    return named and _NAME.search(clause_before(rate)) is not None


def _both(good: Sequence[Figure]) -> Figure:
    """Give the days of both classes, at the place that holds the two."""
    first, last = good
    one, other = first.quantity, last.quantity
    quantity = replace(
        other,
        low=one.low + other.low,
        nominal=one.nominal + other.nominal,
        high=one.high + other.high,
    )
    span = Span(first.span.document, first.span.start, last.span.end)
    return replace(last, quantity=quantity, span=span, at=first.at)
