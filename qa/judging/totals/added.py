"""A running total that the one before it and what was added since do not make. Pure.

That three figures are said of one another is not sure; a slip of one digit shows that they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from qa.judging.arithmetic.arithmetic import Interval
from qa.judging.arithmetic.slips import digits_told, slip_within
from qa.judging.linking.measures import action
from qa.judging.linking.order_in_time import in_order
from qa.judging.linking.tallied import running
from qa.model import Figure
from qa.patterns import regex

_NEW = regex("又|再|新(?!能源|闻|区|城|村|华)|净增|增加|添")
_SINCE = regex(
    r"今年|期间|此后|随后|当年|全年|上半年|[一二三四]季度|前[^，。；]{1,3}个?月|1[—至-]\d{1,2}月"
)
_PARTS = frozenset({"其中", "计划", "同比"})
_LOOK, _FAR, _REACH, _CROWD, _TELLING, _LEAST = 24, 40, 3, 12, 3, 2


class Addition(NamedTuple):
    """A running total, what was added, and the later total, which is not what they make."""

    before: Figure
    added: Figure
    total: Figure
    needed: Interval


def additions(figures: Sequence[Figure]) -> Iterator[Addition]:
    """Give the later totals of an article that a slip parts from what makes them."""
    if not _LEAST < len(figures) <= _CROWD:
        return
    totals = [figure for figure in figures if running(figure)]
    found = [
        one
        for before, total in permutations(totals, 2)
        if _is_later(before, total)
        for added in figures
        if added not in totals and (one := _made(before, added, total))
    ]
    explained = {one.total.span for one in found if _fits(one)}
    explained |= {one.added.span for one in found if _fits(one)}
    for one in found:
        if not explained & {one.total.span, one.added.span} and _is_a_slip(one):
            yield one


def _is_later(before: Figure, total: Figure) -> bool:
    near = abs(before.context.block - total.context.block) <= _REACH
    pair = in_order(before, total) if near else None
    return pair is not None and pair[0] is before


def _made(before: Figure, added: Figure, total: Figure) -> Addition | None:
    one, other, whole = before.quantity, added.quantity, total.quantity
    far = abs(added.context.block - total.context.block) > _REACH
    if far or added.scope & _PARTS or not other.nominal < whole.nominal:
        return None
    if not _is_added(before, added, total):
        return None
    needed = Interval(one.low + other.low, one.high + other.high)
    return Addition(before, added, total, needed)


def _is_added(before: Figure, added: Figure, total: Figure) -> bool:
    """Say whether the words tell that a figure came on top of a total: 又新建, 今年已开行."""
    text = added.context.sentence[max(0, added.at - _FAR) : added.at]
    clause = text[max(text.rfind(mark) for mark in "，：；。") + 1 :]
    if _NEW.search(clause):
        return True
    deeds = {action(figure.measure) for figure in (before, total)} - {""}
    return action(added.measure) in deeds and _SINCE.search(text[-_LOOK:]) is not None


def _fits(one: Addition) -> bool:
    return one.needed.low <= one.total.quantity.high and one.total.quantity.low <= one.needed.high


def _is_a_slip(one: Addition) -> bool:
    """Say whether one digit of the total, or of what was added, would make the addition right."""
    before, added, total = one.before.quantity, one.added.quantity, one.total.quantity
    if digits_told(total) < _TELLING or digits_told(added) < _LEAST:
        return False
    left = Interval(total.low - before.high, total.high - before.low)
    return slip_within(total, one.needed) or slip_within(added, left)
