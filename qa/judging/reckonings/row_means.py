"""The mean of as many values as are counted: 三天…2.1万、2.4万和2.7万，日均3万. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from qa.judging.means.listed_means import is_of_all
from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import SPELLS, Figure
from qa.patterns import regex

_MEAN: Final = regex(
    "(?:平均(?:每(?P<each>[\u4e00-\u9fff]))?|(?P<fall>[日月年场店村班组周次天])均)[^，。；：、0-9每]{0,6}$"
)
_OF_MORE: Final = regex(
    "全(?![队班组家体部场])|[省市县区国业比较]|历|往|去年|上年|标准|计划|目标|年均|加权"
)
_NEXT: Final = regex("[、，和及与 ]{1,2}")
_WEIGHED: Final = frozenset("ratio point times fold odds ordinal".split())
_ONES: Final = {"日": "天", "次": "次", "人": "人", "名": "人", "位": "人"}
_ENDS: Final = regex("去掉|去除|剔除|最高分|最低分")
_FEWEST, _FAR, _LEAD, _NAMED = 3, 24, 40, 5


def row_means(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each mean behind a row that has as many values as the sentence counts."""
    for mean in figures if len(figures) > _FEWEST else ():
        told = _MEAN.search(lead(mean))
        if not told or mean.quantity.hedge or mean.quantity.dimension in _WEIGHED:
            continue
        row = _row([one for one in figures if one.span < mean.span], mean)
        words = mean.context.sentence
        between = words[row[-1].until : mean.at] if row else ""
        if len(row) < _FEWEST or len(between) > _FAR or _OF_MORE.search(between):
            continue
        if is_of_all(mean, row):
            continue
        if _is_counted(figures, row, told["each"] or told["fall"] or ""):
            yield from _held(row, mean)


def _row(before: Sequence[Figure], mean: Figure) -> list[Figure]:
    """Give the values right before a mean; bare numbers of a row take the mark of its last."""
    if not before:
        return []
    ordered = sorted(before, key=lambda one: one.span)
    while len(ordered) > 1 and not alike(ordered[-1:], mean) and _is_number(ordered[-1]):
        ordered.pop()
    last = ordered.pop()
    row = [last]
    for one in reversed(ordered):
        if not _NEXT.fullmatch(one.context.sentence[one.until : row[0].at]):
            break
        row.insert(0, _marked(one, last))
    suffixes = {one.quantity.unit for one in row}
    same = len(alike(row, mean)) == len(row) and suffixes == {mean.quantity.unit}
    return row if same and not any(one.quantity.hedge for one in row) else []


def _is_number(figure: Figure) -> bool:
    return figure.quantity.dimension in SPELLS | {"count"}


def _marked(one: Figure, last: Figure) -> Figure:
    """Give a bare number of a row the unit of its last."""
    if one.quantity.dimension != "number":
        return one
    quantity = replace(last.quantity, nominal=one.quantity.nominal, step=one.quantity.step)
    return replace(one, quantity=quantity)


def _is_counted(figures: Sequence[Figure], row: Sequence[Figure], each: str) -> bool:
    """Say whether the row is of all those that the sentence counts, of which the mean names one."""
    before = [one for one in figures if one.span < row[0].span]
    counts = [one for one in before if one.quantity.nominal == len(row) and not one.quantity.hedge]
    counts = [one for one in counts if row[0].at - one.until <= _LEAD]
    if each:
        unit = _ONES.get(each, each)
        words = row[0].context.sentence
        return any(
            one.quantity.unit == unit
            or each in said(one)
            or each in words[one.until - 1 : one.until + _NAMED]
            for one in counts
        )
    return bool(counts)


def _held(row: Sequence[Figure], mean: Figure) -> Iterator[Account]:
    values = sorted(one.quantity.nominal for one in row)
    makes = sum(values, Fraction()) / len(values)
    slack = max(mean.quantity.step, max(one.quantity.step for one in row) / 2)
    inner = values[1:-1]
    if _ENDS.search(mean.context.sentence) and inner:
        return
    trimmed = sum(inner, Fraction()) / len(inner)
    if abs(trimmed - mean.quantity.nominal) < slack:
        return
    proof = f"({' + '.join(map(said, row))}) ÷ {len(row)}"
    reach = makes - slack, makes + slack * Fraction(1, 2)
    yield from reckoned(row, mean, makes, reach, proof)
