"""Figures behind a count with 里 or 中: of the 5400趟里，短途4100趟、长途1300趟."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import Figure, Part
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, clause_before, gap, same_sentence
from qa.reading.parts.parts import QUOTA, is_moving

_AMONG = regex("[^，。；、：\\d]{0,8}(?:当中|之中|[中里])，")
_ENDS = regex("[，。；、]|$")
_OTHERS = regex(
    "另|此外|以外|之外|去年|上年|前年|同期|比|每|均|计划|预计|原|共|合计|累计|加上|总数|全[国省市县区镇乡村]|(?:19|20)\\d\\d[年届]"
)
_FARTHEST = 80


def read_among(figures: Sequence[Figure]) -> Iterator[Part]:
    """Read those of an article that are told of by name alone, and count what all of it counts."""
    for index, whole in enumerate(figures):
        if whole.quantity.dimension in RATES or not _opens(whole):
            continue
        for part in figures[index + 1 :]:
            if not same_sentence(whole, part) or len(gap(whole, part)) > _FARTHEST:
                break
            if part.quantity.nominal > whole.quantity.nominal and _lies(part, whole):
                yield Part(whole, part, "中", part.context)


def _opens(whole: Figure) -> bool:
    """Say whether a count with a unit of its own opens what is told of all it counts."""
    behind = _AMONG.match(whole.context.sentence, whole.until)
    own = whole.quantity.unit != "个"
    return own and behind is not None and not QUOTA.search(clause_before(whole))


def _lies(part: Figure, whole: Figure) -> bool:
    """Say whether a part is a bare count of its own: no noun, no other time, no sum or rise."""
    bare = _ENDS.match(part.context.sentence, part.until) is not None
    told = addable(part, whole) and not is_moving(part) and not _OTHERS.search(gap(whole, part))
    return bare and told and "其中" not in part.scope
