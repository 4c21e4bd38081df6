"""Means whose own words name what they fall to: 护理员19名，老人76位，平均每名护理员照看4位."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from qa.model import Figure, Mean, Span
from qa.reading.figures.gaps import clause_before, same_kind

_NAMED = 2


def turned(mean: Mean, figures: Mapping[Span, Figure]) -> Mean:
    """Give a mean with total and count changed places, where its words fall to the total."""
    clause = clause_before(mean.each)
    each = clause[clause.rfind("每") :] if "每" in clause else ""
    count = figures.get(mean.count_span)
    if count is None or not (same_kind(count, mean.each) and same_kind(mean.total, mean.each)):
        return mean
    if not _is_named(mean.total, each) or _is_named(count, each):
        return mean
    return replace(mean, total=count, count=mean.total.quantity, count_span=mean.total.span)


def _is_named(figure: Figure, words: str) -> bool:
    thing = figure.measure.thing
    return len(thing) >= _NAMED and thing in words
