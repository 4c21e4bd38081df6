"""Counts that a mean's own words name: 61个考点、1440个考场，平均每个考场30人 falls to 考场."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before

_NAME = regex(
    "[每各](?:一)?[名位个人家户座所台辆艘间条支只头套件张篇场班组队栋株口眼](?!均|分|得|平)"
    "(?P<name>[\u4e00-\u9fff]{2})[^每，。；]*$"
)
_PIECE = "个"
_Counted = TypeVar("_Counted")


def names_another(counted: Sequence[Figure | None], each: Figure) -> bool:
    """Say whether a mean for 每个 of something named is told of counts of 个 of other things."""
    named = _NAME.search(clause_before(each))
    pieces = [one for one in counted if one and one.quantity.unit == _PIECE]
    if named is None or not pieces:
        return False
    return not any(named["name"] in one.measure.thing for one in pieces)


def named_counts(
    counted: Sequence[_Counted], figure_of: Callable[[_Counted], Figure | None], each: Figure
) -> list[_Counted]:
    """Leave those that count what a mean names after 每, or all where none does."""
    named = _NAME.search(clause_before(each))
    if named is None:
        return list(counted)
    bearing = [
        one
        for one in counted
        if (figure := figure_of(one)) and named["name"] in figure.measure.thing
    ]
    return bearing or list(counted)
