"""Changes: a rate or difference, its direction and basis, the values it lies between."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Change, Direction, Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_base, is_of_another, of_last_month, told_before
from qa.reading.changes.comparable import (
    AND,
    SPELL,
    TIMES,
    comparable,
    fall_apart,
    in_rows,
    is_mean_of,
)
from qa.reading.changes.differences import (
    NEWLY,
    NO_DIFFERENCE,
    STEP,
    base_of_difference,
    difference,
    grown_to,
)
from qa.reading.changes.directions import bettered, direction_of, way_of
from qa.reading.changes.level_pairs import mean_and_total, told_levels
from qa.reading.changes.real_terms import in_real_terms, said_real
from qa.reading.changes.steps import step_of
from qa.reading.figures.from_to import FROM, REACH, lead, moves
from qa.reading.figures.gaps import clause_before, gap, same_kind
from qa.reading.figures.moves import PAST
from qa.reading.figures.moves import move as find_move
from qa.reading.figures.times_said import of_like_stretch, of_named_base
from qa.reading.shares.listed_rates import run_of_rates

_MULTIPLE = regex(r"(?:是|为|相当于|达)(?P<basis>[^，。；]{0,14}?)的(?:约|近)?$")
_TO = regex(rf"^[^，。；]{{0,8}}?{REACH}[^，。；]{{0,12}}$")
_NOW = regex(
    rf"^，(?:今年|目前|现在?|本月|本季度|到?20\d\d年|到?\d{{1,2}}月[底末份]?)?(?:已|则|又)?"
    rf"{REACH}(?:了|约|近)?$"
)
_THEN = regex(rf"(?:{PAST}|年初|\d月[底末])[^，。；\d]{{0,14}}$")
_NOW_TOO = regex(r"[^，。；\d]{0,6}[，；](?:今年|本月|本周|今日)[^，。；、\d]{0,10}")
_LEFT = regex(
    r"(?:有所|明显|大幅|略有?|稍有?)(?:(?P<up>增加|增长|上升|提高|上涨)|(?P<down>减少|下降|降低|下跌|回落))(?=[，。；]|$)"
)
_RATES = frozenset({"ratio", "point", "times", "fold"})

_BASE_AHEAD = regex(
    rf"[，；（(、](?:而|其|该?数)?(?:{PAST}|年初|\d{{1,2}}月份?|[比较])[^，。；\d由从]{{0,14}}"
)
_CAME_TO = regex("[提涨升增加调降减扩][高升长加大]?[到至]$")
"""What leads to a level that was reached, though last year: 1500元，去年提到1900元."""
_YEARLY = regex("同比|年")
_HELD = regex("[高低优好差]于|超过|达到|不足")
_STANDARD = regex(r"的?[^，。；、\d]{0,10}(?:标准|限值|限额|警戒|红线)")
_PAIR = 2
_THROUGH = regex("[，（](?:即|就是|已)?(?:由|从)[^，。；]{0,12}")
_OF_LEVEL = regex(r"[，（](?:约|已|正好|恰好|大约)?(?:是|为|相当于)[^，。；]{0,16}$")
_AND_SO = regex(
    r"[^，。；、\d]{0,4}，?(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?)?(?:均|也)?分别"
)
_A_YEAR = regex("[一每全]年")
"""What makes a difference that of twelve months: 月供由2402元减到2371元，一年省下372元."""
_SPENT = regex("[支花付收省赚投]")
"""What makes a difference one of sums, which no two prices make: 多支出21万元."""
_NEAR = 12


def read_changes(figures: Sequence[Figure]) -> list[Change]:
    """Read the changes that the figures of one sentence state."""
    found = (_read(figures, index) for index in range(len(figures)))
    return [change for change in found if change]


def _read(figures: Sequence[Figure], index: int) -> Change | None:
    if figures[index].quantity.dimension in _RATES:
        change = _rated(figures, index)
        if change:
            return change
    return _differing(figures, index) or _reached(figures, index)


def _between(figures: Sequence[Figure], index: int) -> str:
    figure = figures[index]
    start = figures[index - 1].until if index else 0
    return figure.context.sentence[start : figure.at]


def _rated(figures: Sequence[Figure], index: int) -> Change | None:
    """Read a percentage, points or multiples with its direction."""
    rate = figures[index]
    text = _between(figures, index)
    if run := run_of_rates(figures, index):
        return _shared_out(figures, index, run)
    move = find_move(text)
    multiple = _MULTIPLE.search(text) if rate.quantity.dimension == "times" else None
    if rate.quantity.dimension == "times" and (times := _times_of(figures, index)):
        return Change(*times, rate, "up", "", rate.context, to=True)
    way = direction_of(rate.quantity.dimension, move, multiple)
    if way is None:
        return None
    direction, basis = way
    to = bool(multiple) or bool(move and (move["to"] or move[0].endswith(("至", "到"))))
    if found := _beside_difference(figures, index):
        before, after, by = found
        return Change(before, after, rate, direction, basis, rate.context, to=to, by=by)
    before, after = _levels(figures, index)
    if before is None and (pair := told_levels(figures, index)):
        before, after = pair
    taken = before and after and is_of_another(figures, before, after)
    if before and (taken or not of_named_base(text, before)):
        before = None
    if before and after and _of_no_rate(before, after, rate):
        return None
    direction = "up" if multiple and before else direction
    if move and move["better"]:
        direction = bettered(before, after)
    if before and _YEARLY.search(basis) and of_last_month(before):
        before = None
    sure = not (before and after and in_real_terms(_told_of(before, after, rate)))
    return Change(before, after, rate, direction, basis, rate.context, to=to, sure=sure)


def _shared_out(figures: Sequence[Figure], index: int, run: range) -> Change | None:
    """Read “21起、受伤17人，同比分别下降30%和32%”: as many levels before as there are rates."""
    move = find_move(_between(figures, run.start))
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
    if _in_real_terms(level, rate):
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
    if pair := _moved_by(figures, index):
        return *pair, None
    if by := difference(figures, index):
        level = figures[index - _PAIR]
        return None, None if _in_real_terms(level, figures[index]) else level, by
    return None


def _moved_by(figures: Sequence[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Give the levels of “由18万元变成63万元，增加了45万元，增长2.5倍”."""
    if index < _PAIR + 1:
        return None
    before, after, by = figures[index - _PAIR - 1 : index]
    apart = find_move(gap(after, by)) if moves(before, after) and same_kind(after, by) else None
    then = STEP.fullmatch(gap(by, figures[index])) if apart and not apart["to"] else None
    return (before, after) if then else None


