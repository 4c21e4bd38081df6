"""A mean of values that are listed: it lies between the least and the greatest of them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.patterns import regex

_MEAN = regex("平均(?:每(?P<each>[\u4e00-\u9fff]))?(?P<noun>[\u4e00-\u9fff]{0,6}?)[为是达约有]*$")
_NEXT = regex("[、，和及与 ]{1,2}")
_OTHER = regex("其中|增|降|同比|环比|最[高低多少]")
_CLAUSE = regex("[，。；：]")
_LEAD, _BACK, _FEWEST, _FAR = 30, 8, 2, 24
_NO_MEAN = frozenset("point times fold odds ordinal number".split())


class ListedMean(NamedTuple):
    """A mean with the values that it is said of: more than all of them, or less."""

    mean: Figure
    values: tuple[Figure, ...]


def listed_means(figures: Sequence[Figure]) -> Iterator[ListedMean]:
    """Look in a block for the means that lie beyond all the values listed right before them."""
    ordered = sorted(figures, key=lambda one: one.span)
    for at, mean in enumerate(ordered):
        lead = mean.context.sentence[max(0, mean.at - _LEAD) : mean.at]
        if "平均" not in lead or not (said := _MEAN.search(_CLAUSE.split(lead)[-1])):
            continue
        values = _listed(ordered[max(0, at - _BACK) : at], mean)
        if len(values) < _FEWEST or not _are_its(values, said["each"], said["noun"]):
            continue
        above = mean.quantity.low > max(one.quantity.high for one in values)
        if above or mean.quantity.high < min(one.quantity.low for one in values):
            yield ListedMean(mean, values)


def _listed(before: Sequence[Figure], mean: Figure) -> tuple[Figure, ...]:
    """Give the row of values of the mean's kind that stands last before it."""
    row: list[Figure] = []
    for figure in reversed(before):
        alike = kind(figure.quantity) == kind(mean.quantity)
        if row and not (alike and _adjoin(figure, row[0])):
            break
        if alike and figure.quantity.dimension not in _NO_MEAN:
            row.insert(0, figure)
    near = row and mean.span.start - row[-1].span.end <= _FAR
    same = row and row[-1].context.span == mean.context.span
    return tuple(row) if near and same else ()


def _adjoin(one: Figure, other: Figure) -> bool:
    same = one.context.span == other.context.span
    return same and _NEXT.fullmatch(one.context.sentence[one.until : other.at]) is not None


def _are_its(values: Sequence[Figure], each: str | None, noun: str) -> bool:
    """Say whether the list is told of what the mean is told of: of its noun, or one for each."""
    first = values[0]
    lead = first.context.sentence[max(0, first.at - _LEAD) : first.at]
    if _OTHER.search(lead):
        return False
    return bool(each and each in lead) or (not each and (not noun or noun[-2:] in lead))
