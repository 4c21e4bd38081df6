"""What shows that a rate of change is made by other levels than two that do not make it. Pure."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from qa.judging.arithmetic.levels import change_between
from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.linking.measures import same_kind
from qa.judging.linking.otherwise import companions, within
from qa.model import Change, Figure

_TELLING = 2


def change_made(change: Change) -> bool:
    """Say whether two other levels make a rate to its last digit, or these two make another."""
    before, after, rate = change.before, change.after, change.rate.quantity
    if before is None or after is None:
        return False
    if (
        _is_of_another_level(change, before, after)
        or _is_made_by_a_step(change, before, after)
        or _is_one_of_two_moves(change, before, after)
    ):
        return True
    if telling_digits(rate) < _TELLING:
        return False
    if _told_by_another(change, after) or _is_the_step(change, before, after):
        return True
    near = [
        one
        for one in companions(change.rate)
        if one.span != change.rate.span and same_kind(one.quantity, after.quantity)
    ]
    for old, new in permutations(near, 2):
        if {old.span, new.span} == {before.span, after.span}:
            continue
        levels = replace(before, quantity=old.quantity), replace(after, quantity=new.quantity)
        made = change_between(replace(change, before=levels[0], after=levels[1], by=None))
        if made and within(made[0], rate):
            return True
    return False


def _is_one_of_two_moves(change: Change, before: Figure, after: Figure) -> bool:
    """Say whether the step is what came less what went: 新增12名，减少5名，由86名增加到93名."""
    moved, net = change.rate.quantity, after.quantity.nominal - before.quantity.nominal
    others = (
        one.quantity.nominal
        for one in change.rate.beside
        if change.context.span.contains(one.span)
        and one.span not in {before.span, after.span}
        and same_kind(one.quantity, after.quantity)
    )
    alike = same_kind(moved, after.quantity) and change.rate.span != after.span
    return alike and any(net in {one - moved.nominal, moved.nominal - one} for one in others)


def _is_of_another_level(change: Change, before: Figure, after: Figure) -> bool:
    """Say whether another level of the sentence, told before the base, makes a change exactly.

    净利润5.2亿元，收入48亿元，比二季度的4.0亿元增长30%.
    """
    for one in change.rate.beside:
        told = change.context.span.contains(one.span) and one.span < before.span
        if not told or not same_kind(one.quantity, after.quantity) or one.span == after.span:
            continue
        level = replace(after, quantity=one.quantity)
        made = change_between(replace(change, after=level, by=None))
        if made and made[0] == change.rate.quantity.nominal:
            return True
    return False


def _told_by_another(change: Change, after: Figure) -> bool:
    """Say whether the two levels make another percentage that stands beside the later one."""
    made = change_between(change)
    return made is not None and any(
        one.quantity.dimension == "ratio"
        and one.span != change.rate.span
        and telling_digits(one.quantity) >= _TELLING
        and after.context.span.contains(one.span)
        and within(made[0], one.quantity)
        for one in after.beside
    )


def _is_the_step(change: Change, before: Figure, after: Figure) -> bool:
    """Say whether one level is in truth the step by which the other came about: 扩种5.5万亩."""
    step, level = before.quantity.nominal, after.quantity.nominal
    rate = change.rate.quantity
    of_then = before.context.sentence.endswith("的", 0, before.at)
    bases = [] if of_then or rate.dimension != "ratio" else [level - step, level + step]
    return any(base > 0 and within(step / base, rate) for base in bases)


def _is_made_by_a_step(change: Change, before: Figure, after: Figure) -> bool:
    """Say whether a difference told beside a rate makes it: 去年600公斤，今年多收24公斤，增收4%."""
    rate, base = change.rate.quantity, before.quantity
    sentence = change.context.span
    return rate.dimension == "ratio" and any(
        sentence.contains(one.span)
        and before.span < one.span < change.rate.span
        and one.span != after.span
        and same_kind(one.quantity, base)
        and abs(one.quantity.nominal - rate.nominal * base.nominal) * 2 <= rate.step * base.nominal
        for one in change.rate.beside
    )
