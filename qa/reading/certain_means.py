"""The total and the count that a mean can only be of: one by its words, one by its unit."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure, Sharing
from qa.patterns import regex
from qa.reading.gaps import clause_before, gap, same_sentence
from qa.reading.per import Per
from qa.reading.portions import count_of

_NEAR = 12
_FAR = 3
_ALL_THE_WAY = regex("全程|赛道|跑完|里程|距离|赛程|全长|总长|行程")
_HEADS = frozenset({"headline", "kicker"})


def certain_pair(
    pairs: Sequence[Sharing], near: Sequence[Figure], each: Figure, falls: Per
) -> Sharing | None:
    """Give the only total before a mean with the only count that it can fall to, if so it is."""
    near_by = [pair for pair in pairs if pair.total.context.block <= each.context.block]
    ahead = [pair for pair in near_by if pair.total.span < each.span and pair.span < each.span]
    course = len(ahead) > 1 and each.quantity.dimension == "seconds"
    ahead = [pair for pair in ahead if _is_course(pair, near)] if course else ahead
    if len(ahead) != 1 or each.context.kind in _HEADS:
        return None
    if len(near_by) > 1 and not course and not _adjoins(ahead[0].total, each):
        return None
    total, count = ahead[0].total, next((one for one in near if one.span == ahead[0].span), None)
    apart = each.context.block - total.context.block
    if count is None or apart > 1 or (apart and not course and not same_sentence(count, each)):
        return None
    others = [one for one in near if one is not count and one.context.block == each.context.block]
    plain = course or not any(_is_level(one) and _may_be_count(one, falls, each) for one in others)
    beside = any(same_sentence(*two) for two in ((total, each), (count, each), (total, count)))
    levels = _is_level(count) and _is_level(total) and one_thing(total, each)
    return ahead[0] if plain and beside and levels else None


def _is_course(pair: Sharing, near: Sequence[Figure]) -> bool:
    """Say whether a length is that of the whole course: 42.195公里的赛道."""
    count = next((one for one in near if one.span == pair.span), None)
    if count is None:
        return False
    words = clause_before(count) + count.context.sentence[count.until : count.until + _NEAR]
    return _ALL_THE_WAY.search(words) is not None


def _adjoins(total: Figure, each: Figure) -> bool:
    """Say whether hardly a word stands between a total and a mean."""
    return same_sentence(total, each) and len(gap(total, each)) <= _FAR + _FAR


def _may_be_count(figure: Figure, falls: Per, each: Figure) -> bool:
    """Say whether a figure counts what a mean falls to, be it by a noun: 11个主场."""
    named = any(unit in figure.measure.text for unit in falls.units)
    return named or count_of(figure, falls, each) is not None


def _is_level(figure: Figure) -> bool:
    return not figure.scope & {"同比", "环比", "减少", "新增", "计划"}


def one_thing(total: Figure, each: Figure) -> bool:
    """Say whether a total and a mean count one thing, where they are counts that name it."""
    names = total.measure.thing, each.measure.thing
    named = each.context.sentence.startswith(names[1], each.until)
    if total.quantity.dimension != "count" or not (all(names) and named):
        return True
    return bool(set(names[0]) & set(names[1]))
