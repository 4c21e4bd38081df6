"""What other figures of a paragraph make: a value that two of them give is theirs, and no slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.arithmetic.quotients import quotient_fits
from qa.judging.linking.measures import same_kind
from qa.model import Beside, Figure, Mean, Quantity, Share, Sharing, Total
from qa.patterns import regex

_TAKEN = ("，占", "、占", "（占", "占")
_BEARING = _TELLING = 2
_FINE = 3
_LEFT_BEFORE = regex("旧存|结转|结存|遗留|积存|未结")
_MISSING = regex(
    "缺[考席勤赛]|弃[考赛权]|未[到参考检测评答]|请假|退[出赛票]|取消|无效|免[检考]|剔除|扣除|爽约"
)
_SHARERS, _LEAD = frozenset("人户"), 12
"""Those to whom, by the name of a mean, something falls: 人均, 户均."""
_MATCHES, _SIDES = frozenset("场盘局"), 2
"""What two sides play, so that it counts for both: 10个队各赛18场，共90场."""


def mean_made(mean: Mean, way: Sharing) -> bool:
    """Say whether other figures make a mean, or the total that it is held to.

    Another total over another count, a sum of two prices, another price by another count.
    """
    each, total = mean.each.quantity, way.total.quantity
    if total.suffix in _MATCHES and within(_SIDES * total.nominal / way.count.nominal, each):
        return True
    if telling_digits(each) < _TELLING:
        return False
    near = [one for one in companions(mean.each, way.total) if one.span != mean.each.span]
    between = [one for one in near if way.span.start < one.span.start < mean.each.span.start]
    taken = way.total.context.sentence.startswith(_TAKEN, way.total.until)
    behind = [one for one in near if taken and one.span.start > way.total.span.end][:1]
    if _is_of_a_share(each, total.nominal / way.count.nominal, [*between, *behind]):
        return True
    count = next((one for one in near if one.span == way.span), None)
    factor = way.count.nominal / count.quantity.nominal if count else Fraction(1)
    used = {way.total.span, way.span}
    if _by_another_count(total, each, [one for one in near if one.span not in used], mean):
        return True
    totals = [one for one in near if same_kind(one.quantity, total)]
    counts = [one for one in near if count and same_kind(one.quantity, count.quantity)]
    pairs = [pair for pair in _pairs(totals, counts) if {pair[0].span, pair[1].span} != used]
    shared = any(within(a.quantity.nominal / b.quantity.nominal / factor, each) for a, b in pairs)
    prices = [one for one in near if same_kind(one.quantity, each) and one.span not in used]
    others = [one for one in counts if one.span not in used]
    return shared or _is_sum(each, prices) or _is_product(total, prices, others, factor)


def _by_another_count(total: Quantity, each: Quantity, near: Sequence[Beside], mean: Mean) -> bool:
    """Say whether a count of any unit in its sentence makes a mean: 7班, 14班次; 11个主场, 10场.

    What falls to each person by name, 人均, is not what falls to each household.
    """
    lead = mean.each.context.sentence[max(0, mean.each.at - _LEAD) : mean.each.at]
    named = next((unit for unit in _SHARERS if f"{unit}均" in lead), "")
    return any(
        one.quantity.dimension == "count"
        and not (named and one.quantity.unit in _SHARERS - {named})
        and mean.each.context.span.contains(one.span)
        and within(total.nominal / one.quantity.nominal, each)
        for one in near
    )


def _is_of_a_share(each: Quantity, made: Fraction, near: Sequence[Beside]) -> bool:
    """Say whether a share of what was counted bore the total: 自留15%，余下出售，每斤4.2元."""
    shares = (one.quantity.nominal for one in near if one.quantity.dimension == "ratio")
    parts = (part for share in shares for part in (share, 1 - share) if 0 < part < 1)
    return any(within(made / part, each) for part in parts)


_LEAVES_OUT = regex("[（(][^（）()]{0,40}(?:不计|不含|不包括|除外|未计)")
"""What a bracket behind a rate leaves out of what it is reckoned with."""


def share_made(share: Share) -> bool:
    """Say whether other counts of the paragraph make a percentage, or these two make another.

    Another part and whole to its last digit, the part in the whole and one more together.
    """
    part, whole, rate = share.part, share.whole, share.rate.quantity
    if _LEAVES_OUT.match(share.rate.context.sentence, share.rate.until):
        return True
    if part is None or whole is None or share.cue == "中占" or _row_bears_out(whole, share):
        return False  # 录取的人次中…占21% is no share of those who applied
    near = [one for one in companions(share.rate) if same_kind(one.quantity, part.quantity)]
    if telling_digits(rate) < _TELLING or rate.hedge:
        return False
    if (
        _of_one_whole(part, whole, share.rate)
        or makes_another(part, whole, share.rate)
        or _of_both(part, whole, rate, near)
        or _of_those_who_came(part, whole, rate, near)
    ):
        return True
    others = [one.quantity.nominal for one in near if one.span not in {part.span, whole.span}]
    rest = whole.quantity.nominal - part.quantity.nominal
    of_others = (part.quantity.nominal / other for other in others if other != rest)
    in_whole = (one / whole.quantity.nominal for one in others if rate.nominal < 1)
    if any(within(made, rate) for made in (*of_others, *in_whole)):
        return True
    return telling_digits(rate) >= _FINE and any(
        within(over.quantity.nominal / under.quantity.nominal, rate)
        for over, under in _pairs(near, near)
        if {over.span, under.span} != {part.span, whole.span}
    )


def is_with_what_was_left(part: Figure, whole: Figure, rate: Figure) -> bool:
    """Say whether a percentage is of what came in and what was left before: 新收、旧存, 结案率."""
    near = [one for one in companions(rate) if _LEFT_BEFORE.search(one.measure.text)]
    return _of_both(part, whole, rate.quantity, near)


def makes_another(part: Figure, whole: Figure, rate: Figure) -> bool:
    """Say whether part and whole make another percentage that stands beside the part."""
    made = part.quantity.nominal / whole.quantity.nominal
    return any(
        one.quantity.dimension == "ratio"
        and one.span != rate.span
        and telling_digits(one.quantity) >= _TELLING
        and not one.quantity.hedge
        and part.context.span.contains(one.span)
        and within(made, one.quantity)
        for one in part.beside
    )


def _of_one_whole(part: Figure, whole: Figure, rate: Figure) -> bool:
    """Say whether both have their percentages of a third: 履约162个，履约率87.1%；开工117个."""
    behind = [one for one in whole.beside if whole.span < one.span < part.span][:1]
    if not behind or behind[0].quantity.dimension != "ratio" or not whole.quantity.nominal:
        return False
    other, ratio = behind[0].quantity, part.quantity.nominal / whole.quantity.nominal
    return ratio * other.low <= rate.quantity.high and rate.quantity.low <= ratio * other.high


def _of_both(part: Figure, whole: Figure, rate: Quantity, near: Sequence[Beside]) -> bool:
    """Say whether a part is the percentage of its whole and one more: 新建3.4万亩、改造1.6万亩."""
    others = [one.quantity for one in near if one.span not in {part.span, whole.span}]
    alike = [one for one in others if same_kind(one, whole.quantity)]
    wholes = [whole.quantity.nominal + one.nominal for one in alike]
    return any(within(part.quantity.nominal / both, rate) for both in wholes)


def _row_bears_out(whole: Figure, share: Share) -> bool:
    """Say whether two other parts of a row have the percentages printed for them of this whole."""
    mine = (one for one in share.peers if one[1] is whole)
    fit = (quotient_fits(part.quantity, of.quantity, rate.quantity) for part, of, rate in mine)
    return not share.told and sum(fit) >= _BEARING


def _of_those_who_came(part: Figure, whole: Figure, rate: Quantity, near: Sequence[Beside]) -> bool:
    """Say whether a part is the percentage of its whole without those missing: 缺考250人."""
    missing = [one.quantity for one in near if _MISSING.search(one.measure.text)]
    alike = [one for one in missing if same_kind(one, whole.quantity)]
    wholes = [whole.quantity.nominal - one.nominal for one in alike]
    return any(there > 0 and within(part.quantity.nominal / there, rate) for there in wholes)


def one_in_another(total: Total) -> bool:
    """Say whether a percentage beside them is what one part is of another: 合格率 of those tested.

    Such figures are stages, or a sample and what it makes one expect, and no parts of a sum.
    """
    parts = total.parts if len(total.parts) <= _FINE else ()
    rates = [
        one.quantity
        for one in companions(*parts)
        if one.quantity.dimension == "ratio" and telling_digits(one.quantity) >= _FINE
    ]
    return any(
        within(part.quantity.nominal / whole.quantity.nominal, rate)
        for rate in rates
        for part, whole in permutations(parts, 2)
        if 0 < whole.quantity.nominal > part.quantity.nominal
    )


def companions(*figures: Figure) -> list[Beside]:
    """Give the companions of figures, and the figures themselves, each once."""
    own = [Beside(figure.span, figure.quantity, figure.measure) for figure in figures]
    near = [*own, *(one for figure in figures for one in figure.beside)]
    return [one for one in {one.span: one for one in near}.values() if one.quantity.nominal > 0]


def _pairs(overs: Sequence[Beside], unders: Iterable[Beside]) -> Iterator[tuple[Beside, Beside]]:
    return ((over, under) for under in unders for over in overs if over is not under)


def within(value: Fraction, printed: Quantity) -> bool:
    """Say whether a value is the printed one, rounded at its last digit."""
    half = printed.step / 2
    return abs(value - printed.nominal) <= half or printed.low <= value <= printed.high


def _is_sum(printed: Quantity, prices: Sequence[Beside]) -> bool:
    """Say whether a price is exactly the sum of two others, or what one has above another."""
    values = {one.quantity.nominal for one in prices}
    return any(printed.nominal - one in values or printed.nominal + one in values for one in values)


def _is_product(
    total: Quantity, prices: Sequence[Beside], counts: Sequence[Beside], factor: Fraction
) -> bool:
    """Say whether another price by another count is exactly the total."""
    return any(
        price.quantity.nominal * count.quantity.nominal * factor == total.nominal
        for price, count in _pairs(prices, counts)
    )
