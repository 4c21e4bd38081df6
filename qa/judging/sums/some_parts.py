"""Whether some of the parts make the whole, or others beside them do. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from qa.judging.arithmetic.slips import digits_told
from qa.judging.linking.measures import same_kind
from qa.judging.sums.strangers import led_by
from qa.judging.sums.sum_places import ALL, FEW, LEFT, TWICE, in_a_row, stands_between
from qa.judging.sums.weighed_sums import signed_sum
from qa.model import Figure, Total
from qa.patterns import regex

_METAL = regex("[金银铜]")
_MEDALS = frozenset("金银铜")
"""Gold, silver and bronze are all medals there are, whatever two of them come to."""
_RESPECTIVELY = regex("分别")
_MANY = 6
_FINELY, _MORE_PARTS = 3, 3


def some_fit(total: Total) -> bool:
    """Say whether some of the parts are the whole, or one of them is the sum of the others.

    门诊 and 急诊 of 门急诊; 开工55个，完工31个，剩下3个 of 58个; 留观的7人，4人回家，余下3人.
    """
    values = [part.quantity.nominal for part in total.parts]
    if {_medal(part) for part in total.parts} == _MEDALS:
        return False
    if not stands_between(total, _RESPECTIVELY) and _sums_itself(total.parts, values):
        return True
    whole = total.whole.quantity.nominal
    if whole == sum(map(_signed, total.parts)) or _ends_before(total):
        return True
    follow = total.whole.span < total.parts[0].span
    if stands_between(total, ALL) or (follow and len(values) > _MANY):
        return False
    return any(
        sum(some) == whole
        for count in range(FEW, len(values))
        for some in combinations(values, count)
    )


def _medal(part: Figure) -> str:
    found = _METAL.search(part.context.sentence, part.at, part.until + 1)
    return found[0] if found else ""


def _sums_itself(parts: Sequence[Figure], values: Sequence[Fraction]) -> bool:
    """Say whether one of several figures of one unit is the sum of the others."""
    if len({part.quantity.unit for part in parts}) == len(parts):
        return False
    doubled = [TWICE * value == sum(values) for value in values] if len(values) > FEW else []
    return any(doubled[1:]) or (doubled[:1] == [True] and not in_a_row(parts))


def _ends_before(total: Total) -> bool:
    """Say whether the parts up to a mark make the whole: what follows is told of it besides."""
    summed = Fraction(0)
    for part, after in pairwise(total.parts):
        summed += part.quantity.nominal
        if summed == total.whole.quantity.nominal and after.context is part.context:
            return not {"；", "，"}.isdisjoint(part.context.sentence[part.until : after.at])
    return False


def _signed(part: Figure) -> Fraction:
    """Give a part with its sign: what was struck off is less."""
    value = part.quantity.nominal
    return -value if LEFT.search(led_by(part)) else value


def fits_with_others(total: Total) -> bool:
    """Say whether figures of the row that were not read as parts make the sum right.

    One part may be left out for one of them, or for up to three where the numbers are large.
    """
    whole, parts = total.whole, total.parts
    taken = {whole.span, *(part.span for part in parts)}
    near = {one.span: one for part in parts for one in part.beside}
    others = [
        one.quantity.nominal
        for one in near.values()
        if one.span not in taken
        and same_kind(one.quantity, whole.quantity)
        and any(part.context.span.contains(one.span) for part in parts)
        and one.span < max(whole.span, parts[-1].span)
    ]
    missing = whole.quantity.nominal - signed_sum(total)
    spare = {missing, *(missing + part.quantity.nominal for part in parts)}
    most = _MORE_PARTS if digits_told(whole.quantity) > _FINELY else 1
    return any(
        sum(some) in spare
        for count in range(1, most + 1)
        for some in combinations(others[:_MANY], count)
    )
