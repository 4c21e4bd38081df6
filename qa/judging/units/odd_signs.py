"""What speaks for a figure being told in the wrong unit, by the sizes of its kind: signs. Pure.

How far it lies from the figures of its kind in the sentence, the paragraph and the article, how
far it would lie with the unit next to its own or a 万 more or less, and how they are told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from qa.judging.units.scaled_products import is_step, may_fall
from qa.judging.units.shared_out import lead
from qa.model import Figure
from qa.patterns import regex

_FAR: Final = tuple(map(Fraction, ("3", "10", "50", "300", "3000")))
_NEAR: Final = tuple(map(Fraction, ("9/8", "2", "4", "16", "160")))
_OUT: Final = tuple(map(Fraction, ("21/20", "8", "50", "500")))
_STAYS: Final = tuple(map(Fraction, ("21/20", "3", "16")))
_DECADES: Final = tuple(Fraction(10) ** power for power in (-3, -1, 1, 3, 5, 7, 9))
_PRINTED: Final = tuple(map(Fraction, (1, 10, 100, 1000)))
_PART: Final = regex("其中|其余|剩|余")
_COMPARED: Final = regex("[比超高低多少于]")
_OF_ALL: Final = regex("[全总共合累]")
_MANY, _NOUN = 2, 2


class Level(NamedTuple):
    """The figures of a kind at one level of a text, and their values in order."""

    figures: Sequence[Figure]
    values: Sequence[Fraction]


def level(figures: Sequence[Figure]) -> Level:
    """Put the values of figures in order."""
    return Level(figures, sorted(one.quantity.nominal for one in figures))


def nearest(values: Sequence[Fraction], value: Fraction) -> Fraction:
    """Give by how much a value differs from the nearest of others: 10 for a tenth or tenfold."""
    at = bisect_left(values, value)
    return min(max(one / value, value / one) for one in values[max(0, at - 1) : at + 1])


def odd_signs(figure: Figure, by: Fraction, levels: Mapping[str, Level]) -> set[str]:
    """Give the signs of a figure that may have been meant `by` times as large."""
    now = figure.quantity.nominal
    dimension = _dimension(figure)
    found = {
        f"by {round(max(by, 1 / by))} {'up' if by > 1 else 'down'}",
        f"dim {dimension}",
        f"now {dimension} {_bucket(now, _DECADES)}",
        f"then {dimension} {_bucket(now * by, _DECADES)}",
        f"digits {_bucket(now / figure.quantity.scale, _PRINTED)}",
    }
    for name, one in levels.items():
        found |= {f"{name} {sign}" for sign in _of_sizes(now, now * by, one.values)}
    return found | set(_of_units(figure, by, levels)) | set(_of_words(figure, levels))


def _dimension(figure: Figure) -> str:
    return figure.quantity.dimension.partition(":")[0]


def _of_sizes(now: Fraction, then: Fraction, values: Sequence[Fraction]) -> Iterator[str]:
    if not values:
        yield "none"
        return
    yield f"from {_bucket(nearest(values, now), _FAR)}"
    yield f"to {_bucket(nearest(values, then), _NEAR)}"
    yield f"out {_bucket(_beyond(values, now), _OUT)}"
    yield f"still {_bucket(_beyond(values, then), _STAYS)}"


def _bucket(value: Fraction, cuts: Sequence[Fraction]) -> int:
    return next((at for at, cut in enumerate(cuts) if value < cut), len(cuts))


def _beyond(values: Sequence[Fraction], value: Fraction) -> Fraction:
    """Give by how much a value lies beyond all others, one within them."""
    return max(values[0] / value, value / values[-1], Fraction(1))


def _of_units(figure: Figure, by: Fraction, levels: Mapping[str, Level]) -> Iterator[str]:
    here = levels["here"].figures
    scales = {one.quantity.scale for one in here or levels["all"].figures}
    if figure.quantity.scale * by not in scales:
        yield "unit never"
    if figure.quantity.scale in scales:
        yield "unit now"
    if figure.quantity.step < figure.quantity.scale:
        yield "decimals"
    yield f"many {min(_MANY, len(here))}"
    noun = figure.measure.thing[-_NOUN:]
    same = level([one for one in levels["all"].figures if one.measure.thing[-_NOUN:] == noun])
    if noun and same.values:
        yield f"noun from {_bucket(nearest(same.values, figure.quantity.nominal), _FAR)}"


def _of_words(figure: Figure, levels: Mapping[str, Level]) -> Iterator[str]:
    falls = may_fall(figure)
    if falls:
        yield "falls"
    if is_step(figure):
        yield "step"
    if "其中" in figure.scope:
        yield "among"
    if _OF_ALL.search(lead(figure)):
        yield "of all"
    here = levels["here"].figures
    if here:
        beside = min(here, key=lambda one: abs(one.at - figure.at))
        first, second = sorted((beside, figure), key=lambda one: one.at)
        between = figure.context.sentence[first.until : second.at]
        if _PART.search(between):
            yield "part"
        if _COMPARED.search(between):
            yield "compared"
        if falls != may_fall(beside):
            yield "one falls"
