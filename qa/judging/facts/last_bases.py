"""The level of the last edition that a change told behind this edition's figure starts from. Pure.

326万人次，比上年增长14.0%: from 285.8 to 286.1; 412场，比上年增加36场: 376.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from qa.judging.linking.clauses import clause
from qa.model import Figure
from qa.patterns import regex

PART: Final = regex("其中|日均|平均|人均|计划|预计|单日|首日|目标|将")
CHANGE: Final = regex("[比较].|(?:增加|减少|[多少增减])了?$")
_THAN: Final = "[（(，]?(?:比|较|同比)(?:上一?[届年]|去年)?(?:同期)?"
_RATE: Final = regex(rf"{_THAN}(?P<way>增长|上升|增加|下降|减少)(?P<rate>\d+(?:\.(?P<part>\d+))?)%")
_STEP: Final = regex(rf"{_THAN}(?P<way>增加|减少|[多少增减])了?")


class Base(NamedTuple):
    """What a change starts from, and between what it may lie."""

    made: Fraction
    low: Fraction
    high: Fraction


def base_of(figure: Figure, figures: Sequence[Figure]) -> Base | None:
    """Give the level that the change right behind a figure starts from, if one is told."""
    if figure.quantity.hedge or PART.search(clause(figure)[0]):
        return None
    return _by_rate(figure) or _by_step(figure, figures)


def _by_rate(figure: Figure) -> Base | None:
    found = _RATE.match(figure.context.sentence, figure.until)
    if found is None:
        return None
    sign = -1 if found["way"] in {"下降", "减少"} else 1
    rate, step = Fraction(found["rate"]) / 100, Fraction(1, 10 ** (2 + len(found["part"] or "")))
    told, slack = figure.quantity.nominal, figure.quantity.step
    less, more = 1 + sign * rate - step, 1 + sign * rate + step
    if less <= 0:
        return None
    return Base(told / (1 + sign * rate), (told - slack) / more, (told + slack) / less)


def _by_step(figure: Figure, figures: Sequence[Figure]) -> Base | None:
    for then in figures:
        if then.context.span != figure.context.span or then.quantity.hedge:
            continue
        found = _STEP.fullmatch(figure.context.sentence, figure.until, then.at)
        if found and then.quantity.nominal < figure.quantity.nominal:
            sign = -1 if found["way"] in {"减少", "减", "少"} else 1
            made = figure.quantity.nominal - sign * then.quantity.nominal
            slack = _slack(figure) + _slack(then)
            return Base(made, made - slack, made + slack)
    return None


def _slack(figure: Figure) -> Fraction:
    return Fraction() if figure.quantity.exact else figure.quantity.step
