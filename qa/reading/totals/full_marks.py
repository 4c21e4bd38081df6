"""Marks that make the full marks of a test or a bid: 价格分30分、技术分70分，满分100分."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.totals.made import is_near

_WHOLE: Final = regex("(?:满分|总分值?|分值(?:合计|共|总计)|合计)(?:为|是|共|计)?$")
_NAME: Final = regex("(?:其中|包括|分别为)?[：:]?[\u4e00-\u9fff“”（）()]{2,12}$")
_NEXT: Final = regex("[，、；和及]|[（(]")
_OTHERWISE: Final = regex(
    "及格|合格|最低|最高|不低于|以[上下]|附加|加分|扣|减|折|[÷×*]|按|比例|得分|考[了出]|平均|选[做考]|任选|各|每|实得|录取|分数线|均"
)
"""What tells of marks reached, asked for or given for each, and not of those there are."""
_FEWEST, _MOST = 2, 12


def read_full_marks(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the sentences whose marks are the full marks and those of the parts, and no others."""
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        marks = [one for one in group if one.quantity.dimension == "score"]
        if not _FEWEST < len(marks) <= _MOST + 1 or _OTHERWISE.search(marks[0].context.sentence):
            continue
        wholes = [one for one in (marks[0], marks[-1]) if _WHOLE.search(clause_before(one))]
        parts = [one for one in marks if one not in wholes]
        if len(wholes) == 1 and _are_named(parts) and is_near(wholes[0], parts):
            yield Total(wholes[0], tuple(parts), complete=True, context=wholes[0].context)


def _are_named(parts: Sequence[Figure]) -> bool:
    """Say whether each part has a name of its own, and they follow one another."""
    floors = [0, *(one.until for one in parts)]
    named = (
        _NAME.search(one.context.sentence, max(floor, one.at - len(clause_before(one))), one.at)
        for floor, one in zip(floors, parts, strict=False)
    )
    row = all(
        _NEXT.match(one.context.sentence, one.until) and not one.quantity.hedge
        for one, _ in pairwise(parts)
    )
    return row and all(named)
