"""Parts weighed: a figure a little larger than one before it that may be its whole.

What is so of two figures of one kind (`part_marks`, `part_rivals`) is weighed. The weights
(`part_weights`) were learnt from what editors marked as a part beyond its whole, against all other
pairs of sound texts whose second is the larger. Only what would be a mistake is looked at, and
only up to a third beyond the whole: few slips make a part larger by far.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.model import Figure, Part
from qa.patterns import regex
from qa.reading.figures.gaps import (
    clause_before,
    gap,
    kind_of,
    of_before,
    same_sentence,
)
from qa.reading.parts.named_parts import NO_PARTS
from qa.reading.parts.part_marks import marks_of, words_of_part
from qa.reading.parts.part_pairs import told
from qa.reading.parts.part_rivals import Around, Known, around, marks_beside, some_of_another
from qa.reading.parts.part_weights import WEIGHTS
from qa.reading.parts.wholes_told import in_a_row

_NO_PARTS = NO_PARTS | {"speed"}
_SCALES = frozenset("级 岁 度 分 届 号 层 位 名次 位数 天 个月 年 秒 ℃".split())
_BACK, _REACH, _BLOCKS = 16, 420, 3
_NEVER = frozenset(
    {
        "both make a sum",
        "both past",
        "difference printed",
        "of another gauge",
        "part both ways",
        "part gross",
        "larger place",
        "parallel halves",
        "part alone holds",
        "part is a base",
        "part past",
        "part summed up",
        "part told again",
        "part told besides",
        "part told compared",
        "part told each",
        "part told then",
        "per unit",
        "periods apart",
        "rest in the lead",
        "share of a larger",
        "some and a larger sum before",
        "some but of another name",
        "some of the list",
        "sum printed",
        "the other side",
        "whole a mean",
        "whole alone a step",
    }
)
"""What no part and whole have: hardly one of those that editors marked, and hundreds of others."""

_OF_NOW = regex("今年|今[春夏秋冬]|本[年月季]|目前|如今")
"""What tells of now: 去年植树160万株，今年春季植树172万株."""
_LEAST = 0
"""What must speak for a pair, in hundredths of a natural logarithm."""


class Beyond(NamedTuple):
    """The places of a figure and of those before it that it is a little larger than."""

    part: int
    wholes: list[int]


def read_weighed_parts(figures: Sequence[Figure], relations: Sequence[object]) -> Iterator[Part]:
    """Read such parts of one article; `relations` are those known before."""
    all_of_it = around(figures, relations)
    for part, wholes in beyond_wholes(all_of_it):
        if _is_told(figures[part], all_of_it.known):
            continue
        pairs = ((at, marks_of_pair(all_of_it, at, part)) for at in wholes)
        odds = [(sum(WEIGHTS.get(one, 0) for one in marks), at) for at, marks in pairs if marks]
        best, at = max(odds, default=(_LEAST - 1, 0))
        if best >= _LEAST:
            yield Part(figures[at], figures[part], "近", figures[part].context)


def _is_told(part: Figure, known: Known) -> bool:
    """Say whether a part is known to lie in what it is larger than."""
    most = part.quantity.nominal
    return any(whole.quantity.nominal < most for whole in known.parts.get(part.span, ()))


def beyond_wholes(all_of_it: Around) -> Iterator[Beyond]:
    """Give the figures of one article that are a little larger than one of their kind before."""
    rows: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    figures = all_of_it.figures
    for index, (figure, worth) in enumerate(zip(figures, all_of_it.worth, strict=True)):
        quantity = figure.quantity
        if quantity.dimension in _NO_PARTS or quantity.unit in _SCALES or "/" in quantity.unit:
            continue
        if worth <= 0 or quantity.hedge == "range":
            continue
        row = rows[kind_of(figure)]
        wholes = [
            at
            for one, at in row[-_BACK:]
            if one < worth and 20 * worth <= 28 * one and _is_beyond(figure, figures[at])
        ]
        row.append((worth, index))
        if wholes:
            yield Beyond(index, wholes)


def _is_beyond(part: Figure, whole: Figure) -> bool:
    """Say whether a figure near before is less, however both are rounded."""
    far = part.span.start - whole.span.end > _REACH
    if far or part.context.block - whole.context.block > _BLOCKS:
        return False
    mine, theirs = part.quantity, whole.quantity
    more = mine.nominal - theirs.nominal
    return theirs.high < mine.low and more > max(mine.step, theirs.step)


def marks_of_pair(all_of_it: Around, at: int, index: int) -> frozenset[str] | None:
    """Give all that is so of a figure, as the part, and of one before it, as its whole.

    None where something keeps the one from being some of the other.
    """
    figures = all_of_it.figures
    if _NEVER.intersection(words_of_part(figures[index])):
        return None
    if of_before(figures[at]) and _OF_NOW.search(clause_before(figures[index])):
        return None
    if at and _of_a_row(figures[at - 1], figures[at], figures[index]):
        return None
    two = told(figures[at], figures[index])
    another = some_of_another(two, figures[at + 1 : index])
    marks = {
        *marks_of(two, some_of_another=another),
        *marks_beside(two, all_of_it, at, index),
    }
    return None if marks & _NEVER else frozenset(marks)


def _of_a_row(before: Figure, whole: Figure, part: Figure) -> bool:
    """Say whether 其中 before a part speaks of a row, whose last member the whole is."""
    told = same_sentence(whole, part) and "其中" in gap(whole, part)
    return told and in_a_row(before, whole)
