"""What can be a part of a whole, and the figures that follow one closely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import addable, clause_before, gap, same_kind, same_sentence
from qa.reading.totals.kin import bare_names
from qa.reading.totals.total_shapes import LONGEST_NAME, steps

_ANEW = regex("；[^，。；\\d]{0,4}全[国省市区县镇乡村校][^，。；\\d]*共")
OF_REST = regex(r"(?:其[他它余]|剩余|余下|剩下)[^，。；、\d]*$")
WITHIN = regex(r"其中|包括|包含|[，（(](?:含|有)|^[^，。；、\d]{0,8}[中里]，")
_SORTS = frozenset("类 块 种 项 部分 方面 个部分 个方面 档 级 批".split())
_HEADS_LIST = regex(r"[^，。；、：\d]{1,6}：")
"""What follows a count that opens a list: 四个社区：."""
_FOLLOWS = regex(r"^(?:其中|按[^，。；]{1,10}(?:分|看|统计)|从[^，。；]{1,8}看|分[^，。；]{1,8}看)")
LONGEST_STEP = 26
_FARTHEST = 80
_MOST = 64
"""So many figures of a sentence are asked for the shares that it tells."""
_BOUND = regex(r"(?:及|（含）)?以[上下内]|[至到—~－-]\d|\d")
_TO = frozenset({"到", "至"})
MOST = 60


def run_behind(figures: Sequence[Figure], index: int) -> tuple[list[Figure], set[int]]:
    """Give the figures after a whole that follow one another closely, and announced sorts."""
    whole = figures[index]
    parts: list[Figure] = []
    sorts: set[int] = set()
    for figure in figures[index + 1 : index + MOST]:
        before = parts[-1] if parts else whole
        if is_sort(figure, whole):
            sorts.add(int(figure.quantity.nominal))
            continue
        if _aside(figure, whole, first=not parts):
            continue
        if not can_join(figure, whole) or not _near(before, figure, first=not parts):
            break
        between = gap(before, figure)
        if parts and (between in _TO or WITHIN.search(between) or _ANEW.search(between)):
            break
        if len(parts) > 1 and "；" in gap(before, figure) and "、" in gap(parts[0], parts[1]):
            break
        parts.append(figure)
    return parts, sorts


def _aside(figure: Figure, whole: Figure, *, first: bool) -> bool:
    """Say whether the figure stands between whole and parts, or is a rate beside a part."""
    if figure.quantity.dimension in ("ratio", "point"):
        return True
    near = same_sentence(figure, whole) and figure.at - whole.until <= _FARTHEST
    return first and near and not same_kind(figure, whole)


def is_bound(figure: Figure) -> bool:
    """Say whether a figure is a bound of a sort: 10万平方米以上3场，5万至10万平方米7场."""
    measured = figure.quantity.dimension != "count"
    return measured and _BOUND.match(figure.context.sentence, figure.until) is not None


def _near(before: Figure, figure: Figure, *, first: bool) -> bool:
    if same_sentence(before, figure):
        return len(gap(before, figure)) <= LONGEST_STEP * (2 if first else 1)
    return first and _FOLLOWS.match(figure.context.sentence) is not None


def can_join(part: Figure, whole: Figure) -> bool:
    """Say whether a figure can be a part of a whole: of its kind, and not above it."""
    if OF_REST.search(clause_before(part)):
        part = replace(part, scope=part.scope - {"另"})
    return addable(part, whole) and part.quantity.nominal <= whole.quantity.nominal


def is_sort(figure: Figure, whole: Figure) -> bool:
    """Say whether the figure counts the kinds that the whole falls into: 三类, 四部分."""
    unit = figure.quantity.unit
    if unit in _SORTS and unit != whole.quantity.unit:
        return figure.quantity.nominal < LONGEST_NAME
    heads = _HEADS_LIST.match(figure.context.sentence, figure.until)
    return heads is not None and figure.quantity.nominal < LONGEST_NAME


def names_of(whole: Figure, parts: Sequence[Figure]) -> list[str]:
    """Give what stands before each part, or behind where the names follow: 6人为男性."""
    floors = [one.until * same_sentence(one, part) for one, part in steps(whole, parts)]
    return names_beside(parts, floors)


def names_beside(parts: Sequence[Figure], floors: Iterable[int]) -> list[str]:
    """Give what stands between each part and its floor, or behind where the names follow."""
    before = bare_names(map(clause_before, parts, floors))
    return before if before[0] else bare_names(map(_behind, parts))


_BEHIND = regex(r"(?:为|是|系|的)?([\u4e00-\u9fff]{1,12})")


def _behind(part: Figure) -> str:
    found = _BEHIND.match(part.context.sentence, part.until)
    return found[1] if found else ""


def total_of(
    figures: Sequence[Figure], whole: Figure, parts: Sequence[Figure], *, complete: bool
) -> Total:
    """Give the total of a whole and its parts, with the shares that their sentence tells."""
    told = parts[-1].context.span
    first = bisect_left(figures, told.start, key=lambda figure: figure.span.start)
    beside = takewhile(lambda figure: figure.span.start < told.end, figures[first : first + _MOST])
    shares = tuple(figure for figure in beside if figure.quantity.dimension == "ratio")
    return Total(whole, tuple(parts), complete, whole.context, shares)
