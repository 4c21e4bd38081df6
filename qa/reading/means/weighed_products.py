"""Figures that fall to each of something, with the total and the counts that they are likeliest of.

All ways that the units allow are candidates; what speaks for each is weighed, with weights fitted
to sound texts, where the way whose arithmetic fits is the true one (`tests/bench/fit_products.py`).
A figure that some way explains is read no further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure, Mean, Quantity, Sharing, Span
from qa.reading.means.doubted_means import Told, doubted
from qa.reading.means.falls_to import Falls
from qa.reading.means.product_signs import (
    Signs,
    between_of,
    makes_another,
    other_values,
    signs_of_count,
    signs_of_each,
    signs_of_total,
    signs_together,
)
from qa.reading.means.product_ways import Way, near, shared_out, ways
from qa.reading.means.told_apart import Apart

_WEIGHTS: Mapping[str, int] = {
    "alike": -246, "any": -184, "behind-total": -99, "c:after": -15, "c:apart": -51,
    "c:apart-after": -70, "c:between": -31, "c:blocks": 8, "c:clauses": -31, "c:half": -88,
    "c:head": 56, "c:hedge": -92, "c:less": -40, "c:only": 44, "c:period!": 4,
    "c:period!s": -97, "c:period=": 39, "c:period=s": 15, "c:plan": -33, "c:rivals": -3,
    "c:subject!": -24, "c:subject!s": 21, "c:subject=": 2, "c:subject=s": 20, "c:sum": 54,
    "c:within": 14, "c:其中": -32, "count-cancels": 64, "count-mean": -47, "extreme": -46,
    "implied": -48, "left": -10, "less": -194, "mean": 89, "measure": 43,
    "measured": 47, "named!": -49, "named=": 4, "narrowed": -13, "no-mean": -15,
    "not-own": -67, "noun-before": 65, "noun-behind": 90, "noun-clause": -39, "one-block": 63,
    "other-fee": -44, "other-kind": -78, "other-thing": 3, "own": -78, "routine": -43,
    "someone": -43, "spell": -32, "spoken": -143, "sum": 55, "t:after": -37,
    "t:apart": -125, "t:apart-after": -37, "t:between": -26, "t:blocks": 12, "t:clauses": -34,
    "t:half": -101, "t:head": 80, "t:hedge": -104, "t:less": -57, "t:only": 6,
    "t:period!": -19, "t:period!s": -18, "t:period=": 12, "t:period=s": 11, "t:plan": -39,
    "t:rivals": -26, "t:subject!": -56, "t:subject!s": -45, "t:subject=": -36, "t:subject=s": 35,
    "t:within": -159, "t:其中": -81, "total-held": -26, "total-mean": -42, "total-of-spell": -19,
    "total-of-two": -7, "two": 10, "unit": 32, "unnamed": 69, "way": -33,
    "with-total": 178,
}  # fmt: skip
"""Hundredths of a natural logarithm, by sign."""
_MADE, _NEAR, _POWER = "made", "near", "power"
_ROUGHLY, _HEDGED = Fraction(1, 100), Fraction(1, 20)
_WITHIN, _FARTHEST, _LIKE = 3, 5, Fraction(1, 30)
_FIELDS = (1, Fraction(3, 2), Fraction(2, 3))
_LOWEST, _BEHIND, _MOST, _VETO, _NEVER = -250, 150, 3, 200, -9999
_DOUBTS = frozenset("other-fee other-thing extreme someone less any".split())
_BESIDE = frozenset({"not-own", "t:within", "narrowed"})
_OUT = _BESIDE | {"other-kind", "no-mean"}


def weighed_means(figures: Sequence[Figure], means: Sequence[Mean]) -> Iterator[Mean]:
    """Give the means with those that are weighed, which take the place of less likely ones.

    A mean that its sentence leaves no doubt of stays; one of several sentences goes where
    some other way explains its figure.
    """
    plain = {mean.each.span: mean for mean in means if _is_plain(mean)}
    weighed: dict[Span, tuple[Mean, ...]] = {}
    doubts: dict[Span, tuple[Figure, tuple[Sharing, ...]]] = {}
    apart = Apart(figures)
    for index, each in enumerate(figures):
        falls = shared_out(each)
        sure = plain.get(each.span)
        if falls is None or (sure and _makes(sure)):
            continue
        around = near(figures, index)
        found = list(ways(around, each, falls))
        fits = [_fitting(way, each) for way in found]
        likely = bool({_NEAR, _POWER} & set(fits))
        if not likely and not any(_may_be_off(way, each) for way in found):
            continue
        if not sure and any(apart.makes(way, each, around) for way in _powers(found, fits)):
            continue
        signs = signs_of_ways(found, around, each, falls)
        doubts[each.span] = each, doubted(weigh_all(found, signs, each), each, around)
        told = None if sure or not likely else _likeliest(found, signs, fits, each)
        if told is not None:
            weighed[each.span] = told
    yield from _with_doubts(_in_place(means, weighed), doubts)


def _powers(found: Sequence[Way], fits: Sequence[str]) -> Iterator[Way]:
    """Give the ways that miss a figure by a power of ten."""
    return (way for way, fit in zip(found, fits, strict=True) if fit == _POWER)


def _in_place(means: Sequence[Mean], weighed: dict[Span, tuple[Mean, ...]]) -> Iterator[Mean]:
    """Put the means that are weighed in the place of less likely ones."""
    for mean in means:
        instead = weighed.pop(mean.each.span, (mean,))
        yield from (mean if (one.odds or 0) < 0 else one for one in instead)
    for one in weighed.values():
        yield from one


def _with_doubts(
    means: Iterable[Mean], doubts: dict[Span, tuple[Figure, tuple[Sharing, ...]]]
) -> Iterator[Mean]:
    """Tell beside each mean what may be a mistake; alone where nothing else is read of it."""
    for mean in means:
        _, ways = doubts.pop(mean.each.span, (None, ()))
        yield replace(mean, doubted=ways) if ways else mean
    for each, ways in doubts.values():
        if ways:
            first = ways[0]
            yield Mean(
                first.total,
                first.count,
                first.span,
                each,
                each.context,
                sure=False,
                odds=_NEVER,
                doubted=ways,
            )


def weigh_all(found: Sequence[Way], told: Sequence[Signs], each: Figure) -> list[Told]:
    """Give all ways to make a figure with what speaks for each, and how it fits."""
    links = (sum(_WEIGHTS.get(name, 0) * value for name, value in signs.items()) for signs in told)
    fits = (_fitting(way, each) for way in found)
    return [Told(*one) for one in zip(found, told, links, fits, strict=True)]


def _makes(mean: Mean) -> bool:
    """Say whether a total and a count make a mean."""
    ratio = mean.total.quantity.nominal / mean.count.nominal / mean.each.quantity.nominal
    return abs(ratio - 1) <= _ROUGHLY


def _is_plain(mean: Mean) -> bool:
    """Say whether one sentence leaves no doubt what a mean is of."""
    sentence = mean.each.context.span
    return mean.sure and sentence.contains(mean.total.span) and sentence.contains(mean.count_span)


def _fitting(way: Way, each: Figure) -> str:
    """Say whether a way makes a figure, or comes near it or near a power of ten of it."""
    ratio = way.total.quantity.nominal / (way.number.nominal * each.quantity.nominal)
    if abs(ratio - 1) <= _ROUGHLY + _slack(way, each):
        return _MADE
    if 1 < _WITHIN * ratio < _WITHIN * _WITHIN:
        return _NEAR
    return _POWER if _is_power(ratio) else ""


def _may_be_off(way: Way, each: Figure) -> bool:
    """Say whether a way comes so near a figure that it may be what is told of it wrongly."""
    ratio = way.total.quantity.nominal / (way.number.nominal * each.quantity.nominal)
    return 1 < _FARTHEST * ratio < _FARTHEST * _FARTHEST


def _slack(way: Way, each: Figure) -> Fraction:
    """Give how far the operands let a product be off, as a part of it."""
    told = [count.quantity for count in way.counts]
    return sum(map(_loose, (way.total.quantity, each.quantity, *told)), Fraction(0))


def _loose(quantity: Quantity) -> Fraction:
    if quantity.hedge:
        return _HEDGED
    if quantity.dimension == "days":
        return (quantity.high - quantity.low) / quantity.nominal
    return Fraction(0) if quantity.exact else quantity.step / quantity.nominal / 2


def _is_power(ratio: Fraction) -> bool:
    """Say whether a ratio is nearly a power of ten, or that by which 亩 and 公顷 differ."""
    while ratio > _WITHIN:
        ratio /= 10
    while ratio * _WITHIN < 1:
        ratio *= 10
    return any(abs(ratio / one - 1) <= _LIKE for one in _FIELDS)


def _likeliest(
    found: Sequence[Way], told: Sequence[Signs], fits: Sequence[str], each: Figure
) -> tuple[Mean, ...] | None:
    """Give the ways that most speaks for, as one claim; its odds are against none and the next.

    No claim where a way that makes the figure is hardly less likely than all others; None where
    none is likely.
    """
    weighed = sorted(_weigh(found, told, fits), key=lambda one: -one[0])
    made = max((score for score, _, _, fit in weighed if fit == _MADE), default=_NEVER)
    weighed = [one for one in weighed if one[-1] in {_NEAR, _POWER}]
    best, first, signs, fit = weighed[0]
    if made > max(best, _LOWEST) - _VETO:
        return ()
    out = _OUT if fit == _NEAR else _BESIDE
    if best < _LOWEST or any(signs.get(name) for name in out):
        return None
    value = _made(first)
    next_best = max((score for score, way, _, _ in weighed if _made(way) != value), default=0)
    sure = not _DOUBTS & {name for name, value in signs.items() if value}
    others = [
        _sharing(way) for score, way, _, _ in weighed[1 : _MOST + 1] if score > best - _BEHIND
    ]
    odds = best - max(0, next_best)
    mean = Mean(first.total, first.number, first.counts[0].span, each, each.context, sure=sure)
    return (replace(mean, rivals=tuple(others), odds=odds),)


def _sharing(way: Way) -> Sharing:
    return Sharing(way.total, way.number, way.counts[0].span)


def _made(way: Way) -> Fraction:
    return way.total.quantity.nominal / way.number.nominal


def _weigh(
    found: Sequence[Way], told: Sequence[Signs], fits: Sequence[str]
) -> Iterator[tuple[int, Way, Signs, str]]:
    """Give each way with its score, its signs and how it fits; a slip of 万 may make it less."""
    for way, known, fit in zip(found, told, fits, strict=True):
        signs = known | {"less": 0, "alike": 0} if fit == _POWER else known
        score = sum(_WEIGHTS.get(name, 0) * value for name, value in signs.items() if value)
        yield score, way, signs, fit


def _add(signs: Signs, more: Signs) -> None:
    for name, value in more.items():
        signs[name] = signs.get(name, 0) + value


def signs_of_ways(
    found: Sequence[Way], around: Sequence[Figure], each: Figure, falls: Falls
) -> list[Signs]:
    """Give what speaks for each way; what its total or its count says is told once for all."""
    between, others, own = between_of(around, each), other_values(around, each), signs_of_each(each)
    totals = {
        total.span: signs_of_total(total, each, between[total.span])
        for total in {way.total.span: way.total for way in found}.values()
    }
    every = [count for way in found for count in way.counts]
    counts: dict[tuple[Span, str], Signs] = {
        (count.span, count.name): signs_of_count(count, each, between.get(count.span, ()))
        for count in every
    }
    values = {way.total.quantity.nominal for way in found}
    numbers: dict[str, set[Fraction]] = defaultdict(set)
    for count in every:
        numbers[count.name].add(count.quantity.nominal)
    has_own = any(signs.get("own") for signs in counts.values())
    told = []
    for way in found:
        signs = own | totals[way.total.span] | signs_together(way, each, falls)
        for count in way.counts:
            _add(signs, counts[count.span, count.name])
        signs["t:only"] = int(len(values) == 1)
        signs["c:only"] = int(all(len(numbers[count.name]) == 1 for count in way.counts))
        signs["spoken"] = int(makes_another(way, others))
        signs["not-own"] = int(has_own and not signs.get("own"))
        told.append(signs)
    return told
