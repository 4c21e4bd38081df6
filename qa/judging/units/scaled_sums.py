"""Figures in a row of which one would be the sum of the others, were it not for a unit.

3170万元: 628亿元, 1745万元 and 797万元; 由3.60元调到4.15元，上调0.55万元. Five digits that fit in
another's unit to the last one are no chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.linking.measures import kind
from qa.judging.shares.thirds import Made, Third
from qa.model import Figure, Span
from qa.patterns import regex

_COUNTED = frozenset(
    "count ordinal ratio point times fold odds number temperature time age days months seconds "
    "degree score".split()
)
_LEAST, _MOST = 3, 7
_DIGITS, _DIGITS_APART = 5, 8
_EACH = regex(r"每[^，。；：]{1,8}$")
_BLOCKS, _NEAR = 2, 12
_SIZES = 3


def scaled_sums(figures: Sequence[Figure]) -> Iterator[Third]:
    """Give the figures of an article whose unit alone keeps them from a sum with others."""
    for row in _rows(figures):
        told: set[Span] = set()
        for whole, parts, odd, scale in _sums(row):
            members = {one.span for one in (whole, *parts)}
            if told & members or any(_is_at(one, odd, scale) for one in row):
                continue
            told |= members
            others = tuple(one for one in (whole, *parts) if one is not odd)
            ratio = scale / odd.quantity.scale
            added = sum((one.quantity.nominal for one in parts), Fraction(0))
            made = Made("+", tuple(parts), added, whole)
            yield Third(odd, others, round(max(ratio, 1 / ratio)), made=made)


def _rows(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Give the amounts of each kind that are told in several sizes of unit, as the text runs."""
    rows: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        quantity = figure.quantity
        if quantity.dimension not in _COUNTED and quantity.nominal > 0:
            rows[kind(quantity)].append(figure)
    for row in rows.values():
        if len(row) >= _LEAST and len({one.quantity.scale for one in row}) > 1:
            yield sorted(row, key=lambda one: one.span)


def _is_each(figure: Figure) -> bool:
    """Say whether a figure is told of each of many: 每10股派现2.5元."""
    return _EACH.search(figure.context.sentence, max(0, figure.at - _NEAR), figure.at) is not None


_Sum = tuple[Figure, list[Figure], Figure, Fraction]


def _sums(row: Sequence[Figure]) -> Iterator[_Sum]:
    """Give whole, parts and the one that is amiss, with the unit in which it would fit."""
    for window, apart in sorted(_windows(row), key=lambda one: one[1]):
        scales = [one.quantity.scale for one in window]
        if not 1 < len(set(scales)) <= _SIZES or any(map(_is_each, window)):
            continue
        if sum(telling_digits(one.quantity) for one in window) < (
            _DIGITS_APART if apart else _DIGITS
        ):
            continue
        if len({one.quantity.canonical for one in window}) < len(window):
            continue
        for at, odd in enumerate(window):
            if scales.count(odd.quantity.scale) == 1:
                yield from _fitting(window, at, set(scales) - {odd.quantity.scale})


def _windows(row: Sequence[Figure]) -> Iterator[tuple[Sequence[Figure], bool]]:
    """Give all runs of figures, also with one more behind the first or before the last."""
    for start in range(len(row)):
        for size in range(_LEAST, _MOST + 1):
            run = row[start : start + size]
            if len(run) < size or run[-1].context.block - run[0].context.block > _BLOCKS:
                break
            yield run, False
            if size > _LEAST:
                yield (run[0], *run[2:]), True
                yield (*run[:-2], run[-1]), True


def _fitting(window: Sequence[Figure], at: int, scales: set[Fraction]) -> Iterator[_Sum]:
    """Give the sums that come out where the figure at a place has one of the others' units."""
    odd = window[at].quantity
    rest = sum((one.quantity.nominal for one in window), -odd.nominal)
    last = len(window) - 1
    wholes = {0, last} if last >= _LEAST else range(len(window))
    for whole in wholes:
        parts = [one for place, one in enumerate(window) if place != whole]
        need = rest if whole == at else 2 * window[whole].quantity.nominal - rest
        scale = need * odd.scale / odd.nominal
        if scale in scales:
            yield window[whole], parts, window[at], scale


def _is_at(one: Figure, odd: Figure, scale: Fraction) -> bool:
    """Say whether another figure is what a figure would be in its neighbours' unit."""
    return one.quantity.nominal * odd.quantity.scale == odd.quantity.nominal * scale
