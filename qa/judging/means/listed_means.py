"""A mean of values that are listed: it lies between the least and the greatest of them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from re import Match
from typing import NamedTuple

from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.patterns import regex

_MEAN = regex(
    "(?P<who>[\u4e00-\u9fff]{0,4})(?:平均(?:每(?P<each>[\u4e00-\u9fff]))?|(?P<fall>[日月年户人场店村班组周])均)"
    "(?P<noun>[\u4e00-\u9fff]{0,6}?)[为是达约有]*$"
)
_NEXT = regex("[、，和及与 ]{1,2}")
_WIDER = regex("[全省市县区国业比较于至]|历|往|去年|上年|标准|计划|目标")
_ENDS = regex("[到至和与-]")
_SPREAD = regex("[^，。；\\d]{0,2}(?:之间|不等|区间|浮动)")
_OTHER = regex("其中|增|降|同比|环比|最[高低多少]")
_CLAUSE = regex("[，。；：]")
_LEAD, _BACK, _FEWEST, _FAR = 30, 8, 2, 24
_NEARLY = Fraction(4, 5)
_RATES = frozenset({"ratio"})
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
        if "均" not in lead or not (said := _MEAN.search(_CLAUSE.split(lead)[-1])):
            continue
        before = ordered[max(0, at - _BACK) : at]
        values = _spread(before, mean) or _listed(before, mean)
        if not values or (len(values) < _FEWEST and values[0].quantity.hedge != "range"):
            continue
        if not _are_its(values, mean.quantity.suffix, said):
            continue
        if is_of_all(mean, values):
            continue
        above = mean.quantity.low > max(one.quantity.high for one in values)
        if above or mean.quantity.high < min(one.quantity.low for one in values):
            yield ListedMean(mean, values)


def is_of_all(mean: Figure, values: Sequence[Figure]) -> bool:
    """Say whether a mean is what all of a list have together: 能力300吨、350吨，日均587吨."""
    together = sum(one.quantity.nominal for one in values)
    return _NEARLY * together <= mean.quantity.nominal <= together


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


def _spread(before: Sequence[Figure], mean: Figure) -> tuple[Figure, ...]:
    """Give the least and the greatest of what a mean is of: 从2万元到5万元不等."""
    alike = [one for one in before if kind(one.quantity) == kind(mean.quantity)]
    alike = [one for one in alike if one.context.span == mean.context.span]
    if not alike or mean.span.start - alike[-1].span.end > _FAR:
        return ()
    last, words = alike[-1], mean.context.sentence
    if not _SPREAD.match(words, last.until):
        return ()
    if last.quantity.hedge == "range":
        return (last,) if len(alike) == 1 else ()
    two = len(alike) == _FEWEST and _ENDS.fullmatch(words, alike[0].until, last.at)
    return tuple(alike) if two else ()


def _adjoin(one: Figure, other: Figure) -> bool:
    same = one.context.span == other.context.span
    return same and _NEXT.fullmatch(one.context.sentence[one.until : other.at]) is not None


def _are_its(values: Sequence[Figure], suffix: str, said: Match[str]) -> bool:
    """Say whether the list is told of what the mean is told of: of its noun, or one for each."""
    first = values[0]
    each, noun = said["each"] or said["fall"], said["noun"]
    lead = first.context.sentence[max(0, first.at - _LEAD) : first.at]
    if _OTHER.search(lead):
        return False
    if (each and each in lead) or (not each and (not noun or noun[-2:] in lead)):
        return True
    plain = first.quantity.dimension not in _RATES and not _WIDER.search(said["who"])
    return plain and not each and values[-1].quantity.suffix == suffix
