"""Means: a total, a count, and what falls to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import HEADS, Figure, Mean, Sharing
from qa.reading.figures.gaps import RATES, clause_before
from qa.reading.figures.per import Per, per
from qa.reading.means.certain_means import adjoins, certain_pair, of_another_fee, one_thing
from qa.reading.means.mean_pairs import MOVING, NEAR, meant, pairs_of, totals_near, within_reach
from qa.reading.means.mean_places import COMMON, distance, flows, in_its_half, stands_beside
from qa.reading.means.mean_ties import HARDLY, is_of_another, is_tied, makes_another, of_all_years
from qa.reading.means.named_each import named_counts
from qa.reading.means.no_means import is_no_mean, is_routine
from qa.reading.totals.sides import sides

_REACH = (12, 8)
_LEAD = 60
_BELOW = 30
_WIDE = 24
_NO_LOT = RATES | {"days", "months", "age"}


def read_means(figures: Sequence[Figure]) -> list[Mean]:
    """Read “total, count, each” from the figures of one article.

    Sure only where the sentence has one total and one count that can be meant; otherwise the
    nearest are taken, and the others of the neighbourhood are its `rivals`.
    """
    means = []
    for index, each in enumerate(figures):
        mean = _mean(figures, index, each) or sides(figures, index)
        if mean:
            means.append(mean)
    return means


def _mean(figures: Sequence[Figure], index: int, each: Figure) -> Mean | None:
    if each.quantity.dimension in _NO_LOT or each.scope & MOVING:
        return None
    falls = per(each)
    if not falls or is_no_mean(each) or each.quantity.nominal <= 0:
        return None
    low, high = (0, _BELOW) if each.context.kind in HEADS else _REACH
    near = [f for f in figures[max(0, index - low) : index + high] if within_reach(f, each)]
    totals = totals_near(near, each, falls)
    figures_at = {figure.span: figure for figure in near}
    pairs = [pair for total in totals for pair in pairs_of(near, total, falls, each)]
    pairs = named_counts(pairs, lambda pair: figures_at.get(pair.span), each)
    around = figures[max(0, index - low) : index + _WIDE]
    spoken = {pair.total.span for pair in pairs if makes_another(pair, around, each)}
    pairs = [pair for pair in pairs if pair.total.span not in spoken]
    pairs, beside = _tied(pairs, near, each, falls)
    if not pairs:
        return None
    certain = certain_pair(pairs, near, each, falls)
    sure = _alone(pairs, beside, totals, each) or certain is not None or _is_one(pairs, each)
    pairs.sort(key=lambda pair: (pair is not certain, pair not in beside, *distance(pair, each)))
    first, *rivals = pairs
    if not (falls.speed or flows(first.total, each)):
        return None
    sure = sure and not spoken
    if first in beside:
        rivals = [pair for pair in rivals if pair.total.context.block == each.context.block]
    others = (*rivals, *_told_before(figures[max(0, index - _LEAD) : index], first, each))
    return Mean(first.total, first.count, first.span, each, each.context, sure=sure, rivals=others)


def _tied(
    pairs: Sequence[Sharing], near: Sequence[Figure], each: Figure, falls: Per
) -> tuple[list[Sharing], list[Sharing]]:
    """Give the pairs that a mean may be of, and all those that stand beside it."""
    beside = [
        pair for pair in pairs if stands_beside(pair.total, each) and in_its_half(pair.span, each)
    ]
    tied = [pair for pair in pairs if pair in beside or is_tied(pair, each)]
    tied = [pair for pair in tied if not is_of_another(pair, near, each)]
    beside = [pair for pair in beside if pair in tied]
    if falls.units == ("年",):
        tied = [pair for pair in tied if of_all_years(pair.total, each)]
    return meant(beside if falls.priced or not falls.units else tied, each), beside


def _told_before(before: Sequence[Figure], pair: Sharing, each: Figure) -> Iterator[Sharing]:
    """Give the totals of earlier paragraphs that make the mean with the same count, by a word."""
    count, mean = pair.count.nominal, each.quantity.nominal
    words = set(clause_before(each)) - COMMON
    for total in before:
        earlier = total.context.block < min(each.context.block, pair.total.context.block)
        same = earlier and total.quantity.unit == pair.total.quantity.unit
        said = same and words.intersection(clause_before(total)[-NEAR:])
        if said and abs(total.quantity.nominal - count * mean) < count * mean * HARDLY:
            yield Sharing(total, pair.count, pair.span)


def _is_one(pairs: Sequence[Sharing], each: Figure) -> bool:
    """Say whether all pairs are one and the same, and the total stands right before the mean."""
    values = {(pair.total.quantity.nominal, pair.count.nominal) for pair in pairs}
    ahead = any(p.total.span < each.span and adjoins(p.total, each) for p in pairs)
    return ahead and len(values) == 1 < len(pairs)


def _alone(
    pairs: Sequence[Sharing], beside: Sequence[Sharing], totals: Sequence[Figure], each: Figure
) -> bool:
    """Say whether the text leaves one total and one count to choose."""
    if each.context.kind in HEADS:
        return len(pairs) == 1 and pairs[0].total.context.span.contains(pairs[0].span)
    wholes = [total for total in totals if not ("其中" in total.scope) > ("其中" in each.scope)]
    alone = len(beside) == 1 and sum(stands_beside(total, each) for total in wholes) == 1
    if not alone or of_another_fee(beside[0].total, each) or is_routine(each):
        return False
    return one_thing(beside[0].total, each)
