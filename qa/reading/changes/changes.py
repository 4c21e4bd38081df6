"""Changes: a rate or difference, its direction and basis, the values it lies between."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Change, Direction, Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_of_another, of_last_month
from qa.reading.changes.change_levels import PAIR, between, levels_of, moved_by, times_of
from qa.reading.changes.comparable import TIMES
from qa.reading.changes.differences import (
    base_of_difference,
    difference,
    difference_behind,
    grown_to,
)
from qa.reading.changes.differences_told import difference_told, direction_told
from qa.reading.changes.directions import bettered, direction_of
from qa.reading.changes.level_pairs import told_levels
from qa.reading.changes.rated_levels import are_of_no_rate, grew_in_real_terms, words_to_rate
from qa.reading.changes.real_terms import in_real_terms
from qa.reading.figures.gaps import clause_before, gap
from qa.reading.figures.moves import DOWN, UP
from qa.reading.figures.moves import move as find_move
from qa.reading.figures.named_bases import of_named_base
from qa.reading.shares.listed_rates import run_of_rates

_MULTIPLE = regex(r"(?:是|为|相当于|达)(?P<basis>[^，。；]{0,14}?)的(?:约|近)?$")
_RATES = frozenset({"ratio", "point", "times", "fold"})
_YEARLY = regex("同比|年")
_AND_BY = regex(f"[、和与及](?:{UP}|{DOWN})了?")
_AND_SO = regex(
    r"[^，。；、\d]{0,4}，?(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?)?(?:均|也)?分别"
)


def read_changes(figures: Sequence[Figure]) -> list[Change]:
    """Read the changes that the figures of one sentence state."""
    found = (_read(figures, index) for index in range(len(figures)))
    return [change for change in found if change]


def _read(figures: Sequence[Figure], index: int) -> Change | None:
    if figures[index].quantity.dimension in _RATES:
        change = _rated(figures, index)
        if change:
            return change
    return difference_told(figures, index) or direction_told(figures, index)


def _rated(figures: Sequence[Figure], index: int) -> Change | None:
    """Read a percentage, points or multiples with its direction."""
    rate = figures[index]
    text = between(figures, index)
    if run := run_of_rates(figures, index):
        return _shared_out(figures, index, run)
    move = find_move(text)
    multiple = _MULTIPLE.search(text) if rate.quantity.dimension == "times" else None
    if rate.quantity.dimension == "times" and (times := times_of(figures, index)):
        return Change(*times, rate, "up", "", rate.context, to=True)
    way = direction_of(rate.quantity.dimension, move, multiple)
    if way is None:
        return None
    direction, basis = way
    to = bool(multiple) or bool(move and (move["to"] or move[0].endswith(("至", "到"))))
    if found := _beside_difference(figures, index):
        before, after, by = found
        return Change(before, after, rate, direction, basis, rate.context, to=to, by=by)
    before, after = _levels(figures, index, text)
    if before and after and are_of_no_rate(before, after, rate):
        return None
    direction = "up" if multiple and before else direction
    if move and move["better"]:
        direction = bettered(before, after)
    if before and _YEARLY.search(basis) and of_last_month(before):
        before = None
    sure = not (before and after and in_real_terms(words_to_rate(before, after, rate)))
    return Change(before, after, rate, direction, basis, rate.context, to=to, sure=sure)


def _levels(
    figures: Sequence[Figure], index: int, text: str
) -> tuple[Figure | None, Figure | None]:
    """Give the levels of a rate, without the earlier one where the words tell of another."""
    before, after = levels_of(figures, index)
    if _is_first_of_two(figures, index, text):
        return None, figures[index - PAIR] if index >= PAIR else None
    if before is None and (pair := told_levels(figures, index)):
        before, after = pair
    taken = before and after and is_of_another(figures, before, after)
    if before and (taken or not of_named_base(text, before)):
        before = None
    return before, after


def _is_first_of_two(figures: Sequence[Figure], index: int, text: str) -> bool:
    """Say whether a rate is of the former of two levels: 29件52人，分别下降12.1%和增加4人."""
    behind = figures[index + 1 : index + 2]
    return "分别" in text and any(_AND_BY.fullmatch(gap(figures[index], one)) for one in behind)


def _shared_out(figures: Sequence[Figure], index: int, run: range) -> Change | None:
    """Read “21起、受伤17人，同比分别下降30%和32%”: as many levels before as there are rates."""
    move = find_move(between(figures, run.start))
    levels = figures[max(0, run.start - len(run)) : run.start]
    plain = all(one.quantity.dimension not in _RATES | TIMES for one in levels)
    if not move or move["to"] or not plain or len(levels) < len(run):
        return None
    if (step := find_move(clause_before(levels[0]))) and not step["to"]:
        return None
    if not _AND_SO.match(gap(levels[-1], figures[run.start])):
        return None
    direction: Direction = "down" if move["down"] else "up"
    level, rate = levels[index - run.start], figures[index]
    if grew_in_real_terms(level, rate):
        return None
    return Change(None, level, rate, direction, move["basis"] or "", rate.context)


def _beside_difference(
    figures: Sequence[Figure], index: int
) -> tuple[Figure | None, Figure | None, Figure | None] | None:
    """Give level before, level after and difference of a rate with a difference beside it."""
    if base := base_of_difference(figures, index):
        return base, None, figures[index - 1]
    if grown := grown_to(figures, index):
        return None, grown[1], grown[0]
    if pair := moved_by(figures, index):
        return *pair, None
    if by := difference(figures, index):
        level = figures[index - PAIR]
        return None, None if grew_in_real_terms(level, figures[index]) else level, by
    if by := difference_behind(figures, index):
        level = figures[index - 1]
        return None if grew_in_real_terms(level, figures[index]) else (None, level, by)
    return None
