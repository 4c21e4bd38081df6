"""Changes whose levels stand apart: in the sentence before, or below the headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from qa.model import HEADS, Change, Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_base
from qa.reading.changes.real_terms import in_real_terms
from qa.reading.figures.gaps import same_kind, same_sentence
from qa.reading.figures.times_said import of_like_stretch

_PAST = regex(r"上年|去年|前年|上月|上届|上季度|前一年|上一年|年初")
_RATES = frozenset({"ratio", "times", "fold", "point"})
_LOOK = 26
_NEAR = 8
_DOUBLE = 2


def read_trends(figures: Sequence[Figure], changes: Sequence[Change]) -> Iterator[Change]:
    """Complete the changes of an article that lack a level which stands elsewhere."""
    place = {figure.span: index for index, figure in enumerate(figures)}
    headed = [change for change in changes if change.rate.context.kind in HEADS]
    for change in changes:
        if change.before or change.by or in_real_terms(change.rate.context.sentence):
            continue
        if change.after:
            yield from _with_other(change, change.after, figures, place[change.after.span])
        elif change in headed and len(headed) == 1 and change.rate.quantity.dimension in _RATES:
            yield from _below(change, figures)


def _with_other(
    change: Change, level: Figure, figures: Sequence[Figure], index: int
) -> Iterator[Change]:
    """Give the change with the one level of the same name that stands near, a year apart."""
    near = figures[max(0, index - _NEAR) : index + _NEAR]
    past = _past(level)
    others = [
        figure
        for figure in near
        if figure is not level
        and _named_alike(figure, level)
        and _past(figure) != past
        and of_like_stretch(figure, level)
        and not _rounds(figure, level)
    ]
    if len(others) == 1:
        before, after = (level, others[0]) if past else (others[0], level)
        yield replace(change, before=before, after=after, sure=False)


def _rounds(title: Figure, level: Figure) -> bool:
    """Say whether a headline tells the level itself, roughly: 去年首破380万箱 of 386.2万箱."""
    return title.context.kind in HEADS and title.quantity.meets(level.quantity)


def _named_alike(one: Figure, other: Figure) -> bool:
    apart = abs(one.context.block - other.context.block)
    limits = (one.scope ^ other.scope) - {"同比", "环比"}
    named = one.measure.text == other.measure.text and bool(one.measure.thing)
    alike = one.quantity.dimension == other.quantity.dimension and one.quantity.unit == (
        other.quantity.unit
    )
    return apart <= 1 and alike and named and not limits and not same_sentence(one, other)


def _past(figure: Figure) -> bool:
    """Say whether the words before a figure put it into an earlier year or month."""
    sentence = figure.context.sentence
    return _PAST.search(sentence, max(0, figure.at - _LOOK), figure.at) is not None


def _below(change: Change, figures: Sequence[Figure]) -> Iterator[Change]:
    """Give a headline's change with the only two levels that the body sets side by side."""
    pairs = [
        (base, level)
        for level, base in pairwise(figures)
        if same_sentence(level, base) and same_kind(level, base) and is_base(level, base)
    ]
    if len(pairs) == 1 and not any(_tells(change.rate, one) for one in figures):
        before, after = pairs[0]
        yield replace(change, before=before, after=after, sure=False)


def _tells(rate: Figure, below: Figure) -> bool:
    """Say whether a headline's rate is but a rate of the body, told roughly: 三成 of 30.2%."""
    said, printed = rate.quantity, below.quantity
    if below.context.kind in HEADS:
        return False
    if said.dimension == "fold":
        return printed.dimension == "times" and _DOUBLE <= printed.nominal < 2 * _DOUBLE
    near = abs(said.nominal - printed.nominal) < said.step / 2
    return printed.dimension == said.dimension and (
        near or said.low <= printed.nominal <= said.high
    )
