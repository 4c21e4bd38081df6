"""Which total and count belie a mean: as its sentence tells, as weighed, or as a mistake looks."""

from __future__ import annotations

from collections.abc import Iterator

from qa.judging.arithmetic.quotients import (
    Misfit,
    as_rounded,
    may_belie,
    nearly_made,
    quotient_fits,
    quotient_misfit,
    told_at_once,
)
from qa.judging.linking.otherwise import mean_made
from qa.judging.means.doubted_means import doubted_misfit, speaks_against
from qa.judging.means.other_means import is_another_mean
from qa.judging.means.weighed_means import counted_with, scaled, weighed_misfit, with_another
from qa.model import Mean, Quantity, Sharing
from qa.patterns import regex

_APART = regex("[比较][^，。；\\d]{0,6}均[^，。；\\d]{0,4}[少多高低]出?了?$")
"""Before what is the distance from a mean, and none itself: 比场均少3.2次."""

_PACE = regex(r"按[^，。；]{0,4}每[\u4e00-\u9fff]{1,3}每(?:小时|分钟|秒)[^，。；\d]{0,6}$")
"""What leads to a pace that is reckoned with: 按每台每小时30箱计算."""
_STEP = regex(
    "(?:以[内下]|部分|[一二三四]档|[一二三四]级|阶梯)[^，。；\\d]{0,6}[，,]?[^，。；\\d]{0,8}$"
)
"""What leads to the price of a step, which a bill of several is no mean of: 超过部分每吨3.15元."""
_EACH = regex("每(?:个|支|一)?[\u4e00-\u9fff](?!均)[^，。；均约\\d]{0,6}$")
_FEW, _LEAD = 12, 12
_AND = regex("[^，。；\\d]{0,2}(?:加|连同)")


def mean_misfit(mean: Mean) -> tuple[Sharing, Misfit, bool] | None:
    """Give the way that belies a mean, how it misses, and whether it surely is the one meant.

    Where nothing comes of what was read, what is doubted is asked.
    """
    sentence, at = mean.each.context.sentence, mean.each.at
    if any(cue.search(sentence, 0, at) for cue in (_APART, _PACE, _STEP)):
        return None
    found = next(_told(mean) if mean.odds is None else _weighed(mean), None)
    if found is None and (doubt := doubted_misfit(mean)):
        found = *doubt, False
    return None if found and is_another_mean(*found[:2], mean) else found


def _weighed(mean: Mean) -> Iterator[tuple[Sharing, Misfit, bool]]:
    for way, found in weighed_misfit(mean):
        if not speaks_against(way, mean):
            yield way, found, False


def _of_both_counts(way: Sharing, mean: Mean) -> bool:
    """Say whether a mean is of the count and one that is added to it: 按52万人加12万人计算."""
    context = mean.each.context
    if not context.span.contains(way.span):
        return False
    behind = way.span.end - (mean.each.span.start - mean.each.at)
    return _AND.match(context.sentence, behind) is not None and counted_with(way, mean)


def _told(mean: Mean) -> Iterator[tuple[Sharing, Misfit, bool]]:
    """Compare total ÷ count with the printed mean; where several can be meant, none may fit."""
    each = mean.each.quantity
    if min(each.low, each.nominal) <= 0:
        return
    first = Sharing(mean.total, mean.count, mean.count_span)
    ways = (first, *mean.rivals)
    rounded = each if _is_dealt_out(first, mean) else as_rounded(each)
    if any(quotient_fits(w.total.quantity, w.count, rounded) for w in ways):
        return
    if any(
        nearly_made(way, mean)
        or _last_has_fewer(way, mean)
        or _of_both_counts(way, mean)
        or _at_both_ends(way, each)
        for way in ways
    ):
        return
    for way in ways:
        sure = mean.sure and way is first
        found = quotient_misfit(way.total.quantity, way.count, each, sure=sure)
        found = found or ("scale" if sure and scaled(way, each) else "")
        if found and (way is first or may_belie(way, mean)):
            doubtful = found != "scale" and speaks_against(way, mean)
            if not (doubtful or mean_made(mean, way) or counted_with(way, mean)):
                yield way, found, sure
            return


def _is_dealt_out(way: Sharing, mean: Mean) -> bool:
    """Say whether a few are told for each, and no mean of all: 12支小分队每队5人，共70人."""
    figures = (way.total.quantity, way.count, mean.each.quantity)
    counted = all(one.exact and one.dimension == "count" and not one.hedge for one in figures)
    few = counted and figures[-1].nominal <= _FEW
    lead = mean.each.context.sentence[max(0, mean.each.at - _LEAD) : mean.each.at]
    told = few and told_at_once(way, mean) and _EACH.search(lead) is not None
    return told and not with_another(way, mean)


def _last_has_fewer(way: Sharing, mean: Mean) -> bool:
    """Say whether all but the last can have what is told for each: 每桌10人, 26桌, 255人."""
    each = mean.each.quantity
    lead = mean.each.context.sentence[max(0, mean.each.at - _LEAD) : mean.each.at]
    if each.dimension != "count" or "均" in lead:
        return False
    return 0 < way.count.nominal * each.nominal - way.total.quantity.nominal < each.nominal


def _at_both_ends(way: Sharing, each: Quantity) -> bool:
    """Say whether a length has one more of what stands along it than stretches: 36公里设37个."""
    count = way.count.nominal
    if each.dimension != "length" or way.count.dimension != "count":
        return False
    return any(
        abs(way.total.quantity.nominal / one - each.nominal) <= each.step
        for one in (count - 1, count + 1)
        if one > 0
    )
