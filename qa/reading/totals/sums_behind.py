"""Sums behind their parts: A a、B b、C c，合计 d."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.parts.part_counts import part_counts
from qa.reading.totals.list_ends import OPEN
from qa.reading.totals.members import (
    LONGEST_STEP,
    MOST,
    OF_REST,
    WITHIN,
    can_join,
    is_sort,
    total_of,
)
from qa.reading.totals.overlaps import overlap_told
from qa.reading.totals.total_shapes import FEWEST, LONGEST_NAME, MOVED

_SUM = regex(
    r"(?:合计|总计|共计|一共|总共|(?<![公合])共(?!同|建|享|产|和国|青|用|作)|总和为|[加合凑]起来|[加合]在一起|相加|[一两三][天年]下来|全天(?!\d)|总成绩|[^，。；、]{2}总数|共计)[^，。；、]{0,12}$"
)
_GROWN_TO = regex("(?:提高|增加|扩大|扩展|增|扩|升|减少|压减|降)[到至]了?(?:约|近)?$")
EACH = regex("(?:各|每[^，。；、]{1,6})$", holding="各 每")
_IN_TURN = regex("最[后终]")
"""What tells the last of all, and not the largest of some."""
_STOP = regex("[，；、。]")


def sum_behind(figures: Sequence[Figure], index: int) -> Total | None:
    """Read “A a、B b、C c，合计 d”."""
    whole = figures[index]
    before = clause_before(whole)
    if not _SUM.search(before) or OF_REST.search(before) or _GROWN_TO.search(before):
        return None
    parts, begun = _ahead_of(figures[max(0, index - MOST) : index], whole)
    between = whole.context.sentence[parts[0].until : whole.at] if parts else ""
    told = _IN_TURN.sub("", between)
    open_ended = any(pattern.search(told) for pattern in (OPEN, WITHIN, MOVED))
    open_ended = open_ended or overlap_told(between)
    more = bool(parts) and max(part_counts(gap(parts[-1], whole)), default=0) > len(parts)
    if len(parts) < FEWEST or open_ended or more or _of_other_things(whole, parts):
        return None
    if _told_each(figures[:index], parts[0], whole):
        return None
    begun = begun and not _is_told(whole.quantity.suffix, whole.context.sentence[: parts[0].at])
    return replace(total_of(figures, whole, parts, complete=True), sure=begun)


def _is_told(unit: str, lead: str) -> bool:
    """Say whether a number of the unit stands before the parts that none of them is: =37.2元."""
    pieces = lead.split(unit)[:-1] if unit else []
    return any(piece[-1:].isdigit() for piece in pieces)


def _ahead_of(before: Sequence[Figure], whole: Figure) -> tuple[list[Figure], bool]:
    """Give the figures of a sentence that lead to a sum, and whether no more of its kind do."""
    parts: list[Figure] = []
    for figure in reversed(before):
        if not same_sentence(figure, whole):
            break
        if is_sort(figure, whole) or _names_the_parts(figure, whole) or _is_aside(figure, whole):
            continue
        step = gap(figure, parts[0]) if parts else ""
        far = len(step) > LONGEST_STEP or ("；" in step and len(parts) >= FEWEST)
        if far or not can_join(figure, whole):
            rest = [one for one in before if one.at <= figure.at and same_sentence(one, whole)]
            return parts, not any(same_kind(one, whole) for one in rest)
        parts.insert(0, figure)
    return parts, True


def _is_aside(figure: Figure, whole: Figure) -> bool:
    """Say whether a figure is told in brackets or falls to each: （每人900元）, 12户各200元."""
    lead = figure.context.sentence[: figure.at]
    each = same_kind(figure, whole) and EACH.search(clause_before(figure)) is not None
    return each or lead.rfind("（") > lead.rfind("）")


def _told_each(before: Sequence[Figure], first: Figure, whole: Figure) -> bool:
    """Say whether a part of a sum is told for each only: 一等奖5万元，三个二等奖各2万元，共….

    What it comes to may stand right behind: 12户各200元2400元.
    """
    return any(
        first.span < one.span
        and same_kind(one, whole)
        and clause_before(one).endswith("各")
        and _STOP.match(one.context.sentence, one.until) is not None
        for one in before
    )


def _names_the_parts(figure: Figure, whole: Figure) -> bool:
    """Say whether a small count in the whole's clause tells how many parts there are: 三家共…."""
    beside = same_sentence(figure, whole) and figure.until >= whole.at - len(clause_before(whole))
    return beside and not same_kind(figure, whole) and figure.quantity.nominal < LONGEST_NAME


def _of_other_things(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts all count one thing and the whole another: 27 masts, 59 batteries."""
    things = {part.measure.thing[-2:] for part in parts}
    named = whole.measure.thing[-2:]
    if named and named in things and any(_is_of_other(part, named) for part in parts):
        return True
    return len(things) == 1 and bool(named) and "" not in things and named not in things


def _is_of_other(part: Figure, named: str) -> bool:
    """Say whether another thing stands right behind a number: 58个小区，新增药箱138个."""
    thing = part.measure.thing[-2:]
    behind = bool(thing) and part.context.sentence.startswith(thing, part.until)
    return behind and thing != named and part.quantity.unit == "个"
