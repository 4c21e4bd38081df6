"""Groups told in a row with the number of each: 少年组48人、成人组32人、老年组16人. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.linking.clauses import clause
from qa.judging.linking.measures import same_kind
from qa.model import Beside, Figure
from qa.patterns import regex

_NAMED: Final = regex("[、和及](?!其中)[^，。；：、\\d]{2,8}")
_ROW, _NAME = 3, 2


def of_a_group_alone(one: Figure, other: Figure) -> bool:
    """Say whether one figure counts a group of a row, and the other none that bears its name."""
    return _is_of_a_group(one, other) or _is_of_a_group(other, one)


def _is_of_a_group(figure: Figure, other: Figure) -> bool:
    name = clause(figure)[0][-_NAME:]
    return _in_row(figure) and name not in "".join(clause(other))


def _in_row(figure: Figure) -> bool:
    """Say whether a figure stands in a row of three names and more, each with its number."""
    begin, sentence = figure.at - figure.span.start, figure.context.sentence
    row = sorted({figure.span, *(one.span for one in figure.beside if _alike(figure, one))})
    at = row.index(figure.span)
    first = last = at
    while first and _NAMED.fullmatch(
        sentence, row[first - 1].end + begin, row[first].start + begin
    ):
        first -= 1
    while last + 1 < len(row) and _NAMED.fullmatch(
        sentence, row[last].end + begin, row[last + 1].start + begin
    ):
        last += 1
    return last - first + 1 >= _ROW


def _alike(figure: Figure, one: Beside) -> bool:
    here = figure.context.span.contains(one.span)
    return here and same_kind(one.quantity, figure.quantity)