def _times_of(figures: Sequence[Figure], index: int) -> tuple[Figure, Figure] | None:
    """Give the levels of “9.6亿元，是2020年3.2亿元的3倍”."""
    if index < _PAIR:
        return None
    after, before, rate = figures[index - _PAIR : index + 1]
    said = _OF_LEVEL.search(gap(after, before)) and gap(before, rate) == "的"
    return (before, after) if said and same_kind(before, after) else None


def _differing(figures: Sequence[Figure], index: int) -> Change | None:
    """Read a difference in the unit of its levels: 17.52元，比上月的17.46元上涨0.06元."""
    by, two = figures[index], figures[max(0, index - _PAIR) : index]
    through = len(two) == _PAIR and moves(*two)
    if by.quantity.dimension in NO_DIFFERENCE and not (through and by.quantity.dimension in SPELL):
        return None
    text = _between(figures, index)
    newly = NEWLY.fullmatch(text) if through else None
    move = None if newly else find_move(text)
    other = "分别" in text or (
        through and "月" in clause_before(two[0]) and _A_YEAR.search(text) is not None
    )
    if (not newly and (not move or move["to"])) or other:
        return None
    before, after = two if newly else _levels(figures, index)
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


def _same_unit(level: Figure, by: Figure) -> bool:
    spells = level.quantity.dimension == by.quantity.dimension and by.quantity.dimension in SPELL
    return spells or same_kind(level, by)


def _reached(figures: Sequence[Figure], index: int) -> Change | None:
    """Read two levels with a direction: 由12起降到9起; 比上年同期的12起有所减少."""
    after, first = figures[index], figures[index - 1] if index else None
    if first is None or not comparable(first, after) or in_rows(figures, index):
        return None
    sentence, text = after.context.sentence, gap(first, after)
    move = _TO.match(text) if FROM.search(lead(first)) else None
    if not move and _THEN.search(lead(first)):
        move = _NOW.match(text)
    left = None if move else _LEFT.match(sentence, after.until)
    if left and is_base(first, after) and "比" in text:
        first, after = after, first
    elif not move:
        return None
    return Change(first, after, after, way_of(move or left, after), "", after.context, to=True)


def _levels(figures: Sequence[Figure], index: int) -> tuple[Figure | None, Figure | None]:
    """Give the values before and after: “由A增至B”, “B，比上年同期的A增长r”, “B，同比增长r”."""
    rate, ahead = figures[index], figures[index + 1 : index + 2]
    two = figures[index + 1 : index + 3]
    if len(two) == _PAIR and moves(*two) and _THROUGH.fullmatch(gap(rate, two[0])):
        return two[0], two[1]
    near = [one for one in figures[max(0, index - _NEAR) : index] if not _is_yardstick(one)]
    behind = [figure for figure in near if figure.quantity.dimension not in TIMES][-2:]
    if len(near) > 1 and near[-1] not in behind and moves(near[-2], near[-1]):
        behind = list(near[-2:])
    if not behind or not STEP.fullmatch(gap(behind[-1], rate)):
        return None, None
    last = behind[-1]
    moved = find_move(lead(last)) if "幅" in gap(last, rate) else None
    if moved and not moved["to"]:
        return None, None
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
    if not _BASE_AHEAD.fullmatch(gap(rate, ahead[0])):
        return None
    part = "其中" in last.scope or not of_like_stretch(ahead[0], last)
    return None if part else (ahead[0], last)


def _then_and_now(one: Figure, other: Figure) -> bool:
    """Say whether the first is said of last year and the second, of the same, of now."""
    return (
        same_kind(one, other)
        and step_of(other) is None
        and _NOW_TOO.fullmatch(gap(one, other)) is not None
        and _THEN.search(clause_before(one)) is not None
        and one.measure.action == other.measure.action
        and of_like_stretch(one, other)
    )


def _of_no_rate(before: Figure, after: Figure, rate: Figure) -> bool:
    """Say whether two levels are not those of a rate: of other things, or at other prices."""
    return fall_apart(before, after) or said_real(_told_of(before, after, rate))


def _told_of(before: Figure, after: Figure, rate: Figure) -> str:
    """Give the words from the clause of the first of two levels to their rate."""
    first = min(before, after, key=lambda level: level.at)
    return clause_before(first) + gap(first, rate)


def _in_real_terms(level: Figure, rate: Figure) -> bool:
    """Say whether the rate is at constant prices, which no printed level gives."""
    return in_real_terms(clause_before(level) + gap(level, rate))
