"""The growth of a whole, and that of the parts that make it up: it lies between. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from qa.judging.arithmetic.arithmetic import Interval
from qa.judging.linking.measures import kind
from qa.model import Change, Figure, Quantity
from qa.patterns import regex

_BEHIND: Final = regex(
    "，?(?:按[^，。；]{2,10}(?:计算|算)?，)?(?:同比|(?:比|较)(?:上年|去年|上年同期|去年同期))?(?:实际)?"
    "(?:增长|增|下降|降|上升|上涨|下跌)(?:了|为)?"
)
"""What stands between a level and its growth."""
_MOST, _FEWEST = 8, 2


class Grown(NamedTuple):
    """The figure of a growth, and what that may be, falls below nought; its level where told."""

    level: Quantity | None
    rate: Figure
    basis: str
    growth: Interval


class GrowthApart(NamedTuple):
    """The growth of a whole beyond that of all its parts."""

    whole: Grown
    parts: tuple[Grown, ...]


def growths_apart(changes: Sequence[Change]) -> Iterator[GrowthApart]:
    """Look in a block at levels that add up to one before them, each told with its growth."""
    grown = [one for change in changes if (one := signed_growth(change)) is not None]
    grown.sort(key=lambda one: one.rate.span)
    for at, whole in enumerate(grown):
        parts = _parts(whole, grown[at + 1 : at + 1 + _MOST])
        if parts and is_beyond(whole.growth, [part.growth for part in parts]):
            yield GrowthApart(whole, tuple(parts))


def signed_growth(change: Change) -> Grown | None:
    """Give a growth over one step of time, with its sign; a point or a multiple is none."""
    rate = change.rate
    if change.to or change.years != 1 or change.direction == "unknown":
        return None
    if rate.quantity.dimension != "ratio" or rate.quantity.hedge:
        return None
    found = Interval.of(rate.quantity)
    if change.direction == "down":
        found = Interval(-found.high, -found.low)
    return Grown(_level(change), rate, change.basis, found)


def _level(change: Change) -> Quantity | None:
    """Give the level that a rate stands behind, with or without words on how it was reckoned."""
    if change.after:
        return change.after.quantity if not change.told else None
    rate = change.rate
    begin = rate.at - rate.span.start
    before = [one for one in rate.beside if one.span < rate.span]
    if not before or not rate.context.span.contains(before[-1].span):
        return None
    gap = rate.context.sentence[before[-1].span.end + begin : rate.at]
    return before[-1].quantity if _BEHIND.fullmatch(gap) else None


def _parts(whole: Grown, behind: Sequence[Grown]) -> list[Grown]:
    """Give the first levels behind a whole that add up to it, as printed."""
    summed, parts, all_ = Interval(Fraction(0), Fraction(0)), list[Grown](), whole.level
    if all_ is None or all_.hedge:
        return []
    for part in behind:
        level = part.level
        if level is None or level.hedge or kind(level) != kind(all_) or not _one_basis(part, whole):
            break
        parts.append(part)
        summed += Interval.of(level)
        if len(parts) >= _FEWEST and summed.meets(Interval.of(all_)):
            return parts
        if summed.low > all_.high:
            break
    return []


def _one_basis(one: Grown, other: Grown) -> bool:
    return one.basis == other.basis or not (one.basis and other.basis)


def is_beyond(whole: Interval, parts: Sequence[Interval]) -> bool:
    """Say whether a growth is above, or below, all of some others."""
    above = whole.low > max(part.high for part in parts)
    return above or whole.high < min(part.low for part in parts)
