"""A headline's share in words, and the one share that its body tells or makes. Pure.

大半工程已完工 above 完成38%; 工期缩短近一半 above 由20个月缩短到16个月;
三成学生近视 above 1800名……1020人; 出口额翻番 above 增长40%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from qa.judging.details.headline_kin import body_of, weight
from qa.model import Figure
from qa.patterns import regex

_WORDS: Final = regex("[成半]|分之")
_WIDE: Final = Fraction(3, 100)
"""How far a share may lie beside the words for it: 六成 of 62.9%."""
_TOLD: Final = regex(
    "(?:[减缩]少|缩短|下降|降低|压缩|节[省约]|降|减|增长|增加|提高|提升|上升|增|涨)"
)
_LEAD: Final = 6
_SPELLS: Final = frozenset({"months", "days", "seconds"})
_UNITS: Final = _SPELLS | {"count"}
_RATE, _FOLD = "ratio", "fold"
_TIMES: Final = frozenset({"times", "fold"})
_LESS, _MORE = Fraction(4, 5), Fraction(3, 2)
"""Between what parts of it a growth is still called so: 翻番 of 86%."""


class _Made(NamedTuple):
    """A share that the body tells, or that two of its figures make."""

    sides: tuple[Figure, ...]
    share: Fraction


def share_denied(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the figure whose share, the only one of its body, is far from a headline's words."""
    body = body_of(figures)
    changed = _TOLD.search(_lead(spot)) is not None
    if spot.quantity.dimension == _FOLD:
        if any(one.quantity.dimension in _TIMES for one in body):
            return None
        rates = [one for one in _rates(body) if _TOLD.search(_lead(one.sides[0]))]
        return _alone(spot, rates, rates)
    if spot.quantity.dimension != _RATE or not _WORDS.search(_printed(spot)):
        return None
    rates = [one for one in _rates(body) if "其中" not in one.sides[0].scope]
    made = [*_made(body, changed=changed)]
    told = [one for one in rates if changed == (_TOLD.search(_lead(one.sides[0])) is not None)]
    return _alone(spot, told if rates else made, rates + made)


def _alone(spot: Figure, told: Sequence[_Made], shares: Sequence[_Made]) -> Figure | None:
    """Give the only share told, where none fits and it is told in words of the headline."""
    if any(_fits(spot, one.share) for one in shares):
        return None
    if len(told) > 1:
        told = [one for one in told if weight(spot, one.sides[-1]) > 0]
    if len(told) != 1:
        return None
    sides = told[0].sides
    if len(sides) > 1 and told == shares and _TOLD.search(_lead(spot)):
        return sides[-1]  # 三年减少一半, and two levels alone
    return sides[-1] if any(weight(spot, side) > 0 for side in sides) else None


def _rates(body: Sequence[Figure]) -> list[_Made]:
    return [_Made((one,), one.quantity.nominal) for one in body if one.quantity.dimension == _RATE]


def _printed(figure: Figure) -> str:
    return figure.context.sentence[figure.at : figure.until]


def _lead(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]


def _made(body: Sequence[Figure], *, changed: bool) -> Iterator[_Made]:
    """Give what figures make of the one that stands before them: parts of all, or what is left."""
    units = _SPELLS if changed else _UNITS
    counted = [one for one in body if one.quantity.dimension in units and not one.quantity.hedge]
    for whole, parts in _rows(counted):
        for part in parts[:1] if changed else parts:
            share = part.quantity.nominal / whole.quantity.nominal
            yield _Made((whole, part), 1 - share if changed else share)


def _rows(counted: Sequence[Figure]) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """Give each figure with those of its unit and paragraph that follow it and are smaller."""
    rows: dict[tuple[int, str], list[Figure]] = {}
    for one in counted:
        rows.setdefault((one.context.block, one.quantity.unit), []).append(one)
    for whole, *parts in rows.values():
        most = whole.quantity.nominal
        if parts and all(0 < part.quantity.nominal < most for part in parts):
            yield whole, parts


def _fits(spot: Figure, share: Fraction) -> bool:
    if spot.quantity.dimension == _FOLD:
        grown = Fraction(2) ** int(spot.quantity.nominal) - 1
        return bool(grown * _LESS <= share <= grown * _MORE)
    at_least = spot.quantity.low == spot.quantity.nominal
    return spot.quantity.low - (0 if at_least else _WIDE) <= share <= spot.quantity.high + _WIDE
