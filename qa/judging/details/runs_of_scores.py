"""Sets or quarters of a match that are listed twice, and in one of which two lists differ. Pure.

25比19、22比25、25比21、25比23 here; 25比19、22比25、25比21、25比21 there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, TypeAlias

from qa.judging.details.scores import Score, disjoint
from qa.model import Figure
from qa.patterns import regex

_SCORE: Final = r"\d{1,3}[比:：∶\-]\d{1,3}"
_RUN: Final = regex(rf"(?<![\d比:：∶\-]){_SCORE}(?:[、，和]{_SCORE})+(?![\d比:：∶\-])")
_PLAYED: Final = regex(_SCORE)
_SORTS: Final = regex("[男女混]子?[单双团]"), regex("半决赛|(?<!半)决赛|小组赛")
_TWO, _THREE, _MANY = 2, 3, 21

Mask: TypeAlias = tuple[int, tuple[tuple[int, int], ...]]
"""Which of a list a score is, and all others."""


def mask_of(figure: Figure) -> Mask | None:
    """Give the list that a score stands in, but for the score itself."""
    text = figure.context.sentence
    for run in _RUN.finditer(text) if figure.quantity.dimension == "odds" else ():
        if run.start() <= figure.at < run.end():
            played = list(_PLAYED.finditer(text, run.start(), run.end()))
            index = next((n for n, one in enumerate(played) if one.start() == figure.at), None)
            if index is not None:
                rest = tuple(_points(one) for one in played[:index] + played[index + 1 :])
                most = max((max(points) for points in rest), default=0)
                told = len(rest) >= _THREE or (len(rest) == _TWO and most >= _MANY)
                return (index, rest) if told else None
    return None


def _points(found: re.Match[str]) -> tuple[int, int]:
    one, other = re.split(r"\D", found[0])
    return int(one), int(other)


def runs_apart(figures: Sequence[Figure]) -> Iterator[tuple[Score, Score]]:
    """Pair the scores in which two lists differ that are alike in all others."""
    alike: defaultdict[Mask, list[Figure]] = defaultdict(list)
    for figure in figures:
        if mask := mask_of(figure):
            alike[mask].append(figure)
    for told in alike.values():
        for one, other in combinations(told, _TWO):
            apart = one.context.span != other.context.span
            texts = one.context.sentence, other.context.sentence
            if (
                apart
                and not any(disjoint(sort, *texts) for sort in _SORTS)
                and _score(one).points != _score(other).points
            ):
                yield _score(one), _score(other)


def _score(figure: Figure) -> Score:
    found = _PLAYED.match(figure.context.sentence, figure.at)
    high, low = sorted(_points(found), reverse=True) if found else (0, 0)
    return Score(figure, (high, low), "", firm=True)
