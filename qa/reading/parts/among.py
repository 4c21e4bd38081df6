"""Figures told of what was counted: 5400趟里，短途4100趟; 教师198人。教师中，35岁以下211人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Part
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, clause_before, gap, same_sentence
from qa.reading.parts.parts import QUOTA, is_moving

_AMONG = regex("[^，。；、：\\d]{0,8}(?:当中|之中|[中里])，")
_ENDS = regex("[，。；、]|$")
_OTHERS = regex(
    "另|此外|以外|之外|去年|上年|前年|同期|比|每|均|计划|预计|原|共|合计|累计|加上|总数|全[国省市县区镇乡村]|(?:19|20)\\d\\d[年届]"
)
_NAMED = regex("(?:在|这些)?(?P<name>[一-鿿]{2,10}?)(?:当中|之中|[中里])，")
"""What opens a sentence on those that one before it counts: 专任教师中，."""
_PEOPLE = regex("(?<=[一-鿿]{2})(?:人员|学生|考生|者|的?[人案事][件项]?|的[一-鿿]{2})$")
_TRAITS = regex("岁|学历|职称|[教工党]龄|党员|女|男|硕士|博士|本科|少数民族|级|以[上下]$")
"""What some of all are told by, in whatever half of such a sentence."""
_FARTHEST, _BACK = 80, 4
FIGURES = 12
"""How many figures back a whole that is named again is sought."""


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


def read_named_among(figures: Sequence[Figure]) -> Iterator[Part]:
    """Read those of a sentence that opens with the name of what was counted right before it."""
    for index, part in enumerate(figures):
        whole = (
            None
            if part.quantity.dimension in RATES
            else whole_named(figures[max(0, index - FIGURES) : index], part)
        )
        if whole and whole.quantity.nominal < part.quantity.nominal and _has_trait(part):
            yield Part(whole, part, "中", part.context)


def whole_named(before: Sequence[Figure], part: Figure) -> Figure | None:
    """Give the one figure of those before that bears the name of whom this speaks."""
    name = _group(part)
    told = [
        one
        for one in before
        if name
        and one.context.block == part.context.block
        and not same_sentence(one, part)
        and _counts_all(one, part, name)
    ]
    return told[0] if len(told) == 1 else None  # 全程完赛, 半程完赛: 完赛者中


def _group(part: Figure) -> str:
    """Give whom the sentence of a part, or its half, says it speaks of: 专任教师中，."""
    sentence = part.context.sentence
    half = sentence.rfind("；", 0, part.at) + 1
    named = _NAMED.match(sentence, half, part.at) or _NAMED.match(sentence, 0, part.at)
    return _PEOPLE.sub("", named["name"]) if named else ""


def _counts_all(whole: Figure, part: Figure, name: str) -> bool:
    """Say whether a figure is the number of what a sentence opens with."""
    behind = whole.context.sentence.startswith(name, whole.until)
    told = clause_before(whole)[-len(name) - _BACK :]
    return addable(_as_all(part), _as_all(whole)) and (behind or name in told)


def _as_all(figure: Figure) -> Figure:
    return replace(figure, scope=figure.scope - {"其中"})


def _has_trait(part: Figure) -> bool:
    """Say whether a bare count is of those with a trait: none of them is more than all."""
    words = clause_before(part)
    told = _TRAITS.search(words) and not _OTHERS.search(words) and not is_moving(part)
    return bool(told) and _ENDS.match(part.context.sentence, part.until) is not None


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
