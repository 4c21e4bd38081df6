"""What the clause of a step says of its base, and which levels that leaves."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import SPELLS, Figure
from qa.patterns import regex
from qa.reading.changes.rate_names import names_in
from qa.reading.changes.spans import lie_apart
from qa.reading.changes.steps import YEARLY, Step
from qa.reading.figures.from_to import moves
from qa.reading.figures.moves import DOWN, UP
from qa.reading.figures.times_said import Said, earlier, said_time, time_in, timeless, years_between
from qa.reading.shares.taken_of import words_around, words_before

_BASE_YEAR = regex("(?:[比较是为与和]|相当于)[^，。；\\d]{0,4}((?:19|20)\\d\\d)年")
_OF_LAST_YEAR = regex("[是为达及](?:上年|去年)(?:同期)?的")
_MOST_YEARS = 2
"""What lies between a level of the year before and one of a year told of in the next."""
_THAN = regex(
    rf"[比较](?P<base>[\u4e00-\u9fff]{{2,10}}?)(?:还|都|又|要)?(?:{UP}|{DOWN}|[多少高低快慢长短贵重轻远近便])"
)
_MULTIPLIED = regex(
    r"(?:[是为达]|相当于|只有|有|[不才刚]及)(?:了|约|近|大约|差不多|恰|恰好)*(?P<base>[^，。；\d是为]{2,12}?)的[^，。；的]{0,4}$"
)
_SORTS = (
    (regex("价|费用|收入|成本|产值|金额|票房|税|工资|租金"), frozenset({"money"})),
    (regex("时间|[用耗]时|时[长限]|工期|周期|天数"), SPELLS),
    (regex("面积"), frozenset({"area"})),
)
"""What a step names, and in which dimensions its levels are told."""
_BARE = frozenset({"number", "ratio", "score"})
_THEN = frozenset({"before", "year"})
_SHORT = frozenset({"last", "before last"})


def may_be_of(step: Step, first: Figure, second: Figure, beside: Step | None) -> bool:
    """Say whether a step may lead between two levels, by all that its clause says of the base.

    `beside` is the step right before it in its sentence: 增加7枚，增幅25%.
    """
    words = words_before(step.figure)
    levels = (first, second)
    year = _BASE_YEAR.search(words)
    if year and not any(_is_of_year(level, int(year[1])) for level in levels):
        return False
    if beside and not _is_apart_by(beside, first, second):
        return False
    by_name = first.quantity.dimension == "ratio" or step.kind == "of"
    if by_name and not _bears_name(step, levels):
        return False
    if step.kind in {"rate", "fold"} and not _of_sort(words, first):
        return False
    return _bears_base(words, levels) and _in_time(words, first, second)


def _is_of_year(level: Figure, year: int) -> bool:
    said = said_time(level)
    if said.kind == "year":
        return said.year == year
    today = level.context.date
    return said.kind == "last year" and today is not None and today.year - 1 == year


def _is_apart_by(step: Step, first: Figure, second: Figure) -> bool:
    """Say whether two levels lie as far apart as the difference that a rate is told with."""
    by = step.figure.quantity
    if step.kind != "by" or by.dimension != first.quantity.dimension:
        return step.kind != "by"
    apart = abs(first.quantity.nominal - second.quantity.nominal)
    return abs(apart - by.nominal) <= max(by.step, first.quantity.step, second.quantity.step)


def _of_sort(words: str, level: Figure) -> bool:
    """Say whether a level is told in the unit of what a step names: 药价 is no number of sorts."""
    dimension = level.quantity.dimension.split(":")[0]
    if dimension == "temperature":
        # nobody tells by how many parts it has become warmer
        return False
    sorts = [dimensions for name, dimensions in _SORTS if name.search(words)]
    return not sorts or dimension in _BARE or any(dimension in one for one in sorts)


def _bears_name(step: Step, levels: Sequence[Figure]) -> bool:
    """Say whether levels go by what the clause of a step names, if it names anything."""
    names = names_in(step.lead)
    return not names or any(name in words_around(one) for one in levels for name in names)


def _bears_base(words: str, levels: tuple[Figure, Figure]) -> bool:
    """Say whether what a step is held against (比大盘高) is named with one of its levels."""
    of = _MULTIPLIED.search(words)
    than = of or _THAN.search(words)
    if of and time_in(of["base"] + "的").kind == "before":
        return moves(*levels) or any(said_time(one).kind in _THEN for one in levels)
    if than and not of and time_in(than["base"] + "的").kind == "before":
        # 由去年的28元降到16元，比集采前便宜了35元
        return not _since_last_year(*levels)
    base = timeless(than["base"]) if than else ""
    pairs = [base[at : at + 2] for at in range(len(base) - 1)]
    return not pairs or any(pair in words_around(one) for one in levels for pair in pairs)


def _since_last_year(first: Figure, second: Figure) -> bool:
    """Say whether the earlier of two levels is told of last year."""
    order = earlier(first, second)
    before = first if order is not False else second
    return said_time(before).kind == "last year"


def _in_time(words: str, first: Figure, second: Figure) -> bool:
    """Say whether two levels lie a year apart, or as many as the clause says, where it does."""
    order = earlier(first, second)
    if order is None:
        return True
    before, after = (first, second) if order else (second, first)
    base = said_time(before)
    if _OF_LAST_YEAR.search(words):
        return (years_between(before, after) or 1) <= _MOST_YEARS
    if YEARLY.search(words):
        return not _is_of_month(base, after)
    return lie_apart(words, before, after)


def _is_of_month(base: Said, after: Figure) -> bool:
    """Say whether a base is of another month or week of the year, none for 同比."""
    months = base.month, said_time(after).month
    return base.kind in _SHORT or (not base.kind and all(months) and months[0] != months[1])
