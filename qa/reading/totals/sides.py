"""An area and its two sides: 长7公里、宽50米，面积35万平方米."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure, Mean
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence

_FAR = 3
_SIDES = regex(r"长(?:度)?(?:约|近|为|达)*$")
_WIDE = regex(r"^[，、]?(?:平均)?宽(?:度)?(?:约|近|为|达)*$")
_SPAN = regex(r"面积")


def sides(figures: Sequence[Figure], index: int) -> Mean | None:
    """Read 长7公里、宽50米，面积35万平方米: an area is its length times its width."""
    if index + 1 >= len(figures):
        return None
    long, wide = figures[index : index + 2]
    sentence = long.context.sentence
    if {long.quantity.dimension, wide.quantity.dimension} != {"length"}:
        return None
    if not same_sentence(long, wide) or not _SIDES.search(sentence[: long.at]):
        return None
    if not _WIDE.match(sentence[long.until : wide.at]):
        return None
    for area in figures[index + 2 : index + 2 + _FAR]:
        named = _SPAN.search(clause_before(area)) is not None
        if same_sentence(area, wide) and area.quantity.dimension == "area" and named:
            return Mean(area, long.quantity, long.span, wide, wide.context, sure=True)
    return None
