"""The sets of a match as they are told one after the other: 首局, 次局, 第三局, 决胜局. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import Figure
from qa.patterns import regex

_ORDINAL: Final = regex("(?:第(?P<n>[一二三四五])|(?P<first>首)|(?P<second>次)|(?P<last>决胜))局")
_NUMBERS: Final = {sign: at for at, sign in enumerate("一二三四五", 1)}
_FIVE, _LEAST = 5, 4


def told_sets(figures: Sequence[Figure]) -> list[Figure]:
    """Give the scores of four or five sets that are told in their order; the decider is the fifth.

    None where a number is left out, or a set is told again.
    """
    found: list[Figure] = []
    for one in sorted(figures, key=lambda figure: figure.span):
        number = _number(one, len(found))
        if number == len(found) + 1:
            found.append(one)
        elif number and number < len(found):
            return []
    return found if len(found) >= _LEAST else []


def _number(figure: Figure, before: int) -> int:
    """Give which set a score is of, nought where its words name none."""
    if figure.quantity.dimension != "odds":
        return 0
    told = [*_ORDINAL.finditer(figure.context.sentence, 0, figure.at)]
    if not told:
        return 0
    last = told[-1]
    if last["last"]:
        return _FIVE if before >= _LEAST else 0
    return 1 if last["first"] else 2 if last["second"] else _NUMBERS[last["n"]]
