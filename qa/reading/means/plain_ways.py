"""Ways to make a mean that its words leave no doubt of: all that it falls to is named and counted.

平均每人每天 with one number of people and one of days: where all such ways come to one value, no
other can be meant, however far apart the three stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from qa.model import Figure, Span
from qa.patterns import regex
from qa.reading.figures.from_to import is_former
from qa.reading.figures.gaps import clause_before, same_sentence
from qa.reading.means.certain_means import one_thing
from qa.reading.means.named_each import names_another
from qa.reading.means.product_ways import Way, shared_out

_AGAINST = (
    "no-mean routine extreme someone other-fee other-thing other-kind total-of-two less left any "
    "narrowed not-own count-mean "
    "t:plan t:hedge t:其中 t:less t:within t:half t:subject!s t:period!s "
    "c:plan c:hedge c:其中 c:less c:half total-of-each total-of-spell spoken"
).split()
"""Signs of which none may be there."""
_BELOW, _ABOVE = (
    frozenset({"不足", "不到", "近", "以下"}),
    frozenset({"以上", "超", "超过", "突破", "逾"}),
)
_OF_SOME = regex("其中|此前|原来|过去|以前|最|[首头][批个]")
_USED = regex("用[水电气热油量]|[水电气]量|[水电气热油]用[了掉]?$")
_TARIFF = regex("峰|谷|阶梯|[一二三]档|[分各]档|基本|起步|优惠|[打\\d]折|调[到至整]")
_SOLD = regex("[卖售]|收入|产值|货值|成交|货款|进账|[付花]")
_FEE = regex("费|缴|付|扣|账单")
_MOST_CLAUSES = 2
_BLOCKS, _TOGETHER, _CLOSE, _MOST = 1, 2, Fraction(1, 100), 5
_LESS = Fraction(1, 25)


_SINCE = regex("以来|历年")


class _Ranked(NamedTuple):
    """A way with how near together its figures stand, and what it makes."""

    near: int
    way: Way
    value: Fraction


def plain_ways(
    told: Sequence[tuple[Way, Mapping[str, int]]], each: Figure, around: Sequence[Figure]
) -> list[Way]:
    """Give the ways that the words leave no doubt of; none where two of them differ.

    Nor where the sentence has more such means, each of another total.
    """
    if any(same_sentence(one, each) and _is_another(one, each) for one in around):
        return []
    parts = _parts(way for way, _ in told)
    found = [
        _Ranked(_near(way, signs, each), way, way.total.quantity.nominal / way.number.nominal)
        for way, signs in told
        if way.total.span not in parts and not any(count.span in parts for count in way.counts)
        if _is_plain(way, signs, each)
        if not names_another([count.figure for count in way.counts], each)
        if not has_its_own_count(way, each) and not _since_a_start(way, each)
    ]
    counted = [one for one in found if all(count.figure for count in one.way.counts)]
    nearest = max((one.near for one in counted or found), default=0)
    found = [one for one in counted or found if one.near == nearest]
    values = [one.value for one in found]
    if not found or max(values) > min(values) * (1 + _CLOSE):
        return []
    off = max(values[0] / each.quantity.nominal, each.quantity.nominal / values[0])
    return [one.way for one in found] if off < _MOST else []


def _since_a_start(way: Way, each: Figure) -> bool:
    """Say whether a mean is of all years since a start, and a total before it is not."""
    total = way.total
    running = _SINCE.search(each.context.sentence, 0, each.at) is not None
    before = total.context.span < each.context.span
    return running and before and not _SINCE.search(total.context.sentence, 0, total.at)


def has_its_own_count(way: Way, each: Figure) -> bool:
    """Say whether such a count stands right before a mean, and the way's in another sentence.

    共需补助160万元。2021年以来，全乡累计改造312户，户均补助1.7万元.
    """
    counts = [count.figure for count in way.counts if count.figure]
    before = [one for one in each.beside if one.span < each.span]
    if not counts or not before or not each.context.span.contains(before[-1].span):
        return False
    if any(count.context.span == each.context.span for count in counts):
        return False
    last = before[-1]
    between = each.context.sentence[last.span.end - each.span.start + each.at : each.at]
    own = last.quantity.unit in {count.quantity.unit for count in counts}
    return own and between.startswith("，") and "，" not in between[1:]


def _parts(ways: Iterable[Way]) -> set[Span]:
    """Give the totals, and the counts, that make another told before them: 其中168万吨, 312万吨."""
    told = list(ways)
    totals = {way.total.span: way.total for way in told}
    counts = {one.span: one.figure for way in told for one in way.counts if one.figure}
    return _that_add_up(totals.values()) | _that_add_up(counts.values())


def _that_add_up(figures: Iterable[Figure]) -> set[Span]:
    """Give the figures that stand one behind the other and add up to one before them."""
    ordered = sorted(figures, key=lambda one: one.span)
    found: set[Span] = set()
    for at, whole in enumerate(ordered):
        for start, stop in combinations(range(at + 1, len(ordered) + 1), 2):
            run = ordered[start:stop]
            if len(run) > 1 and sum(one.quantity.nominal for one in run) == whole.quantity.nominal:
                found |= {one.span for one in run}
    return found


def _is_another(mean: Figure, each: Figure) -> bool:
    alike = mean.quantity.dimension == each.quantity.dimension
    own, other = (shared_out(each), shared_out(mean)) if alike else (None, None)
    return own is not None and other is not None and own.names == other.names


def _near(way: Way, signs: Mapping[str, int], each: Figure) -> int:
    """Count what stands in one sentence: the operands with the mean, the counts with the total."""
    operands = [way.total, *(one.figure for one in way.counts if one.figure)]
    at_once = sum(same_sentence(one, each) for one in operands)
    return at_once + _TOGETHER * signs.get("with-total", 0)


def _is_plain(way: Way, signs: Mapping[str, int], each: Figure) -> bool:
    """Say whether a way has a count for all that a mean falls to, and no sign is against it."""
    if any(signs.get(name) for name in _AGAINST) or _leaves_open(way, each):
        return False
    if signs.get("t:clauses", 0) > _MOST_CLAUSES or _OF_SOME.search(clause_before(each)):
        return False
    counts = [one.figure for one in way.counts if one.figure]
    if any(_is_elsewhere(one, each) for one in (way.total, *counts)):
        return False
    if not counts:
        return _is_less_than_daily(way, signs, each)
    if "/" in each.quantity.dimension or signs.get("measured"):
        return _is_a_bill(way, signs, each) or _is_turnover(way, signs, each)
    told = signs.get("unit", 0) >= len(counts) and _is_named(signs, each)
    named = each.quantity.dimension == "speed" or told
    return named and bool(signs.get("mean")) and one_thing(way.total, each)


def _leaves_open(way: Way, each: Figure) -> bool:
    """Say whether a mean is told by a bound, on the side on which its total makes it."""
    made = way.total.quantity.nominal / way.number.nominal
    hedge, said = each.quantity.hedge, each.quantity.nominal
    below = hedge in _BELOW and made < said * (1 + _LESS)
    return hedge == "range" or below or (hedge in _ABOVE and made > said * (1 - _LESS))


def _is_elsewhere(one: Figure, each: Figure) -> bool:
    """Say whether a figure is of before, or paragraphs away from a mean."""
    return is_former(one) or abs(one.context.block - each.context.block) > _BLOCKS


def _is_less_than_daily(way: Way, signs: Mapping[str, int], each: Figure) -> bool:
    """Say whether a mean of days is less than all days of its total's time make it.

    Days that are left out, as those off work, make it more.
    """
    days = [count for count in way.counts if count.name == "天"]
    made = way.total.quantity.nominal / way.number.nominal
    less = len(days) == len(way.counts) and each.quantity.nominal < made * (1 - _LESS)
    told = signs.get("mean") and not signs.get("t:apart") and not signs.get("named!")
    return bool(less and told and way.total.period.stated and not way.total.quantity.hedge)


def _is_named(signs: Mapping[str, int], each: Figure) -> bool:
    """Say whether a mean bears its total's name; beside it, whether none other or 共 is told."""
    if any(signs.get(name) for name in ("t:apart-after", "c:apart-after", "t:period!")):
        return False
    if signs.get("t:apart"):
        return bool(signs.get("named="))
    summed = signs.get("sum") and not each.quantity.dimension.startswith("money")
    return bool(summed or not signs.get("named!"))


def _is_turnover(way: Way, signs: Mapping[str, int], each: Figure) -> bool:
    """Say whether a total is what was sold for, the price told behind it by 折合 or 平均."""
    money = way.total.quantity.dimension.startswith("money") and each.span > way.total.span
    near = signs.get("with-total") and signs.get("mean") and not signs.get("t:apart")
    return bool(money and near and _SOLD.search(clause_before(way.total)))


def _is_a_bill(way: Way, signs: Mapping[str, int], each: Figure) -> bool:
    """Say whether a total is the fee for what was used of what a price is told of."""
    if any(_TARIFF.search(one.context.sentence) for one in (way.total, each)):
        return False
    used = all(one.figure and _USED.search(clause_before(one.figure)) for one in way.counts)
    return bool(signs.get("with-total") and used and _FEE.search(clause_before(way.total)))
