"""The levels that a change lies between: “由A增至B”, “B，比上年同期的A增长r”, “B，同比增长r”."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_base, of_other_basis, told_before
from qa.reading.changes.comparable import AND, TIMES
from qa.reading.changes.differences import STEP
from qa.reading.changes.level_pairs import is_mean_beside, mean_and_total
from qa.reading.changes.steps import step_of
from qa.reading.figures.from_to import lead, moves
from qa.reading.figures.gaps import clause_before, gap, same_kind
from qa.reading.figures.moves import PAST
from qa.reading.figures.moves import move as find_move
from qa.reading.figures.times_said import of_like_stretch

THEN = regex(rf"(?:{PAST}|年初|\d月[底末])[^，。；\d]{{0,14}}$")
_NOW_TOO = regex(r"[^，。；\d]{0,6}[，；](?:今年|本月|本周|今日)[^，。；、\d]{0,10}")
_BASE_AHEAD = regex(
    rf"[，；（(、](?:而|其|该?数)?(?:{PAST}|年初|\d{{1,2}}月份?|[比较])[^，。；\d由从]{{0,14}}"
)
_HELD = regex("[高低优好差]于|超过|达到|不足")
_STANDARD = regex(r"的?[^，。；、\d]{0,10}(?:标准|限值|限额|警戒|红线)")
PAIR = 2
_THROUGH = regex("[，（](?:即|就是|已)?(?:由|从)[^，。；]{0,12}")
_OF_LEVEL = regex(r"[，（](?:约|已|正好|恰好|大约)?(?:是|为|相当于)[^，。；]{0,16}$")
_NEAR = 12
_STOPS = frozenset("，；、。（(")


def between(figures: Sequence[Figure], index: int) -> str:
    """Give what stands between a figure and the one before it, or the start of the sentence."""
    figure = figures[index]
    start = figures[index - 1].until if index else 0
    return figure.context.sentence[start : figure.at]


def moved_by(figures: Sequence[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Give the levels of “由18万元变成63万元，增加了45万元，增长2.5倍”."""
    if index < PAIR + 1:
        return None
    before, after, by = figures[index - PAIR - 1 : index]
    apart = find_move(gap(after, by)) if moves(before, after) and same_kind(after, by) else None
    then = STEP.fullmatch(gap(by, figures[index])) if apart and not apart["to"] else None
    return (before, after) if then else None


def times_of(figures: Sequence[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Give the levels of “9.6亿元，是2020年3.2亿元的3倍”."""
    if index < PAIR:
        return None
    after, before, rate = figures[index - PAIR : index + 1]
    said = _OF_LEVEL.search(gap(after, before)) and gap(before, rate) == "的"
    return (before, after) if said and same_kind(before, after) else None


def levels_of(figures: Sequence[Figure], index: int) -> tuple[Figure | None, Figure | None]:
    """Give the values before and after: “由A增至B”, “B，比上年同期的A增长r”, “B，同比增长r”."""
    rate, ahead = figures[index], figures[index + 1 : index + 2]
    two = figures[index + 1 : index + 3]
    if len(two) == PAIR and moves(*two) and _THROUGH.fullmatch(gap(rate, two[0])):
        return two[0], two[1]
    near = [one for one in figures[max(0, index - _NEAR) : index] if not _is_yardstick(one)]
    behind = [figure for figure in near if figure.quantity.dimension not in TIMES][-2:]
    if len(near) > 1 and near[-1] not in behind and moves(near[-2], near[-1]):
        behind = list(near[-2:])
    if not behind or not STEP.fullmatch(gap(behind[-1], rate)):
        return None, None
    last = behind[-1]
    moved = find_move(lead(last)) if "幅" in gap(last, rate) else None
    if of_other_basis(last, gap(last, rate)) or (moved and not moved["to"]):
        return None, None if moved else told_before(figures[:index], last)
    first = behind[0] if len(behind) > 1 else None
    if not (first and moves(first, last)) and (
        other := _set_against(figures[:index], last, ahead, rate)
    ):
        return other
    if first and (moves(first, last) or _then_and_now(first, last)):
        return first, last
    return _held_to(first, last)


def _is_yardstick(figure: Figure) -> bool:
    """Say whether a level is held to a figure that is none itself: 低于35微克的国家标准."""
    said = _HELD.search(clause_before(figure))
    return said is not None and _STANDARD.match(figure.context.sentence, figure.until) is not None


def _held_to(first: Figure | None, last: Figure) -> tuple[Figure | None, Figure | None]:
    """Give base and level of the last two figures; a step is neither: 净增86户，增长4.1%."""
    tied = first is not None and AND.fullmatch(gap(first, last)) is not None
    moved = first if first and tied else last
    step = find_move(clause_before(moved))
    if (step and not step["to"]) or step_of(last):
        return None, None
    if first and is_base(first, last):
        return (None, None) if mean_and_total(first, last) else (last, first)
    return None, last


def _set_against(
    figures: Sequence[Figure], last: Figure, ahead: Sequence[Figure], rate: Figure
) -> tuple[Figure, Figure] | None:
    """Give base and level where one of them is known by its words alone."""
    if is_base(None, last) and (level := told_before(figures, last)):
        apart = "平均" in level.scope ^ last.scope or mean_and_total(level, last)
        return None if apart else (last, level)
    if not ahead or not is_base(last, ahead[0], rate.until):
        return None
    if not _BASE_AHEAD.fullmatch(gap(rate, ahead[0])) or _has_its_own_step(ahead[0]):
        return None
    part = "其中" in last.scope or not of_like_stretch(ahead[0], last)
    return None if part or is_mean_beside(ahead[0], last) else (ahead[0], last)


def _has_its_own_step(base: Figure) -> bool:
    """Say whether a base leads to a change of its own: 上涨14元，比年初的620元上涨110元."""
    sentence, until = base.context.sentence, base.until
    return sentence[until : until + 1] not in _STOPS and STEP.match(sentence, until) is not None


def _then_and_now(one: Figure, other: Figure) -> bool:
    """Say whether the first is said of last year and the second, of the same, of now."""
    return (
        same_kind(one, other)
        and step_of(other) is None
        and _NOW_TOO.fullmatch(gap(one, other)) is not None
        and THEN.search(clause_before(one)) is not None
        and one.measure.action == other.measure.action
        and of_like_stretch(one, other)
    )
