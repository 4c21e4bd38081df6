"""The rate that stands beside a level: 387.4亿元，比上年增长6.3%. One level, one rate. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.linking.matters import one_matter
from qa.model import Beside, Figure
from qa.patterns import regex

_GAP = regex(
    r"[（(，]?(?:[^，。；\d]{0,12}，)?[^，。；\d]{0,16}"
    r"(?P<way>增长|上升|提高|增加|上涨|增|下降|减少|回落|降低|下跌|降)(?:了|约|近|为|达|至)?"
)
_BASIS = regex(
    r"环比|比(?:20\d\d年|上月|上季|年初|前年)|较(?:20\d\d年|上月|年初)|两年平均|年均|名义"
)
_BASE = regex("(?<![同环占])[比较](?![重例])[^，。；：\\d]*的?$")
"""What leads to the level that a rate starts from, and is none of: 比上年的8.74万人次增长."""
_LEAST, _PAIR, _LIKELY, _SURELY = 3, 2, 1, 16


def level_of(figure: Figure) -> str:
    """Give the level whose change a percentage is, in canonical form; empty if unknown."""
    if figure.quantity.dimension != "ratio" or figure.quantity.hedge:
        return ""
    level = _before(figure)
    if level is None or telling_digits(level.quantity) < _LEAST:
        return ""
    start = _until(figure, level) - (level.span.end - level.span.start)
    if _BASE.search(figure.context.sentence, 0, start):
        return ""
    gap = figure.context.sentence[_until(figure, level) : figure.at]
    found = _GAP.fullmatch(gap)
    return f"{level.quantity.canonical}/{_basis(gap)}" if found else ""


def _basis(gap: str) -> str:
    found = _BASIS.search(gap)
    return found[0] if found else ""


def _before(figure: Figure) -> Beside | None:
    """Give the figure right before another in its sentence."""
    first = figure.context.span.start
    before = [one for one in figure.beside if first <= one.span.start < figure.span.start]
    return max(before, key=lambda one: one.span.start, default=None)


def _until(figure: Figure, level: Beside) -> int:
    return figure.at - (figure.span.start - level.span.end)


def two_rates(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the rates, printed to the same place, that are told of one level and differ.

    `figures` are rates of one level.
    """
    if len({figure.quantity.nominal for figure in figures}) != _PAIR:
        return
    for one, other in combinations(figures, 2):
        alike = one.quantity.step == other.quantity.step and one.quantity != other.quantity
        if alike and one.context.span != other.context.span and _one_matter(one, other):
            yield one, other


def _one_matter(one: Figure, other: Figure) -> bool:
    if one.context.document == other.context.document:
        return True
    level = _before(one)
    long = level is not None and telling_digits(level.quantity) > _LEAST
    return one_matter(one.context, other.context) >= (_LIKELY if long else _SURELY)
