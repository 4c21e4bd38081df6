"""Differences in the unit of their levels, and two levels with a direction alone."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import SPELLS, Change, Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_base
from qa.reading.changes.change_levels import PAIR, THEN, between, levels_of
from qa.reading.changes.comparable import comparable, in_rows, is_mean_of
from qa.reading.changes.differences import NEWLY, NO_DIFFERENCE
from qa.reading.changes.directions import way_of
from qa.reading.changes.level_pairs import mean_and_total, told_levels
from qa.reading.figures.from_to import FROM, REACH, lead, moves
from qa.reading.figures.gaps import clause_before, gap, same_kind
from qa.reading.figures.moves import move as find_move

_TO = regex(rf"^[^，。；]{{0,8}}?{REACH}[^，。；]{{0,12}}$")
_NOW = regex(
    rf"^，(?:今年|目前|现在?|本月|本季度|到?20\d\d年|到?\d{{1,2}}月[底末份]?)?(?:已|则|又)?"
    rf"{REACH}(?:了|约|近)?$"
)
_LEFT = regex(
    r"(?:有所|明显|大幅|略有?|稍有?)(?:(?P<up>增加|增长|上升|提高|上涨)|(?P<down>减少|下降|降低|下跌|回落))(?=[，。；]|$)"
)
_CAME_TO = regex("[提涨升增加调降减扩][高升长加大]?[到至]$")
"""What leads to a level that was reached, though last year: 1500元，去年提到1900元."""
_A_YEAR = regex("[一每全]年")
"""What makes a difference that of twelve months: 月供由2402元减到2371元，一年省下372元."""
_SPENT = regex("[支花付收省赚投]")
"""What makes a difference one of sums, which no two prices make: 多支出21万元."""


def difference_told(figures: Sequence[Figure], index: int) -> Change | None:
    """Read a difference in the unit of its levels: 17.52元，比上月的17.46元上涨0.06元."""
    by, two = figures[index], figures[max(0, index - PAIR) : index]
    through = len(two) == PAIR and moves(*two)
    if by.quantity.dimension in NO_DIFFERENCE and not (through and by.quantity.dimension in SPELLS):
        return None
    text = between(figures, index)
    newly = NEWLY.fullmatch(text) if through else None
    move = None if newly else find_move(text)
    other = "分别" in text or (
        through and "月" in clause_before(two[0]) and _A_YEAR.search(text) is not None
    )
    other = other or (newly is not None and _of_another_thing(newly["what"], two[0]))
    if (not newly and (not move or move["to"])) or other:
        return None
    before, after = two if newly else levels_of(figures, index)
    if (before is None or after is None) and (pair := told_levels(figures, index)):
        before, after = pair
    if not before or not after or not (_same_unit(before, by) and _same_unit(after, by)):
        return None
    reached = before.span > after.span and _CAME_TO.search(lead(before))
    spent = _SPENT.search(text) and mean_and_total(before, by)
    if reached or spent or is_mean_of(before, after):
        return None
    step = newly or move
    if by.quantity.dimension == "seconds" and "提" in text:
        # a record improved is a time shortened
        return None
    basis = move["basis"] or "" if move else ""
    return Change(before, after, by, way_of(step, after), basis, by.context)


def _of_another_thing(what: str, level: Figure) -> bool:
    """Say whether what is added is none of what the level measures: 公园面积…，新增绿地."""
    return level.quantity.dimension != "count" and what not in clause_before(level)


def _same_unit(level: Figure, by: Figure) -> bool:
    spells = level.quantity.dimension == by.quantity.dimension and by.quantity.dimension in SPELLS
    return spells or same_kind(level, by)


def direction_told(figures: Sequence[Figure], index: int) -> Change | None:
    """Read two levels with a direction: 由12起降到9起; 比上年同期的12起有所减少."""
    after, first = figures[index], figures[index - 1] if index else None
    if first is None or not comparable(first, after) or in_rows(figures, index):
        return None
    sentence, text = after.context.sentence, gap(first, after)
    move = _TO.match(text) if FROM.search(lead(first)) else None
    if not move and THEN.search(lead(first)):
        move = _NOW.match(text)
    left = None if move else _LEFT.match(sentence, after.until)
    if left and is_base(first, after) and "比" in text:
        first, after = after, first
    elif not move:
        return None
    return Change(first, after, after, way_of(move or left, after), "", after.context, to=True)
